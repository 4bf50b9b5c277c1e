/// An enumeration whose known members are static properties, and which keeps every other member too: a service adds
/// members without asking its clients.
///
/// ```swift
/// switch user.ageGroup {
/// case .minor: …
/// case .adult: …
/// default: …
/// }
/// ```
public protocol OpenEnumeration: RawRepresentable, Hashable, Codable, FieldValue, ExpressibleByStringLiteral,
  CustomStringConvertible
where RawValue == String, StringLiteralType == String {
  init(rawValue: String)
}

extension OpenEnumeration {
  public init(stringLiteral member: String) { self.init(rawValue: member) }
  public init?(_json: JSONValue) {
    guard case .string(let member) = _json else { return nil }
    self.init(rawValue: member)
  }
  public var _json: JSONValue { .string(rawValue) }
  public var description: String { rawValue }
}
