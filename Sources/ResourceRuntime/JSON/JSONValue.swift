/// A JSON value (RFC 8259) that keeps what it was read from: the order of members, the digits of numbers.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(ResourceStorage)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}
extension JSONValue {
  public var utf8: [UInt8] { [] }
}
