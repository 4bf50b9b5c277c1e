#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// `Edm.Guid`. Read also in braces and without hyphens, as .NET may write it; written in lower case (RFC 9562,
/// section 4).
extension UUID: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    var digits = Array(text.utf8)
    if digits.first == UInt8(ascii: "{"), digits.last == UInt8(ascii: "}") {
      digits = Array(digits[1..<(digits.count - 1)])
    }
    let hyphens = [23, 18, 13, 8]
    if digits.count == 36, hyphens.allSatisfy({ digits[$0] == UInt8(ascii: "-") }) {
      for index in hyphens { digits.remove(at: index) }
    }
    // Foundation's own reading takes signs and spaces for digits.
    guard digits.count == 32, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    for index in hyphens.reversed() { digits.insert(UInt8(ascii: "-"), at: index) }
    self.init(uuidString: String(decoding: digits, as: UTF8.self))
  }

  public var _json: JSONValue { .string(uuidString.lowercased()) }
}

/// `Edm.Decimal`. A number of more digits than `Decimal` holds, 38 or a few of 39, does not read as one.
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
  /// A number of up to 39 digits, or `nil` for not a number.
  public init?(_ value: Decimal) {
    guard !value.isNaN else { return nil }
    self.init(value.description)
  }

  /// The number without loss, or `nil` where `Decimal` does not hold it: it has 128 bits for the digits, which are 38 or
  /// a few numbers of 39, and powers of ten from -128 to 127.
  public var decimal: Decimal? {
    guard let number = DecimalDigits(self) else { return nil }
    guard !number.digits.isEmpty else { return 0 }
    // What is beyond the greatest power can be zeros of the digits.
    let zeros = max(0, number.exponent - 127)
    guard number.digits.count <= 39, zeros <= 38, number.exponent >= -128 else { return nil }
    let digits = String(decoding: number.digits, as: UTF8.self) + String(repeating: "0", count: zeros)
    let text = "\(number.isNegative ? "-" : "")\(digits)e\(number.exponent - zeros)"
    // Foundation rounds what does not fit.
    guard let value = Decimal(string: text), JSONNumber(value) == self else { return nil }
    return value
  }
}

/// `Edm.Binary`. Read from Base64 in both of its alphabets, padded or not (RFC 4648, sections 4 and 5), in one line or
/// in several (RFC 2045, section 6.8); written in the standard alphabet with padding, in one line.
extension Data: FieldValue {
  public init?(_json: JSONValue) {
    guard case .string(let text) = _json else { return nil }
    var characters: [UInt8] = []
    characters.reserveCapacity(text.utf8.count + 2)
    for character in text.utf8 {
      switch character {
      case UInt8(ascii: "-"): characters.append(UInt8(ascii: "+"))
      case UInt8(ascii: "_"): characters.append(UInt8(ascii: "/"))
      case UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
      default: characters.append(character)
      }
    }
    // Foundation's own reading takes some signs for padding, and some padding for bytes.
    let padding = UInt8(ascii: "=")
    let end = characters.lastIndex { $0 != padding }.map { $0 + 1 } ?? 0
    let missing = (4 - end % 4) % 4
    guard missing < 3, characters.count - end <= missing, !characters[..<end].contains(padding) else { return nil }
    characters[end...] = ArraySlice(repeating: padding, count: missing)
    self.init(base64Encoded: Data(characters))
  }

  public var _json: JSONValue { .string(base64EncodedString()) }
}
