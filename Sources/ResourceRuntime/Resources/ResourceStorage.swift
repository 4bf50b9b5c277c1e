/// The members of a JSON object in their order: what a resource is made of.
///
/// A value of one word that is copied when written to while shared. Names are unique. Storages are equal whatever the
/// order of their members.
///
/// What was read from a document keeps the document, and reads a member when it is asked for it: a member that is kept
/// for long, of a large document, is better kept as ``detached()``.
public struct ResourceStorage: Sendable {
  struct Member: Sendable {
    let name: String
    var value: JSONValue
  }

  // Of one word, as all cases are references. What was read stays in its document; few changes are kept beside it.
  private enum Content {
    case slice(JSONObjectSlice)
    indirect case changed(ChangedObject)
    case members([Member])
  }

  private var content: Content

  /// An object without members.
  public init() {
    content = .members([])
  }

  /// An object in a document.
  init(_ slice: JSONObjectSlice) {
    content = .slice(slice)
  }

  /// An object of members whose names are known to differ.
  init(members: [Member]) {
    content = .members(members)
  }

  /// An object of members, of which the last one of a name counts, in the place of the first.
  init(uniquing members: [Member]) {
    if Self.areUnique(members) {
      content = .members(members)
      return
    }
    var unique: [Member] = []
    var indices: [MemberName: Int] = [:]
    for member in members {
      if let index = indices[MemberName(member.name)] {
        unique[index].value = member.value
      } else {
        indices[MemberName(member.name)] = unique.count
        unique.append(member)
      }
    }
    content = .members(unique)
  }

  /// The place in a document, of an object that was read and not written to.
  var slice: JSONObjectSlice? {
    if case .slice(let slice) = content { slice } else { nil }
  }

  /// The place in a document and what was written since, of an object that was read and had few changes.
  var changedObject: ChangedObject? {
    if case .changed(let object) = content { object } else { nil }
  }

  /// The members in their order.
  var members: [Member] {
    get {
      switch content {
      case .slice(let slice): slice.members
      case .changed(let object): object.members
      case .members(let members): members
      }
    }
    _modify {
      var members = self.members
      content = .members([])
      defer { content = .members(members) }
      yield &members
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
  public var count: Int { slice?.count ?? members.count }

  /// Whether there is no member at all.
  public var isEmpty: Bool { count == 0 }

  /// The names of the members, in their order.
  public var names: [String] { slice?.names ?? members.map(\.name) }

  /// The member of a name, `nil` where it is absent. Assigning `nil` removes the member, `.null` makes it null; a new
  /// member comes last.
  public subscript(name: String) -> JSONValue? {
    get {
      switch content {
      case .slice(let slice): slice.value(of: name)
      case .changed(let object): object.value(of: name)
      case .members(let members): members.first { MemberName.areSame($0.name, name) }?.value
      }
    }
    set {
      if setInDocument(name, newValue) { return }
      let index = members.firstIndex { MemberName.areSame($0.name, name) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The value of a member, `nil` where it is absent or null.
  @usableFromInline
  func value(of name: String) -> JSONValue? {
    let value = self[name]
    if case .null? = value { return nil }
    return value
  }

  /// Keeps a change beside the document that the object stands in, or returns `false` where that does not pay.
  private mutating func setInDocument(_ name: String, _ value: JSONValue?) -> Bool {
    var object: ChangedObject
    switch content {
    case .members: return false
    case .slice(let slice): object = ChangedObject(slice)
    case .changed(let changed): object = changed
    }
    // Lets go of the changes, so that they are not copied.
    content = .slice(object.slice)
    let isKept = object.set(name, value)
    content = isKept ? .changed(object) : .members(object.members)
    return isKept
  }

  /// The same members without the rest of the document that they were read from.
  public func detached() -> ResourceStorage {
    let index = JSONWriter.withDocument(.object(self)) { try? JSONIndexer.index($0, maximumDepth: .max) }
    return index.map { ResourceStorage(JSONObjectSlice(index: $0, position: 0)) } ?? self
  }

  /// Adds a member in front of all others, unless there is one of that name.
  mutating func insertFirst(_ name: String, _ value: JSONValue) {
    guard self[name] == nil else { return }
    members.insert(Member(name: name, value: value), at: 0)
  }
}

extension ResourceStorage: Hashable {
  public static func == (left: ResourceStorage, right: ResourceStorage) -> Bool {
    if let left = left.slice, let right = right.slice, left.index === right.index, left.position == right.position {
      return true
    }
    guard left.count == right.count else { return false }
    let (left, right) = (left.members, right.members)
    let isSameOrder = zip(left, right).allSatisfy { MemberName.areSame($0.name, $1.name) }
    if isSameOrder {
      return zip(left, right).allSatisfy { $0.value == $1.value }
    }
    let values = Dictionary(right.map { (MemberName($0.name), $0.value) }) { $1 }
    return left.allSatisfy { values[MemberName($0.name)] == $0.value }
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
