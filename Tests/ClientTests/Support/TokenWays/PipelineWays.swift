import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// Middleware, challenges, redirects with bodies, retries, batches and transfers.
enum PipelineWays {
  static let all: [Way] = middleware + callerTokens + challenges + redirects + batches + transfers

  private static let evil = "https://evil.example/x"

  /// A service that redirects the first request, whatever its method.
  private static func redirecting(
    _ status: HTTPResponse.Status = .temporaryRedirect, to location: String = evil
  ) -> @Sendable (TransportRequest) async throws -> TransportResponse {
    { request in
      request.head.authority == "shop.example" && request.head.path?.hasPrefix("/v1/items") == true
        ? .empty(status, headerFields: [.location: location]) : hammer
    }
  }

  // MARK: Middleware

  /// Changes requests.
  private struct Changing: ClientMiddleware {
    let change: @Sendable (inout HTTPRequest) -> Void

    func send(_ request: TransportRequest, next: @escaping NextStage) async throws -> TransportResponse {
      var request = request
      change(&request.head)
      return try await next(request)
    }
  }

  private static let changes: [(String, Way.Outcome, @Sendable (inout HTTPRequest) -> Void)] = [
    ("the host", .withoutToken, { $0.authority = "evil.example" }),
    ("the host to a longer name", .withoutToken, { $0.authority = "shop.example.evil.example" }),
    ("the port", .withoutToken, { $0.authority = "shop.example:8443" }),
    ("the scheme to `http`", .withoutToken, { $0.scheme = "http" }),
    ("the host to one with user information", .noURL, { $0.authority = "shop.example@evil.example" }),
    ("the host to one with a slash", .toService, { $0.authority = "shop.example/@evil.example" }),
    ("the host to one with a question mark", .toService, { $0.authority = "shop.example?@evil.example" }),
    ("the host to one with a number sign", .toService, { $0.authority = "shop.example#@evil.example" }),
    ("the host to one with a backslash", .noURL, { $0.authority = #"shop.example\@evil.example"# }),
    ("the host to one with a line break", .noURL, { $0.authority = "shop.example\r\nevil.example" }),
    ("the host to capitals and its port", .toService, { $0.authority = "SHOP.example:443" }),
    ("the host to none", .noURL, { $0.authority = nil }),
    ("the path to one that goes on with the host", .withoutToken, { $0.path = ".evil.example/x" }),
    ("the path to user information", .noURL, { $0.path = "@evil.example/x" }),
    ("the path to a port", .withoutToken, { $0.path = ":8443/x" }),
    ("the path to two slashes", .toService, { $0.path = "//evil.example/x" }),
    ("the path to a backslash", .noURL, { $0.path = #"\@evil.example/x"# }),
    ("the path to none", .toService, { $0.path = nil }),
    ("the scheme to a URL", .withoutToken, { $0.scheme = "https://evil.example/?" }),
    ("the scheme to that of a socket", .noURL, { $0.scheme = "http+unix" }),
    ("the field `Host`", .toService, { $0.headerFields[.hostField] = "evil.example" }),
    (
      "the host, and adds a token", .withoutToken,
      { head in
        head.authority = "evil.example"
        head.headerFields[.authorization] = "Bearer hush"
      }
    ),
    (
      "the host, and adds a cookie", .withoutToken,
      { head in
        head.authority = "evil.example"
        head.headerFields.append(HTTPField(name: .cookie, value: "a=hush"))
        head.headerFields.append(HTTPField(name: .cookie, value: "b=hush"))
      }
    ),
  ]

  private static let middleware: [Way] = changes.flatMap { name, expected, change in
    [
      way("middleware changes \(name)", expected) { $0.middleware = [Changing(change: change)] },
      way("middleware of attempts changes \(name)", expected) {
        $0.attemptMiddleware = [Changing(change: change)]
      },
    ]
  }

  private static func way(
    _ name: String, _ expected: Way.Outcome, _ configure: @escaping @Sendable (inout ClientConfiguration) -> Void
  ) -> Way {
    Way(name: name, expected: expected) { journey in
      let shop = try journey.shop(configure: configure) { _ in hammer }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    }
  }

  // MARK: Tokens that others set

  private static let callerTokens: [Way] = [
    Way(name: "token in the header fields of the configuration, redirect elsewhere", expected: .withoutToken) {
      let shop = try $0.shop(authentication: nil) {
        $0.headerFields = [.authorization: "Bearer hush", .cookie: "hush", .proxyAuthorization: "hush"]
      } respond: {
        try await redirecting()($0)
      }
      _ = try await shop.shop.items["1"].get().send()
    },
    Way(name: "several fields of one secret name, redirect elsewhere", expected: .withoutToken) {
      let shop = try $0.shop(respond: redirecting())
      var request = shop.shop.items["1"].get()
      for name in ["authorization", "AUTHORIZATION", "Cookie", "cookie", "x-shop-key", "X-SHOP-KEY"] {
        if let name = HTTPField.Name(name) { request.headerFields.append(HTTPField(name: name, value: "hush")) }
      }
      _ = try await request.send()
    },
    Way(name: "token with line breaks and another field", expected: .toService) { journey in
      let shop = try journey.shop(authentication: .fixed("hush\r\nHost: evil.example\r\n\r\n")) { request in
        guard request.head.headerFields.allSatisfy({ !$0.value.contains(where: \.isNewline) }) else {
          throw TransportError(.other, of: request)
        }
        return hammer
      }
      _ = try await shop.shop.items["1"].get().send()
    },
  ]

  // MARK: Challenges

  private static let claims = #"Bearer error="insufficient_claims", claims="e30=""#

  private static let challenges: [Way] = [
    Way(name: "challenge with claims from elsewhere", expected: .withoutToken(error: "status 401")) {
      let shop = try $0.shop { request in
        request.head.authority == "shop.example"
          ? .empty(.found, headerFields: [.location: evil])
          : .empty(.unauthorized, headerFields: [.wwwAuthenticate: claims])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "redirect after a challenge with claims", expected: .withoutToken) {
      let provider = Challenged()
      let shop = try $0.shop(authentication: provider) { request in
        guard request.head.authority == "shop.example" else { return hammer }
        return await provider.wasChallenged
          ? .empty(.found, headerFields: [.location: evil])
          : .empty(.unauthorized, headerFields: [.wwwAuthenticate: claims])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "challenge with a realm elsewhere", expected: .refused("status 401")) {
      let shop = try $0.shop { _ in
        .empty(.unauthorized, headerFields: [.wwwAuthenticate: #"Basic realm="https://evil.example/""#])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "challenge of a proxy", expected: .refused("status 407")) {
      let shop = try $0.shop { _ in
        .empty(.proxyAuthenticationRequired, headerFields: [.proxyAuthenticate: "Basic", .location: evil])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
  ]

  private actor Challenged: TokenProvider {
    private(set) var wasChallenged = false

    func token(for request: TokenRequest) async throws -> AccessToken {
      wasChallenged = wasChallenged || request.claims != nil
      return AccessToken("hush")
    }
  }

  // MARK: Redirects

  private static let redirects: [Way] =
    [301, 302, 303, 307, 308].map { redirect(status: $0) }
    + [300, 304, 305, 306, 201, 200].map { location(status: $0) }
    + otherRedirects

  private static func redirect(status: Int) -> Way {
    Way(name: "redirect elsewhere with status \(status)", expected: .withoutToken) { journey in
      let shop = try journey.shop(respond: redirecting(HTTPResponse.Status(code: status)))
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    }
  }

  private static func location(status: Int) -> Way {
    let expected: Way.Outcome = status < 300 ? .toService : .refused("status \(status)")
    return Way(name: "`Location` elsewhere with status \(status)", expected: expected) { journey in
      let shop = try journey.shop { _ in
        .json(["name": "x"], status: HTTPResponse.Status(code: status), headerFields: [.location: evil])
      }
      _ = try await shop.shop.items["1"].raw().withSecrets().send()
    }
  }

  private static let otherRedirects: [Way] = [
    Way(name: "`Refresh`, `Content-Location`, `Link` and `Alt-Svc` elsewhere", expected: .toService) {
      let shop = try $0.shop { _ in
        var fields: HTTPFields = [.contentLocation: evil]
        for (name, value) in [("Refresh", "0; url=\(evil)"), ("Link", "<\(evil)>"), ("Alt-Svc", #"h3="evil:1""#)] {
          if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return .json(["name": "x"], headerFields: fields)
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "two fields `Location`", expected: .toService) {
      let shop = try $0.shop { request in
        guard request.head.path == "/v1/items/1" else { return hammer }
        var fields: HTTPFields = [:]
        fields.append(HTTPField(name: .location, value: "/v1/x"))
        fields.append(HTTPField(name: .location, value: evil))
        return .empty(.found, headerFields: fields)
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "redirect elsewhere of a request with a body, status 307", expected: .noWay) {
      let shop = try $0.shop(respond: redirecting())
      _ = try await shop.shop.items.create(Item { $0.name = "hush" }).withSecrets().send()
    },
    Way(name: "redirect elsewhere of a PUT with a body, status 302", expected: .noWay) {
      let shop = try $0.shop(respond: redirecting(.found))
      _ = try await shop.shop.items["1"].putContent(.bytes([1])).withSecrets().send()
    },
    Way(name: "redirect elsewhere of a POST, status 303", expected: .withoutToken) {
      let shop = try $0.shop(respond: redirecting(.seeOther))
      _ = try await shop.shop.items.create(Item { $0.name = "hush" }).withSecrets().send()
    },
    Way(name: "redirect by way of elsewhere back to the service", expected: .withoutToken) {
      let shop = try $0.shop(respond: ledBack)
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(
      name: "redirect of a DELETE by way of elsewhere back to the service",
      expected: .withoutToken(error: "a redirect to where the request must not go")
    ) {
      let shop = try $0.shop(respond: ledBack)
      _ = try await shop.shop.items["1"].delete().withSecrets().send()
    },
    Way(
      name: "redirect elsewhere, from there to a URL without TLS",
      expected: .withoutToken(error: "a redirect to where the request must not go")
    ) {
      let shop = try $0.shop { request in
        let location = request.head.authority == "shop.example" ? evil : "http://shop.example/"
        return .empty(.found, headerFields: [.location: location])
      }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "redirect elsewhere on a second attempt", expected: .withoutToken) {
      let shop = try $0.shop(faults: [.throttle(retryAfter: "1"), .drop], respond: redirecting())
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "elsewhere is busy, and asked again", expected: .withoutToken) {
      let shop = try $0.shop(faults: [.none, .throttle(retryAfter: "1"), .none, .drop], respond: redirecting())
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
  ]

  private static let ledBack: @Sendable (TransportRequest) async throws -> TransportResponse = { request in
    if request.head.path == "/v1/items/2" { return hammer }
    let location = request.head.authority == "shop.example" ? evil : "https://shop.example/v1/items/2"
    return .empty(.temporaryRedirect, headerFields: [.location: location])
  }

  // MARK: Batches

  private static let batches: [Way] = [
    Way(name: "redirect elsewhere of a batch, status 307", expected: .noWay) {
      let shop = try $0.shop { _ in .empty(.temporaryRedirect, headerFields: [.location: evil]) }
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
    Way(name: "redirect elsewhere of a batch, status 302", expected: .withoutToken(error: "status 400")) {
      let shop = try $0.shop { request in
        request.head.authority == "shop.example"
          ? .empty(.found, headerFields: [.location: evil]) : .error(.badRequest, code: "no")
      }
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
    Way(name: "redirect elsewhere inside of a batch", expected: .refused("status 302")) {
      let shop = try $0.shop { _ in
        .json(["responses": [["id": "1", "status": 302, "headers": ["Location": .string(evil)]]]] as JSONValue)
      }
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
    Way(name: "header fields of an answer in a batch that are those of a request", expected: .toService) {
      let shop = try $0.shop(
        respond: batched { request in
          .json(["name": "x"], headerFields: [.hostField: "evil.example", .location: evil, .retryAfter: evil])
        })
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
    Way(name: "next link elsewhere in a batch, then followed", expected: .withoutToken) { journey in
      let shop = try journey.shop { request in
        if request.head.path != "/v1/$batch" { return .json(["value": [], "@odata.deltaLink": "/v1/x"] as JSONValue) }
        let page: JSONValue = ["value": [], "@odata.nextLink": .string(evil)]
        return .json(["responses": [["id": "1", "status": 200, "body": page]]] as JSONValue)
      }
      let request = shop.shop.items.list().withSecrets()
      let (page) = try await shop.shop.batch([request]).send()
      let token = DeltaToken(link: page.first?.nextLink ?? "")
      for try await _ in request.changes(since: token) {}
    },
    Way(name: "throttled inside of a batch, and sent again", expected: .toService) {
      let count = Seen<Int>()
      let shop = try $0.shop { _ in
        count.add(1)
        let status: JSONValue = count.values.count == 1 ? 429 : 200
        let fields: JSONValue = ["Retry-After": "1", "Location": .string(evil)]
        return .json(["responses": [["id": "1", "status": status, "headers": fields, "body": [:]]]] as JSONValue)
      }
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
  ]

  // MARK: Transfers

  private static let transfers: [Way] = [
    Way(name: "redirect elsewhere of an upload's piece to a session of the service", expected: .noWay) {
      let shop = try $0.shop { request in
        request.head.method == .post
          ? .json(["uploadUrl": "https://shop.example/session"])
          : .empty(.temporaryRedirect, headerFields: [.location: evil])
      }
      let upload = try await shop.startUpload(
        of: .bytes([1]), options: UploadOptions(pieceSize: pieceSize, sendsToken: true))
      _ = try await upload.send()
    },
    Way(name: "upload elsewhere that is cancelled", expected: .withoutToken) {
      let shop = try $0.shop { _ in .json(["uploadUrl": .string(evil)] as JSONValue) }
      let upload = try await shop.startUpload(
        of: .bytes([1]), options: UploadOptions(pieceSize: pieceSize, sendsToken: true))
      try await upload.cancel()
    },
    Way(name: "upload elsewhere that is asked for its state and completed", expected: .withoutToken) {
      let count = Seen<Int>()
      let shop = try $0.shop { request in
        count.add(1)
        switch count.values.count {
        case 1: return .json(["uploadUrl": .string(evil)] as JSONValue)
        case 2: return .empty(.serviceUnavailable)
        case 3: return .json(["nextExpectedRanges": ["0-"]] as JSONValue)
        case 4: return .json(["nextExpectedRanges": []] as JSONValue, status: .accepted)
        default: return hammer
        }
      }
      let upload = try await shop.startUpload(
        of: .bytes([1]), options: UploadOptions(pieceSize: pieceSize, sendsToken: true))
      _ = try await upload.send()
    },
    Way(name: "download elsewhere that breaks and goes on", expected: .withoutToken) { journey in
      let folder = try TestFolder()
      let service = ContentService([UInt8](repeating: 1, count: 5_000))
      let shop = try journey.shop(faults: [.none, .truncate(after: 2_000)]) { request in
        request.head.authority == "shop.example"
          ? .empty(.found, headerFields: [.location: evil]) : await service.answer(request)
      }
      try await shop.shop.items["1"].content().withSecrets().download(to: folder.url.appending(path: "file"))
    },
  ]
}
