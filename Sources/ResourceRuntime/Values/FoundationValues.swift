#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// `Edm.Guid`, written in lower case (RFC 9562, section 4).
extension UUID: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    self.init(uuidString: text)
  }

  public var _json: JSONValue { .string(uuidString.lowercased()) }
}

/// `Edm.Decimal`. A number of more digits than `Decimal` holds, which are 38, does not read as one.
extension Decimal: FieldValue {
  public init?(_json: JSONValue) {
    switch _json {
    case .number(let number): self.init(exactly: number)
    case .string(let text):
      guard let number = JSONNumber(text) else { return nil }
      self.init(exactly: number)
    default: return nil
    }
  }

  private init?(exactly number: JSONNumber) {
    guard let value = number.decimal else { return nil }
    self = value
  }

  /// The number; `null` for not a number, which JSON does not have.
  public var _json: JSONValue { JSONNumber(self).map(JSONValue.number) ?? .null }
}

extension JSONNumber {
  /// A number of up to 38 digits, or `nil` for not a number.
  public init?(_ value: Decimal) {
    guard !value.isNaN else { return nil }
    self.init(value.description)
  }

  /// The number without loss, or `nil` where it has more digits than `Decimal` holds, which are 38, or a power of ten
  /// beyond ±127.
  public var decimal: Decimal? {
    guard let number = DecimalDigits(self) else { return nil }
    guard !number.digits.isEmpty else { return 0 }
    guard number.digits.count <= 38, (-127...127).contains(number.exponent) else { return nil }
    let sign = number.isNegative ? "-" : ""
    return Decimal(string: "\(sign)\(String(decoding: number.digits, as: UTF8.self))e\(number.exponent)")
  }
}

/// `Edm.Binary`. Read from Base64 in both of its alphabets, padded or not (RFC 4648, sections 4 and 5); written in the
/// standard alphabet with padding.
extension Data: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    var characters = text.utf8.map { character in
      switch character {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: character
      }
    }
    while !characters.count.isMultiple(of: 4) { characters.append(UInt8(ascii: "=")) }
    self.init(base64Encoded: Data(characters))
  }

  public var _json: JSONValue { .string(base64EncodedString()) }
}
