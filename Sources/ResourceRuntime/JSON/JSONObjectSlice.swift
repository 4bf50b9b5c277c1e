/// An object in a document that was read.
struct JSONObjectSlice: Sendable {
  let index: JSONIndex
  /// The entry of the object.
  let position: Int

  /// The number of members.
  var count: Int { index.entries[position + index.entries[position].extent - 1].extent }

  /// The value of a member, `nil` where there is none of the name.
  func value(of name: String) -> JSONValue? {
    valuePosition(of: name).map(index.value(at:))
  }

  /// The names of the members, in their order.
  var names: [String] {
    var names: [String] = []
    names.reserveCapacity(count)
    forEachMember { name, _ in names.append(index.text(of: index.entries[name])) }
    return names
  }

  /// The members, in their order.
  var members: [ResourceStorage.Member] {
    var members: [ResourceStorage.Member] = []
    members.reserveCapacity(count)
    forEachMember { name, _ in members.append(member(at: name)) }
    return members
  }

  /// The member whose name is at an entry.
  func member(at name: Int) -> ResourceStorage.Member {
    ResourceStorage.Member(name: index.text(of: index.entries[name]), value: index.value(at: name + 1))
  }

  /// Visits the entries of the members, in their order.
  func forEachMember(_ visit: (_ name: Int, _ value: Int) -> Void) {
    var name = position + 1
    while index.entries[name].kind != .end {
      visit(name, name + 1)
      name += 1 + index.entries[name + 1].step
    }
  }

  /// The entry of the value of a member, `nil` where there is none of the name.
  func valuePosition(of name: String) -> Int? {
    var name = name
    return name.withUTF8 { name in
      let (entries, bytes) = (index.entries, index.bytes)
      var position = position + 1
      while true {
        let entry = entries[position]
        if entry.isPlainString(ofLength: name.count) {
          if Self.hasBytes(bytes, at: entry.start, name) { return position + 1 }
        } else if entry.kind == .escapedString {
          if index.text(of: entry).utf8.elementsEqual(name) { return position + 1 }
        } else if entry.kind == .end {
          return nil
        }
        position += 1 + entries[position + 1].step
      }
    }
  }

  @inline(__always)
  private static func hasBytes(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ name: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for offset in 0..<name.count where bytes[start + offset] != name[offset] { return false }
    return true
  }
}
