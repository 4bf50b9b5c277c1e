/// The primitive types of OData (Common Schema Definition Language 4.01, section 3.3).
public enum PrimitiveType: String, Hashable, Sendable, CaseIterable {
  case string = "String"
  case boolean = "Boolean"
  case int16 = "Int16"
  case int32 = "Int32"
  case int64 = "Int64"
  case double = "Double"
  case single = "Single"
  case decimal = "Decimal"
  case dateTimeOffset = "DateTimeOffset"
  case date = "Date"
  case timeOfDay = "TimeOfDay"
  case duration = "Duration"
  case guid = "Guid"
  case binary = "Binary"
  case stream = "Stream"
  case byte = "Byte"
  case signedByte = "SByte"
  /// What the pages leave untyped: "JSON", "object".
  case untyped = "Untyped"

  /// `Edm.String`
  public var qualifiedName: String { "Edm.\(rawValue)" }

  /// The type that pages mean by a word, in any case, or nil if the word is none of theirs.
  public init?(word: String) {
    var word = word.lowercased()
    if word.utf8.starts(with: "edm.".utf8) { word.removeFirst(4) }
    guard let type = Self.words[word] else { return nil }
    self = type
  }

  private static let words: [String: PrimitiveType] = {
    var words = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })
    let synonyms: [(PrimitiveType, [String])] = [
      (.string, ["str", "text", "url", "uri", "etag", "email", "hyperlink"]),
      (.boolean, ["bool", "booleans"]),
      (.int32, ["int", "integer", "short"]),
      (.int64, ["long"]),
      (.double, ["number", "numeric"]),
      (.single, ["float"]),
      (.dateTimeOffset, ["datetime", "timestamp", "datetimeoffsets"]),
      (.timeOfDay, ["time"]),
      (.duration, ["timespan"]),
      (.guid, ["uuid"]),
      (.binary, ["bytes", "base64", "base64url"]),
      (.untyped, ["json", "object", "any", "dynamic", "variant"]),
    ]
    for (type, synonyms) in synonyms { for synonym in synonyms { words[synonym] = type } }
    return words
  }()
}
