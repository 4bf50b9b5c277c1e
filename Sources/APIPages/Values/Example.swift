public import CommonMark

/// An example of a page: a request, a response, or the JSON of a value.
public struct Example: Sendable {
  public enum Message: Hashable, Sendable {
    case request(RequestLine)
    /// A response; the status is missing where the example begins with headers or with the body.
    case response(status: Int?, reason: String)
    /// JSON with no message around it.
    case value
  }

  public struct Header: Hashable, Sendable {
    /// As written; names of headers are compared without regard to case.
    public var name: String
    public var value: String
    public var position: SourcePosition
  }

  public var message: Message
  public var headers: [Header]
  /// What stands below the headers; nil where nothing does.
  public var body: PlacedText?
  /// The annotation of the code block.
  public var annotation: Annotation?
  /// Where the example's first line stands.
  public var location: SourceLocation

  /// The value of a header, its name given in lower case; the first one of several.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }

  /// Whether the body is meant to be JSON: a header says so, or none speaks of the body and it begins like an object or
  /// an array.
  public var hasJSONBody: Bool {
    guard let body, let first = body.text.utf8.first(where: { $0 > 32 }) else { return false }
    if let type = header("content-type"), type.mentions("/") { return type.lowercased().mentions("json") }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
