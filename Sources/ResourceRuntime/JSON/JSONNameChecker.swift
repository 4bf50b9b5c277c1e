/// Finds the members of an object whose name an earlier member has too.
///
/// Objects have tens of members: comparing a small hash with all before is faster than a set, and allocates nothing.
struct JSONNameChecker {
  /// The hashes of the names of all open objects, the innermost last.
  private var hashes: [UInt32] = []
  private var objects: [Object] = []

  private struct Object {
    let start: Int
    var hasEscapes = false
  }

  mutating func openObject() {
    objects.append(Object(start: hashes.count))
  }

  mutating func add(_ name: JSONIndex.Entry, in bytes: UnsafeBufferPointer<UInt8>) {
    if name.kind == .escapedString { objects[objects.count - 1].hasEscapes = true }
    hashes.append(Self.hash(UnsafeRawBufferPointer(bytes), name.byteRange))
  }

  /// A name that an earlier member of its object has too, as entries.
  struct Repetition {
    let name: Int
    let first: Int
  }

  /// Forgets the innermost object, whose entries are complete, and returns what is repeated in it.
  mutating func closeObject(
    at position: Int, bytes: UnsafeBufferPointer<UInt8>, entries: [JSONIndex.Entry]
  ) -> [Repetition] {
    let object = objects.removeLast()
    defer { hashes.removeSubrange(object.start...) }
    guard mayRepeat(object) else { return [] }

    var firsts: [[UInt8]: Int] = [:]
    var repetitions: [Repetition] = []
    var name = position + 1
    while entries[name].kind != .end {
      let content = UnsafeBufferPointer(rebasing: bytes[entries[name].byteRange])
      let key = entries[name].kind == .escapedString ? Array(JSONEscapes.text(of: content).utf8) : Array(content)
      if let first = firsts[key] {
        repetitions.append(Repetition(name: name, first: first))
      } else {
        firsts[key] = name
      }
      name += 1 + entries[name + 1].step
    }
    return repetitions
  }

  private func mayRepeat(_ object: Object) -> Bool {
    let count = hashes.count - object.start
    guard !object.hasEscapes, count <= 64 else { return true }
    return hashes.withUnsafeBufferPointer { hashes in
      for index in object.start..<hashes.count {
        let hash = hashes[index]
        var isRepeated = false
        for earlier in object.start..<index { isRepeated = isRepeated || hashes[earlier] == hash }
        if isRepeated { return true }
      }
      return false
    }
  }

  /// A hash of the length and of the first and last eight bytes.
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt32 {
    func word(at offset: Int) -> UInt64 { bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    var hash = UInt64(truncatingIfNeeded: range.count)
    if range.count >= 8 {
      hash ^= word(at: range.lowerBound) &* 0x9E37_79B9_7F4A_7C15
      hash = (hash ^ hash >> 29) &+ word(at: range.upperBound - 8) &* 0xBF58_476D_1CE4_E5B9
    } else {
      for byte in bytes[range] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    hash = (hash ^ hash >> 32) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
