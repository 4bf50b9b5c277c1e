import ResourceRuntime
import Testing

/// A document that RFC 8259 allows, or leaves to the reader, and what it says.
struct AcceptedDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let value: JSONValue

  init(_ name: String, _ text: String, _ value: JSONValue) {
    self.name = name
    bytes = Array(text.utf8)
    self.value = value
  }

  var testDescription: String { name }
}

extension JSONValue {
  /// The number of a text, kept as it is written.
  static func number(_ text: String) -> JSONValue {
    JSONNumber(text).map(JSONValue.number) ?? .null
  }

  /// Whether both are written the same but for escapes: equal strings may differ in their characters, equal numbers
  /// in their digits, equal objects in their order.
  func isExactly(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left.text.isExactly(right.text)
    case (.string(let left), .string(let right)): left.isExactly(right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isExactly($1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left.names, right.names).allSatisfy { leftName, rightName in
          guard let value = left[leftName], let other = right[rightName] else { return false }
          return leftName.isExactly(rightName) && value.isExactly(other)
        }
    default: false
    }
  }
}

extension String {
  /// Whether the characters are the same, and not just canonically equivalent.
  func isExactly(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
