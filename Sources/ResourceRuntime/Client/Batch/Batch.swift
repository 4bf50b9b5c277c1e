internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Requests that go to a service together, and may wait for each other (OData JSON Format, "Batch Requests and
/// Responses"; Microsoft Graph, "JSON batching").
///
/// ```swift
/// var batch = Batch()
/// let folder = batch.add(graph.me.mailFolders.create(displayName: "Bills"))
/// let messages = batch.add(graph.me.messages.list(), after: folder)
/// let responses = try await batch.send()
/// let page = try responses[messages]
/// ```
///
/// Where no request has to wait for another, ``ServiceClient/batch(_:)`` says the same in a line.
public struct Batch: Sendable {
  private let explicitClient: ServiceClient?
  private(set) var entries: [Entry] = []

  /// A request in a batch.
  struct Entry: Sendable {
    let key: UUID
    let name: String
    let dependencies: [UUID]
    let permissions: RequestPermissions
    let client: ServiceClient?
    let makePart: @Sendable (ServiceClient) throws -> BatchPart
  }

  /// A batch without requests.
  ///
  /// - Parameter client: What sends it; `nil` for the client of its requests.
  public init(_ client: ServiceClient? = nil) {
    explicitClient = client
  }

  /// The permissions that the requests need: of each of these, one of a list. Requests of which the pages say nothing
  /// are left out.
  public var permissions: [RequestPermissions] {
    var all: [RequestPermissions] = []
    for permissions in entries.map(\.permissions)
    where permissions != RequestPermissions() && !all.contains(permissions) { all.append(permissions) }
    return all
  }
}

/// A request in a ``Batch``, by which its response is found.
public struct BatchItem<Response>: Hashable, Sendable {
  let key: UUID
  let name: String
}

// MARK: Requests

extension Batch {
  /// Adds a request.
  ///
  /// - Parameter request: The request; its body can't be a stream.
  @discardableResult
  public mutating func add<Response>(_ request: Request<Response>) -> BatchItem<Response> {
    add(request, at: nil, dependencies: [])
  }

  /// Adds the request for another page, with the header fields of the first one.
  ///
  /// - Parameters:
  ///   - request: The request for the first page.
  ///   - link: The link that the service gave: ``Page/nextLink``. It has to lead to the service that the batch goes to.
  @discardableResult
  public mutating func add<Response>(_ request: Request<Response>, at link: String) -> BatchItem<Response> {
    add(request, at: link, dependencies: [])
  }

  /// Adds a request that is only done when others were done with success; otherwise it fails with status 424.
  ///
  /// - Parameters:
  ///   - request: The request; its body can't be a stream.
  ///   - items: What has to be done before, in the same batch.
  @discardableResult
  public mutating func add<Response, each Dependency>(
    _ request: Request<Response>, after items: repeat BatchItem<each Dependency>
  ) -> BatchItem<Response> {
    var dependencies: [UUID] = []
    for item in repeat each items { dependencies.append(item.key) }
    return add(request, at: nil, dependencies: dependencies)
  }

  /// Adds a request that is only done when others of one kind were done with success; otherwise it fails with status
  /// 424.
  ///
  /// - Parameters:
  ///   - request: The request; its body can't be a stream.
  ///   - items: What has to be done before, in the same batch.
  @discardableResult
  public mutating func add<Response, Dependency>(
    _ request: Request<Response>, after items: [BatchItem<Dependency>]
  ) -> BatchItem<Response> {
    add(request, at: nil, dependencies: items.map(\.key))
  }

  private mutating func add<Response>(
    _ request: Request<Response>, at link: String?, dependencies: [UUID]
  ) -> BatchItem<Response> {
    let item = BatchItem<Response>(key: UUID(), name: "\(request.method.rawValue) \(request.path.encoded)")
    entries.append(
      Entry(
        key: item.key, name: item.name, dependencies: dependencies, permissions: request.permissions,
        client: request.path.client,
        makePart: { client in try client.batchPart(for: request, at: link) }))
    return item
  }
}

// MARK: Sending

extension Batch {
  /// Sends the requests, in as few posts as ``ClientConfiguration/maximumBatchSize`` allows, one after the other.
  ///
  /// A request is in the same post as those that it waits for, or in a later one. The requests that the service
  /// throttled, and those that wait for them, are sent again as ``RetryPolicy`` says of a request by itself. Without
  /// requests nothing is sent.
  ///
  /// - Returns: How each request ended. Where a post gets no usable answer after another one had, its requests end with
  ///   that error, and those that were not sent yet with ``BatchError``.
  /// - Throws: ``BatchError`` where a request can't be sent, before any is; what ``ServiceClient/send(_:)`` throws where
  ///   no request was answered; ``NoClient`` where neither batch nor requests have a client; `CancellationError`.
  public func send() async throws -> BatchResponses {
    guard !entries.isEmpty else { return BatchResponses(outcomes: [:]) }
    return try await BatchRun(self, client: try client()).responses()
  }

  private func client() throws -> ServiceClient {
    if let explicitClient { return explicitClient }
    let clients = entries.compactMap { entry in entry.client.map { (entry, $0) } }
    guard let first = clients.first else { throw NoClient(request: entries.first?.name ?? "a batch") }
    if let other = clients.first(where: { $0.1 !== first.1 }) {
      throw BatchError(.severalClients, request: other.0.name)
    }
    return first.1
  }
}

/// What is printed ends up in logs: neither queries, header fields and bodies nor the client.
extension Batch: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The methods and the paths of the requests.
  public var description: String { entries.map(\.name).joined(separator: ", ") }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["requests": entries.map(\.name)]) }
}
