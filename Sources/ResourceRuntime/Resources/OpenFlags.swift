/// A set of members of an enumeration, which JSON spells as one text of names and commas, and which keeps members that
/// are not known.
///
/// ```swift
/// var days: Weekdays = [.monday, .friday]
/// days.contains(.monday)
/// ```
///
/// The order of members is kept, and does not matter for equality. As with ``OpenEnumeration``, `Members` only tells one
/// enumeration from another:
///
/// ```swift
/// public typealias Weekdays = OpenFlags<WeekdaysMembers>
/// public enum WeekdaysMembers {}
/// extension Weekdays {
///   public static var monday: Weekdays { .init(members: ["monday"]) }
/// }
/// ```
public struct OpenFlags<Members>: SetAlgebra, Hashable, Sendable {
  /// The names of the members, each once.
  public private(set) var members: [String]

  /// A set of members, known or not, by the names that the service has for them.
  public init(members: [String]) {
    self.init()
    for member in members where !self.members.contains(member) { self.members.append(member) }
  }
}

extension OpenFlags {
  public init() {
    members = []
  }

  public init(arrayLiteral elements: Self...) {
    self.init()
    for element in elements { formUnion(element) }
  }

  public static func == (left: Self, right: Self) -> Bool {
    Set(left.members) == Set(right.members)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(Set(members))
  }
}

extension OpenFlags: CustomStringConvertible {
  /// The members as the service spells them: `monday,friday`.
  public var description: String {
    members.joined(separator: ",")
  }
}

// MARK: Sets

extension OpenFlags {
  /// Whether all members of the argument are in the set.
  public func contains(_ member: Self) -> Bool {
    member.members.allSatisfy(members.contains)
  }

  @discardableResult
  public mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self) {
    if contains(newMember) { return (false, intersection(newMember)) }
    formUnion(newMember)
    return (true, newMember)
  }

  @discardableResult
  public mutating func remove(_ member: Self) -> Self? {
    let removed = intersection(member)
    members.removeAll(where: member.members.contains)
    return removed.isEmpty ? nil : removed
  }

  @discardableResult
  public mutating func update(with newMember: Self) -> Self? {
    let replaced = intersection(newMember)
    formUnion(newMember)
    return replaced.isEmpty ? nil : replaced
  }

  public mutating func formUnion(_ other: Self) {
    for member in other.members where !members.contains(member) { members.append(member) }
  }

  public mutating func formIntersection(_ other: Self) {
    members.removeAll { !other.members.contains($0) }
  }

  public mutating func formSymmetricDifference(_ other: Self) {
    let added = other.members.filter { !members.contains($0) }
    members.removeAll(where: other.members.contains)
    members += added
  }

  public func union(_ other: Self) -> Self {
    var result = self
    result.formUnion(other)
    return result
  }

  public func intersection(_ other: Self) -> Self {
    var result = self
    result.formIntersection(other)
    return result
  }

  public func symmetricDifference(_ other: Self) -> Self {
    var result = self
    result.formSymmetricDifference(other)
    return result
  }

  public var isEmpty: Bool { members.isEmpty }
}

// MARK: JSON

extension OpenFlags: FieldValue {
  /// The set that a text of names and commas spells, with or without spaces.
  private init(text: String) {
    self.init()
    var names: Set<String> = []
    var members: [String] = []
    for name in text.split(separator: ",") {
      let name = name.drop { $0 == " " }
      let end = name.lastIndex { $0 != " " }.map(name.index(after:)) ?? name.startIndex
      let member = String(name[..<end])
      if !member.isEmpty, names.insert(member).inserted { members.append(member) }
    }
    self.members = members
  }

  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(text: text)
  }

  public var _json: JSONValue { .string(description) }
}

extension OpenFlags: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(text: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
