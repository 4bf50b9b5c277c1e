internal import HTTPTypes

/// Reads responses as what requests say they are.
enum ResponseReading {
  /// Whether a response of a type is a stream from the connection.
  static func mode<Value>(for type: Value.Type) -> TransportRequest.ResponseMode {
    type == ContentStream.self ? .stream : .whole
  }

  /// The value that a response has.
  ///
  /// - Throws: ``ResponseError`` where there is none of that type.
  static func value<Value>(_ type: Value.Type, in response: TransportResponse) async throws -> Value {
    if type == ContentStream.self, let value = response.body as? Value { return value }
    if type == Void.self, let value = () as? Value { return value }
    return try value(type, in: try await response.body.bytes(upTo: .max), head: response.head)
  }

  /// The value that bytes at hand have.
  ///
  /// - Throws: ``ResponseError`` where there is none of that type.
  static func value<Value>(_ type: Value.Type, in bytes: [UInt8], head: HTTPResponse) throws -> Value {
    if type == ContentStream.self, let value = ContentStream(bytes: bytes) as? Value { return value }
    if type == Void.self, let value = () as? Value { return value }
    do {
      guard let type = type as? any FieldValue.Type else {
        throw ResponseError.Reason.unreadableType(String(describing: Value.self))
      }
      let mediaType = MediaType(head.headerFields[.contentType])
      guard let value = try value(type, in: bytes.withoutByteOrderMark, mediaType: mediaType) as? Value else {
        throw ResponseError.Reason.unreadableType(String(describing: Value.self))
      }
      return value
    } catch let reason as ResponseError.Reason {
      throw ResponseError(reason, in: head)
    }
  }

  private static func value<Value: FieldValue>(
    _ type: Value.Type, in bytes: ArraySlice<UInt8>, mediaType: MediaType
  ) throws -> Value {
    guard !bytes.isEmpty else { throw ResponseError.Reason.empty }
    let isDocument = type is any DocumentValue.Type || type is any Resource.Type
    let json = try json(in: bytes, mediaType: mediaType, allowsText: !isDocument)
    if isDocument {
      guard let value = Value(_json: json) else { throw ResponseError.Reason.field(mismatch(type, json, at: "$")) }
      return value
    }
    // OData JSON Format, "Individual Property or Operation Response".
    if case .object(let storage) = json, let content = storage["value"] {
      if let value = Value(_json: content) { return value }
      throw ResponseError.Reason.field(mismatch(type, content, at: "value"))
    }
    guard let value = Value(_json: json) else { throw ResponseError.Reason.field(mismatch(type, json, at: "$")) }
    return value
  }

  private static func json(in bytes: ArraySlice<UInt8>, mediaType: MediaType, allowsText: Bool) throws -> JSONValue {
    let isJSON = mediaType.name.isEmpty || mediaType.isJSON
    guard isJSON || allowsText && mediaType.name == "text/plain" else {
      throw ResponseError.Reason.mediaType(mediaType.name)
    }
    do {
      return try JSONValue(jsonData: bytes)
    } catch {
      // The raw value of a property or a count (OData URL Conventions, "Addressing Raw Values").
      if !isJSON { return .string(String(decoding: bytes, as: UTF8.self)) }
      throw ResponseError.Reason.notJSON(error)
    }
  }

  /// What is wrong with a value, at the place where it is: of an array the first element of another type.
  private static func mismatch<Value: FieldValue>(_ type: Value.Type, _ json: JSONValue, at path: String) -> FieldError
  {
    if case .array(let elements) = json, let array = type as? any ElementReading.Type,
      let index = elements.firstIndex(where: { !array.canRead($0) })
    {
      return FieldError(
        path: "\(path)[\(index)]", expected: array.elementName, found: .value(elements[index]))
    }
    return FieldError(
      path: path, expected: String(describing: type), found: json == .null ? .null : .value(json))
  }
}

extension ResponseError.Reason: Error {}

/// A value that is a whole JSON document, beside resources; others stand in the member `value` of one.
protocol DocumentValue: FieldValue {}

extension Page: DocumentValue {}
extension JSONValue: DocumentValue {}

private protocol ElementReading {
  static var elementName: String { get }
  static func canRead(_ json: JSONValue) -> Bool
}

extension Array: ElementReading where Element: FieldValue {
  fileprivate static var elementName: String { String(describing: Element.self) }

  fileprivate static func canRead(_ json: JSONValue) -> Bool {
    Element(_json: json) != nil
  }
}

extension [UInt8] {
  /// The bytes behind a byte order mark in UTF-8, which some services write in front of text.
  var withoutByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
  }
}
