/// Where a service is, and to whom its tokens may go.
public struct ServiceEndpoint: Hashable, Sendable {
  /// The URL of the root of the service, without a slash at its end: `https://graph.microsoft.com/v1.0`.
  public let url: String

  /// What a token for the service is asked for.
  public var scopes: [String]

  /// Hosts beside that of ``url`` that tokens may go to, with their port unless it is 443: `api.example.com`,
  /// `api.example.com:8443`. What is anything else, as a pattern or the start of a URL, allows nothing.
  public var allowedHosts: Set<String> {
    didSet { allowed = Self.places(of: allowedHosts) }
  }

  private var allowed: Set<Authority>
  let root: AbsoluteURL

  /// An endpoint, or `nil` where the text is not the URL of a service.
  ///
  /// - Parameters:
  ///   - url: The URL of the root of the service, with or without a slash at its end, and without a query.
  ///   - scopes: What a token is asked for.
  ///   - allowedHosts: Hosts beside that of the URL that tokens may go to.
  public init?(url: String, scopes: [String] = [], allowedHosts: Set<String> = []) {
    guard let root = AbsoluteURL(url), !root.pathAndQuery.contains("?") else { return nil }
    self.init(root: root, scopes: scopes, allowedHosts: allowedHosts)
  }

  init(root: AbsoluteURL, scopes: [String], allowedHosts: Set<String>) {
    let text = root.description
    self.url = text.hasSuffix("/") ? String(text.dropLast()) : text
    self.root = root
    self.scopes = scopes
    self.allowedHosts = allowedHosts
    allowed = Self.places(of: allowedHosts)
  }

  private static func places(of hosts: Set<String>) -> Set<Authority> {
    Set(hosts.compactMap { Authority($0, defaultPort: 443) })
  }

  /// Whether a token may go to a URL: the host is one of the allowed ones, and nobody can listen on the way.
  func trusts(_ url: AbsoluteURL) -> Bool {
    guard url.isPrivate else { return false }
    return url.scheme == root.scheme && url.place == root.place || allowed.contains(url.place)
  }
}
