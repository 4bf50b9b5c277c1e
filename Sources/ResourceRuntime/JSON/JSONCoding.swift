#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The name of a member, or the place in an array.
struct MemberKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) {
    self.stringValue = stringValue
  }

  init?(intValue: Int) { nil }
}

/// Any encoder and decoder will do; Foundation's do not keep the text of numbers, the order of members, and of two
/// members whose names only differ in normalization both.
/// ``Foundation/Data/init(json:)`` keeps both, and is faster.
extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: MemberKey.self) {
      self = .object(try ResourceStorage(from: container))
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
      self = .array(elements)
    } else {
      self = try JSONValue(scalarFrom: try decoder.singleValueContainer())
    }
  }

  private init(scalarFrom container: any SingleValueDecodingContainer) throws {
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let number = JSONNumber(scalarFrom: container) {
      self = .number(number)
    } else {
      self = .string(try container.decode(String.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .array(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let storage):
      try storage.encode(to: encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .bool(let value):
      var container = encoder.singleValueContainer()
      try container.encode(value)
    case .string(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .number(let number):
      var container = encoder.singleValueContainer()
      try number.encode(to: &container)
    }
  }
}

extension ResourceStorage: Codable {
  public init(from decoder: any Decoder) throws {
    self = try ResourceStorage(from: try decoder.container(keyedBy: MemberKey.self))
  }

  fileprivate init(from container: KeyedDecodingContainer<MemberKey>) throws {
    self.init(
      members: try container.allKeys.map { key in
        // Decoders answer a null by the nil of an optional, not by decoding the type.
        let value = try container.decodeIfPresent(JSONValue.self, forKey: key) ?? .null
        return Member(name: key.stringValue, value: value)
      })
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: MemberKey.self)
    for member in members {
      try container.encode(member.value, forKey: MemberKey(stringValue: member.name))
    }
  }
}

extension JSONNumber {
  /// The number in the type that keeps most of it: whole numbers exactly, others as `Decimal`, the rest as `Double`.
  fileprivate init?(scalarFrom container: any SingleValueDecodingContainer) {
    if let value = try? container.decode(Int64.self) {
      self.init(value)
    } else if let value = try? container.decode(UInt64.self) {
      self.init(value)
    } else if let value = try? container.decode(Decimal.self), let number = JSONNumber(value) {
      self = number
    } else if let value = try? container.decode(Double.self) {
      self.init(value)
    } else {
      return nil
    }
  }

  fileprivate func encode(to container: inout any SingleValueEncodingContainer) throws {
    if let value = integer(as: Int64.self) {
      try container.encode(value)
    } else if let value = integer(as: UInt64.self) {
      try container.encode(value)
    } else if let value = decimal {
      try container.encode(value)
    } else if let value = double {
      try container.encode(value)
    } else {
      throw EncodingError.invalidValue(
        text,
        EncodingError.Context(codingPath: container.codingPath, debugDescription: "The number is beyond every type.")
      )
    }
  }
}
