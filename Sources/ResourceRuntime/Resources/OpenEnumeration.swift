/// A member of an enumeration whose known members are static properties, and which keeps every other member too: a
/// service adds members without asking its clients.
///
/// ```swift
/// switch user.ageGroup {
/// case .minor: …
/// case .adult: …
/// default: …
/// }
/// ```
///
/// A member that the API does not document is made of its name: `user.ageGroup = .init(rawValue: "elder")`.
///
/// `Members` tells one enumeration from another and is nothing else:
///
/// ```swift
/// public typealias AgeGroup = OpenEnumeration<AgeGroupMembers>
/// public enum AgeGroupMembers {}
/// extension AgeGroup {
///   public static var minor: AgeGroup { .init(rawValue: "minor") }
/// }
/// ```
///
/// So all conformances are compiled once. A type of its own per enumeration, with the same conformances, takes four
/// times as long to compile.
public struct OpenEnumeration<Members>: RawRepresentable, Hashable, Sendable {
  /// The name that the service has for the member.
  public let rawValue: String

  /// A member, known or not, by the name that the service has for it.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension OpenEnumeration: CustomStringConvertible {
  public var description: String { rawValue }
}

extension OpenEnumeration: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let member) = _json else { return nil }
    self.init(rawValue: member)
  }

  public var _json: JSONValue { .string(rawValue) }
}

extension OpenEnumeration: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
