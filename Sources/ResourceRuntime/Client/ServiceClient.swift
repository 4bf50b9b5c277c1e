internal import HTTPTypes
internal import Logging

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Sends requests to a service.
///
/// ```swift
/// let client = ServiceClient(
///   endpoint: .microsoftGraph(), transport: .urlSession(), authentication: tokens)
/// let me = try await client.send(graph.me.get())
/// ```
///
/// Requests that were made from a root that has the client need not be told: `graph.me.get().send()`.
public final class ServiceClient: Sendable {
  /// Where the service is, and to whom its tokens may go.
  public let endpoint: ServiceEndpoint
  /// How requests are sent.
  public let configuration: ClientConfiguration
  private let firstStage: NextStage

  /// A client.
  ///
  /// - Parameters:
  ///   - endpoint: Where the service is.
  ///   - transport: What carries the requests.
  ///   - authentication: Where tokens come from; `nil` for a service that needs none.
  ///   - configuration: How requests are sent.
  public init(
    endpoint: ServiceEndpoint, transport: any HTTPTransport, authentication: (any TokenProvider)? = nil,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.endpoint = endpoint
    self.configuration = configuration
    firstStage = transport.behind(
      Self.stages(endpoint: endpoint, authentication: authentication, configuration: configuration))
  }

  /// The stages in the order that ``ClientMiddleware`` tells of.
  private static func stages(
    endpoint: ServiceEndpoint, authentication: (any TokenProvider)?, configuration: ClientConfiguration
  ) -> [any ClientMiddleware] {
    let clock = configuration.clock
    let logger = configuration.logger
    var stages: [any ClientMiddleware] = [
      TimeLimitStage(
        limit: configuration.timeLimits.overall,
        hasMiddleware: !(configuration.middleware.isEmpty && configuration.attemptMiddleware.isEmpty), clock: clock),
      HeaderStage(headerFields: configuration.headerFields),
    ]
    stages += configuration.middleware
    stages += [
      RetryStage(policy: configuration.retry, clock: clock, logger: logger),
      RedirectStage(endpoint: endpoint, limit: configuration.maximumRedirects),
    ]
    stages += configuration.attemptMiddleware
    stages += [
      AuthenticationStage(
        endpoint: endpoint, provider: authentication, secretFields: configuration.secretFields, clock: clock,
        logger: logger),
      LoggingStage(logger: logger, clock: clock),
      ExchangeStage(timeLimits: configuration.timeLimits, sizeLimits: configuration.sizeLimits, clock: clock),
    ]
    return stages
  }
}

extension ServiceClient {
  /// Sends a request, and reads the response.
  ///
  /// - Throws: ``ServiceError`` where the service says that it did not do it; ``TransportError`` where there is no
  ///   usable answer; ``ResponseError`` where the answer is not what the API documents; `CancellationError`; and what
  ///   the provider of tokens and middleware throw.
  public func send<Response>(_ request: Request<Response>) async throws -> Response {
    try await response(to: request).value
  }

  /// Sends a request, and reads the response with its head.
  ///
  /// - Throws: What ``send(_:)`` throws.
  public func response<Response>(to request: Request<Response>) async throws -> ServiceResponse<Response> {
    try await response(to: transportRequest(for: request))
  }

  /// Sends a request as the transport gets it.
  func response<Response>(to request: TransportRequest) async throws -> ServiceResponse<Response> {
    let response = try await transportResponse(to: request)
    return ServiceResponse(
      value: try await ResponseReading.value(Response.self, in: response), head: response.head)
  }

  /// A request as the transport gets it.
  func transportRequest<Response>(for request: Request<Response>) -> TransportRequest {
    let root = endpoint.root
    let head = request.httpRequest(scheme: root.scheme, authority: root.authority, root: root.pathAndQuery)
    let content: RequestContent? =
      switch request.body {
      case .json(let value): .bytes(Array(json: value))
      case .content(let content, _): content
      case nil: nil
      }
    return TransportRequest(
      head: head, body: content, responseMode: ResponseReading.mode(for: Response.self),
      id: UUID().uuidString.lowercased())
  }

  /// The request for another page: for a link that the service gave, with the header fields of the first one.
  func transportRequest<Response>(for request: Request<Response>, at link: String?) throws -> TransportRequest {
    var result = transportRequest(for: request)
    guard let link else { return result }
    let url = try url(of: link, from: endpoint.root)
    result.head.redirect(to: url)
    result.handling.hasSecretURL = !endpoint.trusts(url)
    result.head.method = .get
    result.head.headerFields[.contentType] = nil
    result.body = nil
    return result
  }

  /// The answer of a service that did what was asked.
  func transportResponse(to request: TransportRequest) async throws -> TransportResponse {
    let response = try await anyResponse(to: request)
    guard response.head.status.kind == .successful else { throw try await ServiceError(response) }
    return response
  }

  /// The answer of a service, whatever it says.
  func anyResponse(to request: TransportRequest) async throws -> TransportResponse {
    try Task.checkCancellation()
    return try await firstStage(request)
  }
}
