internal import HTTPTypes

/// A URL of HTTP, read strictly (RFC 3986): what the client and the library below could read differently is no URL, so
/// that a token can't go to another host than the one that was checked.
struct AbsoluteURL: Hashable, Sendable {
  /// `http` or `https`.
  let scheme: String
  /// The host in lower case, and the port unless it is that of the scheme: `graph.microsoft.com`, `localhost:8080`.
  let authority: String
  /// Begins with a slash; without fragment.
  let pathAndQuery: String

  private init(scheme: String, authority: String, pathAndQuery: String) {
    self.scheme = scheme
    self.authority = authority
    self.pathAndQuery = pathAndQuery
  }

  /// A URL on a host whose name is known to be one.
  init(secureHost host: String, path: String) {
    self.init(scheme: "https", authority: host.lowercased(), pathAndQuery: Self.encoded(path[...]))
  }

  /// The URL that a text is.
  init?(_ text: String) {
    guard let separator = text.firstRange(of: "://") else { return nil }
    self.init(scheme: text[..<separator.lowerBound].lowercased(), rest: text[separator.upperBound...])
  }

  private init?(scheme: String, rest: Substring) {
    guard let defaultPort = ["http": "80", "https": "443"][scheme] else { return nil }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let normalized = Self.normalized(authority, defaultPort: defaultPort) else { return nil }
    let target = Self.encoded(rest[authority.endIndex...].prefix { $0 != "#" })
    self.init(
      scheme: scheme, authority: normalized, pathAndQuery: target.hasPrefix("/") ? target : "/" + target)
  }

  /// Whether nobody can listen on the way: there is TLS, or no way, as to a server of a test.
  var isPrivate: Bool {
    if scheme == "https" { return true }
    let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1"].contains(host)
  }

  /// What a reference in a response means: a URL of its own, or one from the root or the directory of this one
  /// (RFC 3986, section 5.2). Segments of dots are left to the service.
  func resolving(_ reference: String) -> AbsoluteURL? {
    let scheme = reference.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    if !scheme.isEmpty, reference[scheme.endIndex...].hasPrefix(":") { return AbsoluteURL(reference) }
    if reference.hasPrefix("//") { return AbsoluteURL("\(self.scheme):\(reference)") }
    let origin = "\(self.scheme)://\(authority)"
    if reference.hasPrefix("/") { return AbsoluteURL(origin + reference) }
    let path = pathAndQuery.prefix { $0 != "?" }
    if reference.isEmpty || reference.hasPrefix("#") { return self }
    if reference.hasPrefix("?") { return AbsoluteURL(origin + path + reference) }
    let directory = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
    return AbsoluteURL(origin + directory + reference)
  }

  /// Host and port of an authority without user information.
  private static func normalized(_ authority: Substring, defaultPort: String) -> String? {
    let text = authority.lowercased()
    let hostEnd: String.Index
    if text.hasPrefix("[") {
      guard let bracket = text.firstIndex(of: "]") else { return nil }
      let address = text[text.index(after: text.startIndex)..<bracket]
      guard !address.isEmpty, address.utf8.allSatisfy({ isHexDigit($0) || $0 == 0x3A || $0 == 0x2E }) else {
        return nil
      }
      hostEnd = text.index(after: bracket)
    } else {
      hostEnd = text.firstIndex(of: ":") ?? text.endIndex
      let host = text[..<hostEnd]
      let isName = host.utf8.allSatisfy { isHexDigit($0) || (0x67...0x7A).contains($0) || $0 == 0x2D || $0 == 0x2E }
      guard !host.isEmpty, isName else { return nil }
    }
    let port = text[hostEnd...]
    if port.isEmpty { return text }
    guard port.hasPrefix(":"), let number = UInt16(port.dropFirst()), port.utf8.count <= 6, port.utf8.count > 1 else {
      return nil
    }
    return "\(number)" == defaultPort ? String(text[..<hostEnd]) : "\(text[..<hostEnd]):\(number)"
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Path and query with all characters encoded that a URL can't have; services leave some of them in links.
  private static func encoded(_ text: Substring) -> String {
    PercentEncoding.encode(String(text), keeping: PercentEncoding.links)
  }
}

extension AbsoluteURL: CustomStringConvertible {
  var description: String { "\(scheme)://\(authority)\(pathAndQuery)" }
}

extension HTTPRequest {
  /// Whether the request goes to the scheme, host and port of a URL, which then needs no reading.
  func isBelow(_ url: AbsoluteURL) -> Bool {
    scheme == url.scheme && authority == url.authority && path?.utf8.first == UInt8(ascii: "/")
  }

  /// Where the request goes, `nil` where that is not a URL of HTTP.
  var absoluteURL: AbsoluteURL? {
    guard let scheme, let authority else { return nil }
    return AbsoluteURL("\(scheme)://\(authority)\(path ?? "/")")
  }

  /// Sends the request elsewhere.
  mutating func redirect(to url: AbsoluteURL) {
    scheme = url.scheme
    authority = url.authority
    path = url.pathAndQuery
  }
}
