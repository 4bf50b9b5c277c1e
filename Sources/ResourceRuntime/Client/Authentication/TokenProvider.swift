/// What gets tokens for a service: a library that signs users in, a secret of an application, a managed identity.
///
/// The client asks for a token before every attempt, so a provider keeps tokens and renews them in time.
public protocol TokenProvider: Sendable {
  /// A token for a request.
  ///
  /// - Throws: Whatever went wrong; the sender of the request gets to see it.
  func token(for request: TokenRequest) async throws -> AccessToken
}

/// What a client needs a token for.
public struct TokenRequest: Hashable, Sendable {
  /// What the token has to allow.
  public let scopes: [String]
  /// The host that the token goes to, with its port unless it is that of the scheme.
  public let host: String
  /// What the service demands beyond that, as JSON, after it refused a token (OpenID Connect Core, section 5.5): a token
  /// that is kept does not help. `nil` for the first try.
  public let claims: String?

  /// What a token is needed for.
  public init(scopes: [String], host: String, claims: String? = nil) {
    self.scopes = scopes
    self.host = host
    self.claims = claims
  }
}

/// A secret that lets a request in (RFC 6750). Its descriptions do not show it.
public struct AccessToken: Hashable, Sendable {
  /// The secret.
  public let value: String
  /// How the service calls this kind of token.
  public let scheme: String

  /// A token.
  public init(_ value: String, scheme: String = "Bearer") {
    self.value = value
    self.scheme = scheme
  }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "\(scheme) (hidden)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme]) }
}

/// One token for ever, for tests and small tools.
public struct FixedToken: TokenProvider {
  private let token: AccessToken

  /// The provider of a token.
  public init(_ value: String) {
    token = AccessToken(value)
  }

  public func token(for request: TokenRequest) async throws -> AccessToken { token }
}

extension TokenProvider where Self == FixedToken {
  /// One token for ever, for tests and small tools.
  public static func fixed(_ value: String) -> FixedToken { FixedToken(value) }
}
