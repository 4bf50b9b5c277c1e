extension JSONValue: FieldValue {
  public init?(_json: JSONValue) {
    self = _json
  }

  public var _json: JSONValue { self }
}

extension String: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let value) = _json else { return nil }
    self = value
  }

  public var _json: JSONValue { .string(self) }
}

extension Bool: FieldValue {
  public init?(_json: JSONValue) {
    guard case .bool(let value) = _json else { return nil }
    self = value
  }

  public var _json: JSONValue { .bool(self) }
}

/// An array of which one element is of another type is of another type itself: leaving the element out would change
/// the array when it is written again.
extension Array: FieldValue where Element: FieldValue {
  @inlinable
  public init?(_json: JSONValue) {
    guard case .array(let values) = _json else { return nil }
    self.init()
    reserveCapacity(values.count)
    for value in values {
      guard let element = Element(_json: value) else { return nil }
      append(element)
    }
  }

  public var _json: JSONValue { .array(map(\._json)) }
}
