/// An object in a document with a few changes, which cost less kept beside the document than all members taken out.
struct ChangedObject: Sendable {
  let slice: JSONObjectSlice
  /// The changed members, in the order of their first change, each once.
  private var changes: [Change] = []

  private struct Change: Sendable {
    let name: String
    /// `nil` for a member that was removed.
    var value: JSONValue?
    /// The entry of its value in the document, `nil` for one that is new.
    let position: Int?
  }

  init(_ slice: JSONObjectSlice) {
    self.slice = slice
  }

  /// Sets or removes a member, or returns `false`, with nothing changed, where it should be done with all members taken
  /// out: there are many changes, or a member comes back that was removed, whose place is the last then.
  mutating func set(_ name: String, _ value: JSONValue?) -> Bool {
    if let index = changes.firstIndex(where: { MemberName.areSame($0.name, name) }) {
      switch (changes[index].position, changes[index].value, value) {
      case (_?, nil, _?): return false
      case (nil, _, nil): changes.remove(at: index)
      default: changes[index].value = value
      }
      return true
    }
    guard changes.count < 16 else { return false }
    let position = slice.valuePosition(of: name)
    if position != nil || value != nil { changes.append(Change(name: name, value: value, position: position)) }
    return true
  }

  func value(of name: String) -> JSONValue? {
    if let change = changes.first(where: { MemberName.areSame($0.name, name) }) { return change.value }
    return slice.value(of: name)
  }

  /// The number of members.
  var count: Int {
    changes.reduce(slice.count) { count, change in
      switch (change.position, change.value) {
      case (nil, _?): count + 1
      case (_?, nil): count - 1
      default: count
      }
    }
  }

  /// The members, in their order; new ones are last.
  var members: [ResourceStorage.Member] {
    var members: [ResourceStorage.Member] = []
    members.reserveCapacity(count)
    forEachMember(
      unchanged: { members.append(slice.member(at: $0)) },
      changed: { members.append(.init(name: $0, value: $1)) })
    return members
  }

  /// Visits the members, in their order: an unchanged one by the entry of its name.
  func forEachMember(unchanged: (Int) -> Void, changed: (String, JSONValue) -> Void) {
    slice.forEachMember { name, value in
      guard let change = changes.first(where: { $0.position == value }) else { return unchanged(name) }
      if let value = change.value { changed(change.name, value) }
    }
    for change in changes where change.position == nil {
      if let value = change.value { changed(change.name, value) }
    }
  }
}
