/// The members of a JSON object in their order: what a resource is made of.
///
/// A value of one word that is copied when written to while shared. Names are unique. Storages are equal whatever the
/// order of their members.
public struct ResourceStorage: Sendable {
  struct Member: Sendable {
    let name: String
    var value: JSONValue
  }

  // Resources have tens of members, of which a few are asked for: looking through an array beats hashing, and costs
  // nothing while reading.
  var members: [Member]

  /// An object without members.
  public init() {
    members = []
  }

  /// An object of members whose names are known to differ.
  init(members: [Member]) {
    self.members = members
  }

  /// An object of members, of which the last one of a name counts, in the place of the first.
  init(uniquing members: [Member]) {
    if Self.areUnique(members) {
      self.members = members
      return
    }
    self.members = []
    var indices: [MemberName: Int] = [:]
    for member in members {
      if let index = indices[MemberName(member.name)] {
        self.members[index].value = member.value
      } else {
        indices[MemberName(member.name)] = self.members.count
        self.members.append(member)
      }
    }
  }

  private static func areUnique(_ members: [Member]) -> Bool {
    guard members.count <= 16 else { return Set(members.lazy.map { MemberName($0.name) }).count == members.count }
    for (index, member) in members.enumerated() {
      for earlier in members[..<index] where MemberName.areSame(earlier.name, member.name) { return false }
    }
    return true
  }
}

extension ResourceStorage {
  /// How many members there are, those that are `null` included.
  public var count: Int { members.count }

  /// Whether there is no member at all.
  public var isEmpty: Bool { members.isEmpty }

  /// The names of the members, in their order.
  public var names: [String] { members.map(\.name) }

  /// The member of a name, `nil` where it is absent. Assigning `nil` removes the member, `.null` makes it null; a new
  /// member comes last.
  public subscript(name: String) -> JSONValue? {
    get {
      members.first { MemberName.areSame($0.name, name) }?.value
    }
    set {
      let index = members.firstIndex { MemberName.areSame($0.name, name) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member in front of all others, unless there is one of that name.
  mutating func insertFirst(_ name: String, _ value: JSONValue) {
    guard self[name] == nil else { return }
    members.insert(Member(name: name, value: value), at: 0)
  }
}

/// A name of a member, compared as JSON does: character by character (RFC 8259, section 8.3), while Swift takes an `é`
/// of one and of two characters for the same.
private struct MemberName: Hashable {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  static func areSame(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }

  static func == (left: MemberName, right: MemberName) -> Bool {
    areSame(left.name, right.name)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}

extension ResourceStorage: Hashable {
  public static func == (left: ResourceStorage, right: ResourceStorage) -> Bool {
    guard left.members.count == right.members.count else { return false }
    let isSameOrder = zip(left.members, right.members).allSatisfy { MemberName.areSame($0.name, $1.name) }
    if isSameOrder {
      return zip(left.members, right.members).allSatisfy { $0.value == $1.value }
    }
    let values = Dictionary(right.members.map { (MemberName($0.name), $0.value) }) { $1 }
    return left.members.allSatisfy { values[MemberName($0.name)] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    // A sum does not depend on the order of its parts.
    var sum = 0
    for member in members {
      var memberHasher = Hasher()
      memberHasher.combine(member.name)
      memberHasher.combine(member.value)
      sum &+= memberHasher.finalize()
    }
    hasher.combine(sum)
  }
}
