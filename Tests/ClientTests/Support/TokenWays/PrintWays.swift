import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// What ends up in logs and reports: nothing there has a secret.
enum PrintWays {
  static let all: [Way] = values + failures + middleware

  // MARK: Values

  private static let printed: [(String, @Sendable (ShopClient) -> Any)] = [
    ("a token", { _ in AccessToken("hush") }),
    ("a provider of one token", { _ in FixedToken("hush") }),
    ("a request", { $0.items["1"].get().withSecrets() }),
    (
      "a batch",
      { shop in
        var batch = Batch()
        batch.add(shop.items["1"].get().withSecrets())
        return batch
      }
    ),
    ("a batch that is typed", { $0.batch($0.items["1"].get().withSecrets()).batch }),
    ("the state of an upload", { _ in UploadState(uploadURL: "https://up.example/psst?hush") }),
    ("a delta token", { _ in DeltaToken(link: "https://shop.example/v1/items?$skiptoken=hush") }),
    (
      "a resume token",
      { _ in
        let json = #"{"link": "https://shop.example/v1/items?$skiptoken=hush", "itemCount": 1}"#
        return (try? JSONDecoder().decode(ResumeToken.self, from: Data(json.utf8))) as Any
      }
    ),
    (
      "an upload",
      { shop in
        let state = UploadState(uploadURL: "https://up.example/psst?hush")
        return shop._client.flatMap { try? LargeUpload(.bytes([1]), to: state, as: Item.self, by: $0) } as Any
      }
    ),
    (
      "a configuration",
      { _ in
        var configuration = ClientConfiguration()
        configuration.headerFields = [.authorization: "Bearer hush"]
        return configuration
      }
    ),
    ("a client", { $0._client as Any }),
    (
      "a request as the transport gets it",
      { _ in
        var head = HTTPRequest(method: .get, scheme: "https", authority: "shop.example", path: "/x?hush")
        head.headerFields = [.authorization: "Bearer hush", .cookie: "hush"]
        return TransportRequest(head: head, body: .bytes(Array("hush".utf8)))
      }
    ),
    (
      "an error with what is below it",
      { _ in
        let head = HTTPRequest(method: .get, scheme: "https", authority: "shop.example", path: "/x?hush")
        return TransportError(.other, of: TransportRequest(head: head), underlying: Leaky())
      }
    ),
    (
      "an error of the service that repeats the token",
      { _ in
        ServiceError(
          head: HTTPResponse(status: .unauthorized, headerFields: [.setCookie: "hush", .requestID: "Bearer hush"]),
          body: Array(#"{"error": {"code": "x", "message": "no Bearer hush", "hush": "hush"}}"#.utf8))
      }
    ),
  ]

  private static let values: [Way] = printed.map { name, value in
    Way(name: "print, `dump` and reflection of \(name)", expected: .toService) { journey in
      let shop = try journey.shop(configure: { $0.headerFields = [.cookie: "hush"] }) { _ in hammer }
      let value = value(shop.shop)
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), "\([value])", "\(value as Any?)", dumped] {
        journey.printed(text)
      }
    }
  }

  private struct Leaky: Error, CustomStringConvertible {
    let token = "Bearer hush"
    var description: String { token }
  }

  // MARK: Failures

  private static let faults: [Fault] = [
    .drop, .refuse, .throttle(retryAfter: "1"), .status(.serviceUnavailable), .delay(.seconds(1_000)),
  ]

  private static let failures: [Way] = faults.map { failure($0) } + otherFailures

  private static func failure(_ fault: Fault) -> Way {
    Way(name: "log of requests that fail: \(fault)", expected: .toService) { journey in
      let shop = try journey.shop(faults: [fault, fault, .none]) { _ in hammer }
      var request = shop.shop.items["1"].get().withSecrets()
      request.query["$filter"] = "name eq 'hush'"
      _ = try? await request.send()
    }
  }

  private static let otherFailures: [Way] = [
    Way(name: "log of a name of the request that repeats the token", expected: .toService) {
      let shop = try $0.shop { request in
        .json(["name": "x"], headerFields: [.requestID: request.head.headerFields[.authorization] ?? ""])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "error of a transport that has the token", expected: .refused("the transport failed")) {
      let shop = try $0.shop { _ in throw Leaky() }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "log of links elsewhere whose paths are secrets", expected: .withoutToken) { journey in
      let shop = try journey.shop { request in
        request.head.authority == "shop.example"
          ? .page([Item { _ in }], nextLink: "https://up.example/psst") : .page([Item { _ in }])
      }
      for try await _ in shop.shop.items.list().pages {}
    },
  ]

  // MARK: Middleware

  /// Prints what it sees.
  private struct Printing: ClientMiddleware {
    let journey: Journey

    func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
      var dumped = ""
      dump(request.head, to: &dumped)
      journey.printed(dumped)
      let response = try await next(request)
      dump(response.head, to: &dumped)
      journey.printed(dumped)
      return response
    }
  }

  private static let middleware: [Way] = [true, false].map { isPerAttempt in
    Way(
      name: "middleware\(isPerAttempt ? " of attempts" : "") that prints requests before they have their token",
      expected: .toService
    ) { journey in
      let shop = try journey.shop(faults: [.throttle(retryAfter: "1")]) {
        if isPerAttempt {
          $0.attemptMiddleware = [Printing(journey: journey)]
        } else {
          $0.middleware = [Printing(journey: journey)]
        }
      } respond: { _ in
        hammer
      }
      _ = try await shop.shop.items["1"].get().send()
    }
  }
}
