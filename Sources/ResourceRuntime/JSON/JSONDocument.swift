#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

// Reading and writing whole documents is offered by initialisers, since a resource leaves the names of methods to the
// API: `User(jsonData: data)` and `Data(json: user)`.

extension JSONValue {
  /// Reads a JSON document (RFC 8259) in UTF-8.
  ///
  /// - Parameter maximumDepth: How deep arrays and objects may nest: up to 512 levels, since values are compared,
  ///   written and freed level by level on the call stack, of which a thread other than the main one may have little.
  /// - Throws: ``JSONValue/ReadingError`` with the offset of the first byte that is wrong.
  public init(jsonData data: some Collection<UInt8>, maximumDepth: Int = 128) throws(JSONValue.ReadingError) {
    self = try JSONIndexer.index(data, maximumDepth: min(maximumDepth, 512)).value(at: 0)
  }

  /// Reads a JSON document (RFC 8259).
  ///
  /// - Throws: ``JSONValue/ReadingError`` with the offset of the first byte of the text's UTF-8 that is wrong.
  public init(jsonText text: String) throws(JSONValue.ReadingError) {
    self = try JSONIndexer.index(text.utf8).value(at: 0)
  }

  /// The value as a field value of a type, or the error that says what was expected.
  fileprivate func document<Value: FieldValue>(
    as type: Value.Type, kind expected: String
  ) throws(JSONValue.ReadingError) -> Value {
    guard let value = Value(_json: self) else {
      throw ReadingError(offset: 0, reason: .otherKind(expected: expected, found: kind))
    }
    return value
  }
}

extension Resource {
  /// Reads a resource from a JSON document in UTF-8. Members that the API does not document are kept, and so are
  /// values of other types than documented.
  ///
  /// - Throws: ``JSONValue/ReadingError`` where the data is not JSON, or not an object.
  public init(jsonData data: some Collection<UInt8>) throws(JSONValue.ReadingError) {
    self = try JSONValue(jsonData: data).document(as: Self.self, kind: "object")
  }

  /// Reads a resource from a JSON document.
  ///
  /// - Throws: ``JSONValue/ReadingError`` where the text is not JSON, or not an object.
  public init(jsonText text: String) throws(JSONValue.ReadingError) {
    self = try JSONValue(jsonText: text).document(as: Self.self, kind: "object")
  }
}

extension Array where Element: FieldValue {
  /// Reads an array from a JSON document in UTF-8.
  ///
  /// - Throws: ``JSONValue/ReadingError`` where the data is not JSON, or not an array of such elements.
  public init(jsonData data: some Collection<UInt8>) throws(JSONValue.ReadingError) {
    self = try JSONValue(jsonData: data).document(as: Self.self, kind: "array of \(Element.self)")
  }
}

extension Page {
  /// Reads a page of a collection from a JSON document in UTF-8.
  ///
  /// - Throws: ``JSONValue/ReadingError`` where the data is not JSON, or not an object.
  public init(jsonData data: some Collection<UInt8>) throws(JSONValue.ReadingError) {
    self = try JSONValue(jsonData: data).document(as: Self.self, kind: "object")
  }
}

extension Array where Element == UInt8 {
  /// The JSON document of a value in UTF-8, without whitespace; a resource has its members in their order.
  public init(json value: some FieldValue) {
    self = JSONWriter.withDocument(value._json) { Array($0) }
  }
}

extension Data {
  /// The JSON document of a value in UTF-8, without whitespace; a resource has its members in their order.
  public init(json value: some FieldValue) {
    self = JSONWriter.withDocument(value._json) { Data($0) }
  }
}

extension String {
  /// The JSON document of a value, without whitespace; a resource has its members in their order.
  public init(json value: some FieldValue) {
    self = JSONWriter.withDocument(value._json) { String(decoding: $0, as: UTF8.self) }
  }
}
