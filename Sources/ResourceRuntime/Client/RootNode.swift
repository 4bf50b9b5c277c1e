/// The root of an API's paths, which may have a client that sends the requests made from it.
public protocol RootNode: RequestNode {
  /// Where the API says that its service is, `nil` where it does not.
  static var _endpoint: ServiceEndpoint? { get }
}

extension RootNode {
  /// An API that does not say where its service is.
  public static var _endpoint: ServiceEndpoint? { nil }

  /// The root without a client: its requests are values, which a ``ServiceClient`` sends.
  public init() {
    self.init(_path: RequestPath())
  }

  /// The root of a client's service.
  public init(_ client: ServiceClient) {
    self.init(_path: RequestPath(client: client))
  }

  /// The root of a service, with a client of its own.
  ///
  /// - Parameters:
  ///   - transport: What carries the requests.
  ///   - authentication: Where tokens come from; `nil` for a service that needs none.
  ///   - endpoint: Where the service is; `nil` for where the API says, which is Microsoft Graph, version 1.0, where it
  ///     says nothing.
  ///   - configuration: How requests are sent.
  public init(
    transport: some HTTPTransport, authentication: (any TokenProvider)? = nil, endpoint: ServiceEndpoint? = nil,
    configuration: ClientConfiguration = ClientConfiguration()
  ) {
    self.init(
      ServiceClient(
        endpoint: endpoint ?? Self._endpoint ?? .microsoftGraph(), transport: transport, authentication: authentication,
        configuration: configuration))
  }

  /// The client, `nil` where the root has none.
  public var _client: ServiceClient? { _path.client }
}
