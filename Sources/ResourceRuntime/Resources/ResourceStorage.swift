/// The members of a JSON object in their order: what a resource is made of.
///
/// One word, copied when written to while shared.
public struct ResourceStorage: Sendable {
  struct Member: Sendable {
    let name: String
    var value: JSONValue
  }

  var members: [Member]

  /// An object without members.
  public init() {
    members = []
  }

  init(members: [Member]) {
    self.members = members
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
      for member in members where member.name == name { return member.value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}
