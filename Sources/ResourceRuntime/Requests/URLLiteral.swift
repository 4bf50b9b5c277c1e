#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value that OData spells in a URL (OData URL Conventions, "Primitive Literals"): an argument of a function.
public protocol URLLiteral: Sendable {
  /// The literal, not yet percent-encoded: `'Contoso'`, `true`, `2021-07-05`.
  var _urlLiteral: String { get }
}

extension URLLiteral {
  /// The literal with the name of its type in front, which some services want of enumerations: `contoso.color'Red'`
  /// (OData ABNF, `enum`).
  public func _literal(of type: String) -> any URLLiteral {
    TypedLiteral(_urlLiteral: type + (_urlLiteral.hasPrefix("'") ? _urlLiteral : "'\(_urlLiteral)'"))
  }
}

private struct TypedLiteral: URLLiteral {
  let _urlLiteral: String
}

/// A string stands in single quotes, and single quotes inside are doubled.
extension String: URLLiteral {
  public var _urlLiteral: String {
    "'" + doubling("'") + "'"
  }
}

extension Bool: URLLiteral {
  public var _urlLiteral: String { description }
}

extension Int: URLLiteral {
  public var _urlLiteral: String { description }
}

extension Int64: URLLiteral {
  public var _urlLiteral: String { description }
}

extension Int32: URLLiteral {
  public var _urlLiteral: String { description }
}

extension Int16: URLLiteral {
  public var _urlLiteral: String { description }
}

extension Int8: URLLiteral {
  public var _urlLiteral: String { description }
}

extension UInt8: URLLiteral {
  public var _urlLiteral: String { description }
}

/// Infinity and not a number are spelled `INF`, `-INF` and `NaN`, without quotes.
extension Double: URLLiteral {
  public var _urlLiteral: String { String(_json: _json) ?? description }
}

/// Infinity and not a number are spelled `INF`, `-INF` and `NaN`, without quotes.
extension Float: URLLiteral {
  public var _urlLiteral: String { String(_json: _json) ?? description }
}

extension Decimal: URLLiteral {
  public var _urlLiteral: String { description }
}

extension UUID: URLLiteral {
  public var _urlLiteral: String { uuidString.lowercased() }
}

extension DateTimeOffset: URLLiteral {
  public var _urlLiteral: String { text }
}

extension CalendarDate: URLLiteral {
  public var _urlLiteral: String { description }
}

extension TimeOfDay: URLLiteral {
  public var _urlLiteral: String { text }
}

/// OData 4.0 demands the prefix, 4.01 allows it.
extension ISODuration: URLLiteral {
  public var _urlLiteral: String { "duration'\(text)'" }
}

/// The bytes in the URL-safe alphabet of Base64, padded.
extension Data: URLLiteral {
  public var _urlLiteral: String {
    let characters = base64EncodedString().map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }
    return "binary'\(String(characters))'"
  }
}

/// Untyped JSON: strings are quoted as others are, arrays and objects are as in JSON (OData URL Conventions, "Complex and
/// Collection Literals").
extension JSONValue: URLLiteral {
  public var _urlLiteral: String {
    if case .string(let string) = self { return string._urlLiteral }
    return String(json: self)
  }
}

// MARK: Order

/// A value that OData can tell to be less or greater than another: a number, a text, a time, a span of time.
public protocol OrderedURLLiteral: URLLiteral {}

extension String: OrderedURLLiteral {}
extension Int: OrderedURLLiteral {}
extension Int64: OrderedURLLiteral {}
extension Int32: OrderedURLLiteral {}
extension Int16: OrderedURLLiteral {}
extension Int8: OrderedURLLiteral {}
extension UInt8: OrderedURLLiteral {}
extension Double: OrderedURLLiteral {}
extension Float: OrderedURLLiteral {}
extension Decimal: OrderedURLLiteral {}
extension DateTimeOffset: OrderedURLLiteral {}
extension CalendarDate: OrderedURLLiteral {}
extension TimeOfDay: OrderedURLLiteral {}
extension ISODuration: OrderedURLLiteral {}

extension String {
  /// The text with a character doubled wherever it stands: also where it is no `Character` of its own, as in front of a
  /// combining mark.
  private func doubling(_ scalar: Unicode.Scalar) -> String {
    var text = UnicodeScalarView()
    for next in unicodeScalars {
      text.append(next)
      if next == scalar { text.append(next) }
    }
    return String(text)
  }
}

/// Members of enumerations are strings here: `importance eq 'high'`.
extension OpenEnumeration: URLLiteral {
  public var _urlLiteral: String { rawValue._urlLiteral }
}

/// Sets of members are strings here, with commas: `days eq 'monday,friday'`.
extension OpenFlags: URLLiteral {
  public var _urlLiteral: String { description._urlLiteral }
}
