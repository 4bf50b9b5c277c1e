public import CommonMark

/// `GET /users/{id | userPrincipalName}/messages?$top={n}`, as it stands under "HTTP request".
public struct RequestLine: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case head = "HEAD"
    case options = "OPTIONS"
  }

  public var method: Method
  /// The URL as written, without its query and without the version of HTTP.
  public var path: String
  /// The query as written, without the question mark.
  public var query: String?
  public var position: SourcePosition

  /// Reads a line that begins with a method, or nil if it does not.
  init?(_ line: ArraySlice<UInt8>, at position: SourcePosition) {
    let text = line.trimmed
    guard let space = text.firstIndex(where: { $0 == 32 || $0 == 9 }),
      let method = Method(rawValue: String(decoding: text[..<space], as: UTF8.self))
    else { return nil }
    let url = Self.withoutProtocolVersion(text[space...].trimmed)
    guard !url.isEmpty else { return nil }
    self.method = method
    self.position = SourcePosition(line: position.line, column: position.column + text.startIndex - line.startIndex)
    let question = Self.queryMark(in: url)
    path = String(decoding: url[..<(question ?? url.endIndex)].trimmed, as: UTF8.self)
    query = question.map { String(decoding: url[($0 + 1)...].trimmed, as: UTF8.self) }
    guard !path.isEmpty else { return nil }
  }

  /// Whether a line is one of a method, with or without what must follow.
  static func beginsWithMethod(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.trimmed.prefix { $0 > 32 }
    return Method(rawValue: String(decoding: word, as: UTF8.self)) != nil
  }

  private static func withoutProtocolVersion(_ url: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let space = url.lastIndex(where: { $0 == 32 || $0 == 9 }),
      url[(space + 1)...].starts(with: "HTTP/".utf8)
    else { return url }
    return url[..<space].trimmed
  }

  /// The first question mark outside of placeholders and arguments.
  private static func queryMark(in url: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    for index in url.indices {
      switch url[index] {
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: "?") where depth <= 0: return index
      default: continue
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The slice without white space and control characters at its ends.
  package var trimmed: ArraySlice<UInt8> {
    var slice = drop { $0 <= 32 }
    while let last = slice.last, last <= 32 { slice.removeLast() }
    return slice
  }
}
