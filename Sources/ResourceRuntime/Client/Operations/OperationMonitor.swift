internal import HTTPTypes

/// An operation that a service carries out after its answer (RFC 9110, section 15.3.3; Microsoft Graph, "Working with
/// long running actions").
///
/// ```swift
/// let copy = try await graph.me.drive.items["42"].copy(name: "b.txt").startOperation(resultingIn: DriveItem.self)
/// for try await progress in copy.updates { print(progress.percentageComplete ?? 0) }
/// ```
///
/// The service is asked at the URL that it named: after `Retry-After`, else after 1 s, 2 s, 4 s, up to 30 s. The token
/// goes along where tokens may go, and the URL of another host gets none.
public struct OperationMonitor<Value: Sendable>: Sendable {
  private let client: ServiceClient
  private let options: OperationOptions
  private let start: Start

  private enum Start: Sendable {
    case ended(Value)
    case pending(OperationPlace)
  }

  /// An operation that another process has started.
  ///
  /// - Parameters:
  ///   - url: Where to ask for it: ``url`` of its monitor.
  ///   - value: What its result is.
  ///   - client: What sends the requests.
  ///   - options: How it is waited for.
  /// - Throws: ``TransportError`` where the URL is none that the client may go to.
  public init(
    url: String, resultingIn value: Value.Type, by client: ServiceClient,
    options: OperationOptions = OperationOptions()
  ) throws {
    let place = OperationPlace(url: try client.operationURL(of: url, from: client.endpoint.root))
    self.init(client: client, options: options, start: .pending(place))
  }

  private init(client: ServiceClient, options: OperationOptions, start: Start) {
    self.client = client
    self.options = options
    self.start = start
  }

  /// The operation of a request that was answered.
  init(
    of response: TransportResponse, to request: TransportRequest, by client: ServiceClient, options: OperationOptions
  ) async throws {
    guard response.head.status == .accepted else {
      let value = try await ResponseReading.value(Value.self, in: response)
      self.init(client: client, options: options, start: .ended(value))
      return
    }
    let fields = response.head.headerFields
    guard let link = fields[.operationLocation] ?? fields[.location] else {
      throw OperationFailure(reason: .noMonitor, progress: nil)
    }
    let base = request.head.absoluteURL ?? client.endpoint.root
    // Beside a URL to ask at, `Location` is that of the result.
    let result = fields[.operationLocation] == nil ? nil : fields[.location]
    let place = OperationPlace(
      url: try client.operationURL(of: link, from: base),
      wait: RetryAfter.wait(in: fields, now: await client.configuration.clock.now),
      result: try result.map { try client.operationURL(of: $0, from: base) })
    self.init(client: client, options: options, start: .pending(place))
  }

  /// Where to ask for the operation, a secret as far as the service needs no token for it; `nil` where the operation had
  /// ended with the answer.
  public var url: String? {
    if case .pending(let place) = start { place.url.description } else { nil }
  }

  /// What the service says of the operation, from now on. Each iteration asks anew.
  public var updates: OperationUpdates {
    OperationUpdates(inquiry: inquiry)
  }

  private var inquiry: OperationInquiry? {
    guard case .pending(let place) = start else { return nil }
    return OperationInquiry(place, by: client, options: options)
  }

  /// Waits for the end of the operation, and returns its result: what the service redirects to or names as the location
  /// of the resource, or what it answers with.
  ///
  /// - Parameters:
  ///   - request: The request for the result, where the service only gives its key.
  ///   - progress: Is told what the service says, each time.
  /// - Throws: ``OperationFailure``, and what ``ServiceClient/send(_:)`` throws.
  public func result(
    byID request: ((String) -> Request<Value>)? = nil,
    progress: @Sendable (OperationProgress) -> Void = { _ in }
  ) async throws -> Value {
    if case .ended(let value) = start { return value }
    var inquiry = inquiry
    var last: OperationProgress?
    while let update = try await inquiry?.next() {
      last = update
      progress(update)
    }
    if let nothing = () as? Value { return nothing }
    switch inquiry?.ending {
    case .result(let response, _): return try await ResponseReading.value(Value.self, in: response)
    case .link(let url, _): return try await value(at: url)
    case .id(let id, _)?:
      if let request { return try await client.send(request(id)) }
    default: break
    }
    throw OperationFailure(reason: .noResult, progress: last)
  }

  private func value(at url: AbsoluteURL) async throws -> Value {
    var request = client.transportRequest(.get, url, handling: RequestHandling())
    request.responseMode = ResponseReading.mode(for: Value.self)
    return try await client.response(to: request).value
  }
}

extension ServiceClient {
  /// The URL that a link to an operation or its result means. A path that does not begin with that of the service's root
  /// is one below it, as Microsoft Graph has them: `/teams('42')/operations('1')`.
  func operationURL(of link: String, from base: AbsoluteURL) throws(TransportError) -> AbsoluteURL {
    let root = AbsoluteURL(endpoint.url)?.pathAndQuery ?? "/"
    let isPath = link.hasPrefix("/") && !link.hasPrefix("//")
    guard isPath, root != "/", base.authority == endpoint.root.authority, !link.hasPrefix(root + "/") else {
      return try url(of: link, from: base)
    }
    return try url(of: root + link, from: base)
  }
}

extension HTTPField.Name {
  fileprivate static let operationLocation = Self("Operation-Location")!
}

extension OperationMonitor: CustomStringConvertible, CustomReflectable {
  /// The host that is asked, without the URL, which can be a secret.
  public var description: String {
    switch start {
    case .ended: "an operation that has ended"
    case .pending(let place): "an operation of \(place.url.authority)"
    }
  }

  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
