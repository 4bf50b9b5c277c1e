// Whole numbers are read from every JSON number that is whole and fits, `1.0` and `1e3` included. Where services write
// 64-bit numbers and decimals as strings (OData JSON Format, `IEEE754Compatible=true`), these are read too.

extension FixedWidthInteger {
  fileprivate init?(_number value: JSONValue) {
    guard case .number(let number) = value, let integer = number.integer(as: Self.self) else { return nil }
    self = integer
  }

  fileprivate init?(_numberOrText value: JSONValue) {
    if case .string(let text) = value, let number = JSONNumber(text) {
      self.init(_number: .number(number))
    } else {
      self.init(_number: value)
    }
  }
}

extension Int: FieldValue {
  public init?(_json: JSONValue) { self.init(_numberOrText: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

/// `Edm.Int64`.
extension Int64: FieldValue {
  public init?(_json: JSONValue) { self.init(_numberOrText: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

/// `Edm.Int32`.
extension Int32: FieldValue {
  public init?(_json: JSONValue) { self.init(_number: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

/// `Edm.Int16`.
extension Int16: FieldValue {
  public init?(_json: JSONValue) { self.init(_number: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

/// `Edm.Byte`.
extension UInt8: FieldValue {
  public init?(_json: JSONValue) { self.init(_number: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

/// `Edm.SByte`.
extension Int8: FieldValue {
  public init?(_json: JSONValue) { self.init(_number: _json) }
  public var _json: JSONValue { .number(JSONNumber(self)) }
}

// Floating point numbers beyond JSON are strings: `"INF"`, `"-INF"`, `"NaN"` (OData JSON Format, "Primitive Value").

extension BinaryFloatingPoint {
  fileprivate init?(_name name: String) {
    switch name {
    case "INF": self = .infinity
    case "-INF": self = -.infinity
    case "NaN": self = .nan
    default: return nil
    }
  }

  fileprivate var _name: JSONValue {
    isNaN ? "NaN" : self > 0 ? "INF" : "-INF"
  }
}

/// `Edm.Double`.
extension Double: FieldValue {
  public init?(_json: JSONValue) {
    switch _json {
    case .number(let number): self.init(number)
    case .string(let name): self.init(_name: name)
    default: return nil
    }
  }

  private init?(_ number: JSONNumber) {
    guard let value = number.double else { return nil }
    self = value
  }

  public var _json: JSONValue { JSONNumber(self).map(JSONValue.number) ?? _name }
}

/// `Edm.Single`.
extension Float: FieldValue {
  public init?(_json: JSONValue) {
    switch _json {
    case .number(let number): self.init(number)
    case .string(let name): self.init(_name: name)
    default: return nil
    }
  }

  private init?(_ number: JSONNumber) {
    guard let value = number.float else { return nil }
    self = value
  }

  public var _json: JSONValue { JSONNumber(self).map(JSONValue.number) ?? _name }
}
