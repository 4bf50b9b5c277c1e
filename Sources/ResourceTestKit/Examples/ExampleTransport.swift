public import Foundation
public import HTTPTypes
public import ResourceRuntime

/// A transport that answers as the examples of the API's pages do.
///
/// `docs2swift examples --answers Examples.json` writes the file that it is made from.
///
/// ```swift
/// let examples = try ExampleTransport(contentsOf: file)
/// let graph = GraphClient(transport: examples)
/// let messages = try await graph.me.messages.list().send()   // those of the page of this request
/// ```
///
/// # Which example answers
///
/// An example has the method of the request, and one of these, the first that there is:
///
/// 1. the path of the request: the same names and keys;
/// 2. a path of the same form, by the documented one: `/users/7` for an example that has `/users/42` and is documented
///    as `/users/{id}`. Of several forms the one with the most names counts: `/users/delta` before `/users/{id}`;
/// 3. another path that its page documents for it: `/users/7/messages` for an example of `/me/messages`.
///
/// Of several examples those come first whose query is the same, or else has the most options in common; then those with
/// the same body; then those that agree in header fields such as `Prefer`; then the first in the file.
///
/// Names in paths and of query options are compared without regard to case, keys, arguments and values with it. A key in
/// parentheses is the same as one behind a slash, and a function without arguments needs no parentheses. Host and port
/// don't matter. Where a page links to more items, and no example is what the link leads to, there is a last page without
/// items. Where a page redirects, the client goes where it says: a closure has to answer there.
///
/// # Other answers
///
/// ``answering(_:)`` puts closures in front, ``otherwise(_:)`` another transport behind. A request without an answer fails
/// with ``UnexpectedRequest``, which names the nearest paths that have one.
public struct ExampleTransport: HTTPTransport {
  /// All examples, in the order of the file.
  public let examples: [Example]

  private let index: ExampleIndex
  private let root: String
  private var overrides: [@Sendable (TransportRequest) async throws -> TransportResponse?] = []
  private var fallback: (any HTTPTransport)?

  /// A transport that answers from a file's bytes.
  ///
  /// - Parameters:
  ///   - json: What `docs2swift examples --answers` wrote.
  ///   - root: The path of the root of the service, if it is more than a version: `/sales` for
  ///     `https://api.example.com/sales`. Versions in front of paths (`/v1.0`, `/beta`) don't count.
  /// - Throws: ``ExampleFileError`` where the bytes are something else.
  public init(json: some Collection<UInt8>, root: String = "") throws(ExampleFileError) {
    examples = try ExampleFile.examples(in: json)
    index = ExampleIndex(examples)
    self.root = root
  }

  /// A transport that answers from a file.
  ///
  /// - Parameters:
  ///   - url: The file, as `Bundle.module` knows it.
  ///   - root: The path of the root of the service, if it is more than a version.
  /// - Throws: ``ExampleFileError`` where the file is something else, and what reading it throws.
  public init(contentsOf url: URL, root: String = "") throws {
    try self.init(json: Data(contentsOf: url), root: root)
  }

  /// The transport with a closure in front, which is asked before the examples and before all closures from earlier.
  ///
  /// ```swift
  /// let transport = examples.answering { request in
  ///   request.head.path == "/v1.0/me" ? .json(["displayName": "Ada"]) : nil
  /// }
  /// ```
  ///
  /// - Parameter respond: Answers a request, or leaves it to the rest with `nil`. What it throws is what a connection
  ///   fails with.
  public func answering(
    _ respond: @escaping @Sendable (TransportRequest) async throws -> TransportResponse?
  ) -> ExampleTransport {
    var copy = self
    copy.overrides.insert(respond, at: 0)
    return copy
  }

  /// The transport with another one for the requests that it has no answer to.
  public func otherwise(_ transport: any HTTPTransport) -> ExampleTransport {
    var copy = self
    copy.fallback = transport
    return copy
  }

  public func send(_ request: TransportRequest) async throws -> TransportResponse {
    try Task.checkCancellation()
    for override in overrides {
      if let response = try await override(request) { return response }
    }
    let target = ExampleTarget(request.head.path ?? "/", root: root)
    if let response = index.answer(to: request, at: target) { return response }
    if let fallback { return try await fallback.send(request) }
    throw UnexpectedRequest(request, nearest: index.nearest(to: request.head.method, target))
  }
}

extension ExampleTransport {
  /// A request of a page, and the response to it.
  public struct Example: Sendable {
    /// The page, relative to the folder of all pages, and the line where the request stands.
    public let page: String
    public let line: Int
    public let method: HTTPRequest.Method
    /// The path and the query below the root of the service, percent-encoded.
    public let target: String
    /// The documented paths that the example is for, first the one that its own path has; none where the path is not
    /// documented.
    public let templates: [String]
    /// The header fields of the request, that of its body's type among them.
    public let headerFields: HTTPFields
    /// What the request carries, `nil` for nothing.
    public let body: [UInt8]?
    /// The status and the header fields of the response, that of its body's type among them.
    public let responseHead: HTTPResponse
    /// The bytes of the response.
    public let responseBody: [UInt8]

    /// The response.
    public var response: TransportResponse {
      TransportResponse(head: responseHead, body: ContentStream(bytes: responseBody))
    }
  }
}
