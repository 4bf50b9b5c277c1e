// The values that JSON has as texts are `Codable` as these texts, with any encoder.

extension DateTimeOffset: Codable {
  public init(from decoder: any Decoder) throws { self = try decoder.valueOfText() }
  public func encode(to encoder: any Encoder) throws { try encoder.encode(textOf: self) }
}

extension CalendarDate: Codable {
  public init(from decoder: any Decoder) throws { self = try decoder.valueOfText() }
  public func encode(to encoder: any Encoder) throws { try encoder.encode(textOf: self) }
}

extension TimeOfDay: Codable {
  public init(from decoder: any Decoder) throws { self = try decoder.valueOfText() }
  public func encode(to encoder: any Encoder) throws { try encoder.encode(textOf: self) }
}

extension ISODuration: Codable {
  public init(from decoder: any Decoder) throws { self = try decoder.valueOfText() }
  public func encode(to encoder: any Encoder) throws { try encoder.encode(textOf: self) }
}

extension Decoder {
  fileprivate func valueOfText<Value: LosslessStringConvertible>() throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Value(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no \(Value.self).")
    }
    return value
  }
}

extension Encoder {
  fileprivate func encode(textOf value: some LosslessStringConvertible) throws {
    var container = singleValueContainer()
    try container.encode(value.description)
  }
}
