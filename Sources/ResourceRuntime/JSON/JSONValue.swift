/// A JSON value (RFC 8259) that keeps what it was read from: the order of members, the digits of numbers.
///
/// Values are equal as JSON is: numbers by what they count (`1.0` is `1`), objects whatever the order of their members.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  case object(ResourceStorage)
}

extension JSONValue {
  /// Texts are compared character by character (RFC 8259, section 8.3), while Swift takes an `é` of one and of two
  /// characters for the same.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): MemberName.areSame(left, right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

extension JSONValue {
  /// The JSON that stands for a value of a field: a resource, a string, an array of dates.
  public init(_ value: some FieldValue) {
    self = value._json
  }

  /// What kind of value it is, in the words of RFC 8259.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral
{
  public init(stringLiteral value: String) {
    self = .string(value)
  }

  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  public init(integerLiteral value: Int) {
    self = .number(JSONNumber(value))
  }

  /// The shortest text of the number; `null` for a literal beyond `Double`.
  public init(floatLiteral value: Double) {
    self = JSONNumber(value).map(JSONValue.number) ?? .null
  }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// An object; of members of one name the last counts.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(ResourceStorage(uniquing: members.map { ResourceStorage.Member(name: $0.0, value: $0.1) }))
  }
}
