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

  // What was read stays in its document; few changes are kept beside it.
  private enum Content: Sendable {
    case slice(JSONObjectSlice)
    case changed(ChangedObject)
    case members([Member])
  }

  /// All that a storage is: a type that only has one reference is copied and destroyed by functions of the Swift
  /// runtime, where others have seven of their own compiled into every resource type.
  private final class Reference: Sendable {
    let content: Content

    init(_ content: Content) { self.content = content }

    static let empty = Reference(.members([]))
  }

  private var reference: Reference

  private var content: Content { reference.content }

  private init(_ content: Content) {
    reference = Reference(content)
  }

  /// An object without members.
  public init() {
    reference = .empty
  }

  /// An object in a document.
  init(_ slice: JSONObjectSlice) {
    self.init(.slice(slice))
  }

  /// An object of members whose names are known to differ.
  init(members: [Member]) {
    self.init(.members(members))
  }

  /// An object of members, of which the last one of a name counts, in the place of the first.
  init(uniquing members: [Member]) {
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
    self.init(.members(unique))
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
      // Lets go of the members, so that they are not copied.
      var members = take()
      defer { reference = Reference(.members(members)) }
      yield &members
    }
  }

  /// The members, which the storage no longer has.
  private mutating func take() -> [Member] {
    defer { reference = .empty }
    return members
  }
}

extension ResourceStorage {
  /// How many members there are, those that are `null` included.
  public var count: Int {
    switch content {
    case .slice(let slice): slice.count
    case .changed(let object): object.count
    case .members(let members): members.count
    }
  }

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
    reference = .empty
    let isKept = object.set(name, value)
    reference = Reference(isKept ? .changed(object) : .members(object.members))
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
