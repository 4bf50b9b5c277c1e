/// An enumeration whose known members are static properties, and that keeps every other member too: a service adds
/// members without asking its clients.
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
public protocol OpenEnumeration: RawRepresentable, Hashable, FieldValue, CustomStringConvertible
where RawValue == String {
  /// A member, known or not, by the name that the service has for it.
  init(rawValue: String)
}

extension OpenEnumeration {
  public init?(_json: JSONValue) {
    guard case .string(let member) = _json else { return nil }
    self.init(rawValue: member)
  }

  public var _json: JSONValue { .string(rawValue) }

  public var description: String { rawValue }

  // These are written out, though the standard library has them for every raw representable type: its versions are
  // compiled anew into every enumeration.

  public static func == (left: Self, right: Self) -> Bool {
    left.rawValue == right.rawValue
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawValue)
  }
}

// Few need an enumeration in other formats than JSON, and two conformances for every enumeration would be a third of
// what it costs to compile: whoever needs them declares them, as in `extension AgeGroup: @retroactive Codable {}`.

extension OpenEnumeration where Self: Decodable {
  public init(from decoder: any Decoder) throws {
    self.init(rawValue: try decoder.singleValueContainer().decode(String.self))
  }
}

extension OpenEnumeration where Self: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
