internal import HTTPTypes

/// A URL of HTTP, read strictly (RFC 3986): what the client and the library below could read differently is no URL, so
/// that a token can't go to another host than the one that was checked. What is sent is the text of this URL, not the one
/// that it was read from.
struct AbsoluteURL: Hashable, Sendable {
  /// `http` or `https`.
  let scheme: String
  /// The host and the port.
  let place: Authority
  /// The host in lower case, and the port unless it is that of the scheme: `graph.microsoft.com`, `localhost:8080`.
  let authority: String
  /// Begins with a slash; without fragment.
  let pathAndQuery: String

  private init(scheme: String, place: Authority, defaultPort: UInt16, pathAndQuery: String) {
    self.scheme = scheme
    self.place = place
    authority = place.text(defaultPort: defaultPort)
    self.pathAndQuery = pathAndQuery
  }

  /// A URL on a host whose name is known to be one.
  init(secureHost host: String, path: String) {
    self.init(
      scheme: "https", place: Authority(knownName: host, port: 443), defaultPort: 443,
      pathAndQuery: Self.encoded(path[...]))
  }

  /// The URL that a text is.
  init?(_ text: String) {
    guard let separator = text.firstRange(of: "://") else { return nil }
    self.init(scheme: text[..<separator.lowerBound].lowercased(), rest: text[separator.upperBound...])
  }

  private init?(scheme: String, rest: Substring) {
    guard let defaultPort = ["http": 80, "https": 443][scheme] as UInt16? else { return nil }
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let place = Authority(authority, defaultPort: defaultPort) else { return nil }
    let target = Self.encoded(rest[authority.endIndex...].prefix { $0 != "#" })
    self.init(
      scheme: scheme, place: place, defaultPort: defaultPort,
      pathAndQuery: target.hasPrefix("/") ? target : "/" + target)
  }

  /// Whether nobody can listen on the way: there is TLS, or no way, as to a server of a test.
  var isPrivate: Bool { scheme == "https" || place.isLoopback }

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

  /// Path and query with all characters encoded that a URL can't have; services leave some of them in links.
  private static func encoded(_ text: Substring) -> String {
    PercentEncoding.encode(String(text), keeping: PercentEncoding.links)
  }
}

extension AbsoluteURL: CustomStringConvertible {
  var description: String { "\(scheme)://\(authority)\(pathAndQuery)" }
}

extension HTTPRequest {
  /// Whether the request goes to the scheme, host and port of a URL, and has nothing in its path that a URL can't have:
  /// then it is what ``absoluteURL`` would read.
  func isPlainly(atHostOf url: AbsoluteURL) -> Bool {
    guard scheme == url.scheme, authority == url.authority, let path = path?.utf8 else { return false }
    return path.first == UInt8(ascii: "/") && path.allSatisfy(PercentEncoding.links.contains)
  }

  /// Where the request goes, `nil` where that is not a URL of HTTP.
  var absoluteURL: AbsoluteURL? {
    guard let scheme, let authority else { return nil }
    return AbsoluteURL("\(scheme)://\(authority)\(path ?? "/")")
  }

  /// Sends the request elsewhere.
  mutating func redirect(to url: AbsoluteURL) {
    // Most requests are at their URL already, and an assignment copies all of this.
    if scheme != url.scheme { scheme = url.scheme }
    if authority != url.authority { authority = url.authority }
    if path != url.pathAndQuery { path = url.pathAndQuery }
  }
}
