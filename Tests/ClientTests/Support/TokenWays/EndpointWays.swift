import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// Endpoints and allowed hosts that are odd.
enum EndpointWays {
  static let all: [Way] = hosts + machine + noEndpoints + others

  // MARK: Allowed hosts

  private static let hosts: [Way] =
    [
      "", "*", "*.example", ".example", "example", "*evil.example", "https://evil.example", "//evil.example",
      "evil.example/", "evil.example/only/here", "evil.example?", "evil.example#", "user@evil.example", "@evil.example",
      "evil.example:", "evil.example:0443", "evil.example:+443", "evil.example:80", "evil.example:8443",
      "evil.example:443:443", " evil.example", "evil.example ", "evil.example\n", "evil.example,shop.example",
      "evil.example.", "evil\u{FF0E}example", "evil%2Eexample", "x.evil.example", #"\evil.example"#,
    ].map { host in
      Way(name: "allowed host `\(host.visible)`, redirect to `https://evil.example/`", expected: .withoutToken) {
        try await redirect(to: "https://evil.example/", allowing: [host], $0)
      }
    } + [
      Way(name: "allowed host `evil.example`, redirect to its port 8443", expected: .withoutToken) {
        try await redirect(to: "https://evil.example:8443/", allowing: ["evil.example"], $0)
      },
      Way(name: "allowed host `evil.example:80`, redirect to `http://evil.example/`", expected: .noWay) {
        try await redirect(to: "http://evil.example/", allowing: ["evil.example:80", "evil.example"], $0)
      },
      Way(name: "allowed host that was taken away again", expected: .withoutToken) { journey in
        var endpoint = ServiceEndpoint.shop
        endpoint.allowedHosts = ["evil.example"]
        endpoint.allowedHosts.remove("evil.example")
        let shop = try journey.shop(endpoint, respond: redirecting("https://evil.example/"))
        _ = try await shop.shop.items["1"].get().withSecrets().send()
      },
    ]

  // MARK: This machine

  /// From an endpoint without TLS on this machine to its neighbors.
  private static let neighbors: [(String, String, Set<String>, Way.Outcome)] = [
    ("http://127.0.0.1:8080", "http://127.0.0.1:8081/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://127.0.0.1/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://localhost:8080/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://[::1]:8080/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://127.0.0.2:8080/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://127.0.0.1.evil.example:8080/", [], .withoutToken),
    ("http://127.0.0.1:8080", "https://127.0.0.1:8080/", [], .withoutToken),
    ("http://127.0.0.1:8080", "http://127.0.0.1:08080/", [], .noURL),
    ("http://127.0.0.1:8080", "http://0177.0.0.1:8080/", [], .noURL),
    ("http://127.0.0.1:8080", "http://evil.example/", ["evil.example", "evil.example:80"], .withoutToken),
    ("http://localhost:8080", "http://localhost/", ["localhost"], .withoutToken),
    ("http://localhost:8080", "http://localhost.evil.example:8080/", [], .withoutToken),
    ("http://localhost:8080", "http://localhost.:8080/", [], .withoutToken),
    ("http://[::1]:8080", "http://[::1]:8081/", [], .withoutToken),
    ("http://[::1]:8080", "http://[::1%25lo]:8080/", [], .noURL),
    ("http://[::1]:8080", "http://[::10]:8080/", [], .withoutToken),
    ("http://[::1]:8080", "http://[0:0:0:0:0:0:0:1]:8080/", [], .withoutToken),
  ]

  private static let machine: [Way] = neighbors.map { url, location, allowed, expected in
    Way(name: "endpoint `\(url)`, redirect to `\(location)`", expected: expected) { journey in
      let shop = try journey.shop(
        ServiceEndpoint(url: url, allowedHosts: allowed), origin: url, respond: redirecting(location))
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    }
  }

  // MARK: Endpoints

  private static let noEndpoints: [Way] =
    [
      "", "shop.example", "//shop.example", "https:shop.example", "https://", "https://user@shop.example",
      "https://user:hush@shop.example", "https://shop.example:0443", "https://shop.example:",
      "https://shop.example?a=b",
      "ftp://shop.example", " https://shop.example", "https://shop.example\n", "https://\u{212A}iosk.example",
    ].map { url in
      Way(name: "endpoint `\(url.visible)`", expected: .refused(NoEndpoint().description)) {
        _ = try $0.shop(ServiceEndpoint(url: url)) { _ in hammer }
      }
    }

  private static let others: [Way] = [
    Way(name: "endpoint without TLS", expected: .withoutToken) { journey in
      let shop = try journey.shop(ServiceEndpoint(url: "http://shop.example"), origin: nil) { _ in hammer }
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "batch to an endpoint without TLS", expected: .withoutToken) { journey in
      let shop = try journey.shop(ServiceEndpoint(url: "http://shop.example"), origin: nil) { _ in
        .json(["responses": [["id": "1", "status": 200, "body": [:]]]] as JSONValue)
      }
      _ = try await shop.shop.batch(shop.shop.items["1"].raw().withSecrets()).send()
    },
    Way(name: "redirect to the host in letters that only look like it in lower case (`\\u{212A}`)", expected: .noURL) {
      let shop = try $0.shop(
        ServiceEndpoint(url: "https://kiosk.example"), origin: "https://kiosk.example",
        respond: redirecting("https://\u{212A}iosk.example/"))
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "endpoint with a dot at its end, redirect to the host without", expected: .withoutToken) {
      let shop = try $0.shop(
        ServiceEndpoint(url: "https://shop.example."), origin: "https://shop.example.",
        respond: redirecting("https://shop.example/"))
      _ = try await shop.shop.items["1"].get().withSecrets().send()
    },
    Way(name: "cloud with user information, a path or a port", expected: .toService) { _ in
      for host in ["a@evil.example", "evil.example/x", "evil.example#", "evil.example:443", "\u{212A}.example", ""]
      where NationalCloud(loginHost: "login.example", graphHost: host) != nil { throw NoEndpoint() }
    },
    Way(name: "version of a cloud that is another host", expected: .toService) { journey in
      for version in ["@evil.example", "/evil.example", ".evil.example", ":443@evil.example", "#"] {
        let shop = try journey.shop(.microsoftGraph(version: version), origin: "https://graph.microsoft.com") { _ in
          hammer
        }
        _ = try await shop.shop.items["1"].get().withSecrets().send()
      }
    },
  ]

  // MARK: Redirects

  private static func redirect(to location: String, allowing hosts: Set<String>, _ journey: Journey) async throws {
    var endpoint = ServiceEndpoint.shop
    endpoint.allowedHosts = hosts
    let shop = try journey.shop(endpoint, respond: redirecting(location))
    _ = try await shop.shop.items["1"].get().withSecrets().send()
  }

  private static func redirecting(
    _ location: String
  ) -> @Sendable (TransportRequest) async throws -> TransportResponse {
    { request in
      request.head.path?.hasSuffix("/items/1") == true ? .empty(.found, headerFields: [.location: location]) : hammer
    }
  }
}
