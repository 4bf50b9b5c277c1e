import Foundation
import HTTPTypes
import InMemoryLogging
import ResourceRuntime
import ResourceTestKit

/// A way that a token could take to where it must not go: what is done, and what has to come of it.
struct Way: Sendable {
  let name: String
  let expected: Outcome
  /// Does it, with clients of the journey.
  let act: @Sendable (Journey) async throws -> Void

  /// What came of a way.
  enum Outcome: Hashable, Sendable {
    /// All requests went to the service.
    case toService
    /// Something went elsewhere, without a secret; the error is what the caller saw.
    case withoutToken(error: String?)
    /// Nothing went elsewhere, and the caller saw an error.
    case refused(String)
    /// A secret was where it must not be.
    case leak(String)

    static let withoutToken = Outcome.withoutToken(error: nil)
    static let noURL = Outcome.refused("not a URL of HTTP")
    static let noWay = Outcome.refused("a redirect to where the request must not go")
  }

  /// Goes the way.
  func outcome() async -> Outcome {
    let journey = Journey()
    var failure: (any Error)?
    do { try await act(journey) } catch { failure = error }
    return await journey.outcome(failure)
  }
}

extension Way.Outcome: CustomStringConvertible {
  var description: String {
    switch self {
    case .toService: "to the service only"
    case .withoutToken(nil): "sent without token"
    case .withoutToken(let error?): "sent without token, then error: \(error)"
    case .refused(let error): "not sent, error: \(error)"
    case .leak(let place): "TOKEN LEAKED: \(place)"
    }
  }
}

/// The clients of a way, and all that they gave away.
final class Journey: Sendable {
  private let shops = Seen<(shop: TestShop, origin: String?)>()
  private let prints = Seen<String>()

  /// A client whose secrets all say "hush".
  ///
  /// - Parameter origin: Where secrets may go; `nil` for nowhere.
  func shop(
    _ endpoint: ServiceEndpoint? = .shop, origin: String? = "https://shop.example",
    authentication: (any TokenProvider)? = FixedToken("hush"), faults: [Fault] = [],
    configure: @escaping (inout ClientConfiguration) -> Void = { _ in },
    respond: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
  ) throws -> TestShop {
    guard let endpoint else { throw NoEndpoint() }
    let shop = TestShop(authentication: authentication, faults: faults, endpoint: endpoint) {
      $0.secretHeaderFields = [.shopKey]
      configure(&$0)
    } respond: {
      try await respond($0)
    }
    shops.add((shop, origin))
    return shop
  }

  /// Keeps what was printed, which must not have a secret.
  func printed(_ text: String) { prints.add(text) }

  func outcome(_ failure: (any Error)?) async -> Way.Outcome {
    var isElsewhere = false
    for (shop, origin) in shops.values {
      for exchange in await shop.recorder.exchanges where !exchange.request.goes(to: origin) {
        isElsewhere = true
        let body = String(decoding: exchange.body, as: UTF8.self)
        let texts = exchange.request.head.headerFields.map(\.value) + [exchange.request.head.path ?? "", body]
        if texts.contains(where: \.hasSecret) { return .leak("request to \(exchange.request)") }
      }
      let entries = shop.log.entries.map { "\($0.message) \($0.metadata)" }
      if entries.contains(where: \.hasSecretOrPath) { return .leak("log") }
    }
    if prints.values.contains(where: \.hasSecretOrPath) { return .leak("print") }
    guard let failure else { return isElsewhere ? .withoutToken : .toService }
    var dumped = ""
    dump(failure, to: &dumped)
    if [dumped, "\(failure)", String(reflecting: failure)].contains(where: \.hasSecretOrPath) { return .leak("error") }
    let text = failure.reasonText
    return isElsewhere ? .withoutToken(error: text) : .refused(text)
  }
}

struct NoEndpoint: Error, CustomStringConvertible {
  var description: String { "not the URL of a service" }
}

extension TransportRequest {
  /// Whether it goes to an origin, as it is written and as Foundation reads it, and no field says otherwise.
  fileprivate func goes(to origin: String?) -> Bool {
    let text = "\(head.scheme ?? "")://\(head.authority ?? "")"
    guard let origin, text == origin, head.headerFields[.hostField] == nil,
      let url = URL(string: text + (head.path ?? "")),
      let originURL = URL(string: origin)
    else { return false }
    return url.scheme == originURL.scheme && url.host == originURL.host && url.port == originURL.port && url.user == nil
  }
}

extension Error {
  fileprivate var reasonText: String {
    switch self {
    case let error as TransportError: error.reason.description
    case let error as BatchError: error.reason.description
    case let error as ServiceError: "status \(error.status.code)"
    default: "\(self)"
    }
  }
}

extension String {
  fileprivate var hasSecret: Bool { contains("hush") }
  /// Whether there is a secret, or the path of a URL that is one.
  fileprivate var hasSecretOrPath: Bool { hasSecret || contains("psst") }
}

extension HTTPField.Name {
  static let shopKey = HTTPField.Name("X-Shop-Key")!
  static let hostField = HTTPField.Name("Host")!
}

extension Request {
  /// The request with secrets of the caller's own.
  func withSecrets() -> Request {
    var request = self
    request.headerFields[.cookie] = "id=hush"
    request.headerFields[.shopKey] = "hush"
    return request
  }
}
