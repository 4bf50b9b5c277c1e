import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// What a caller may hand on from others: keys, segments, addresses, arguments, query options, header fields.
enum RequestWays {
  static let all: [Way] = texts.flatMap { text in places.map { way($0.0, $0.1, text) } } + fields

  private static func way(
    _ place: String, _ request: @escaping @Sendable (ShopClient, String) -> Request<JSONValue>, _ text: String
  ) -> Way {
    Way(name: "\(place) `\(text.visible)`", expected: .toService) { journey in
      for endpoint in [ServiceEndpoint.shop, ServiceEndpoint(url: "https://shop.example")] {
        let shop = try journey.shop(endpoint) { _ in hammer }
        _ = try await request(shop.shop, text).send()
      }
    }
  }

  private static let texts: [String] = [
    "//evil.example/", #"\\evil.example"#, #"/\evil.example"#, "@evil.example", "x@evil.example:443", ".evil.example",
    "..", "../..//evil.example", "%2F%2Fevil.example", "%2e%2e/%2e%2e", ":8443", ":@evil.example",
    "https://evil.example/",
    "x?https://evil.example/", "x#@evil.example", "x HTTP/1.1\r\nHost: evil.example\r\n\r\n", "x\nHost: evil.example",
    "x\u{0}", "\t", "", "$x", "\u{301}x", "\u{FF0F}\u{FF0F}evil.example", "evil\u{3002}example", "x\u{2028}y", "[::1]",
    "*", "x&$filter=y", "%0d%0aHost:%20evil.example",
  ]

  private static let places: [(String, @Sendable (ShopClient, String) -> Request<JSONValue>)] = [
    ("key", { shop, text in Request(.get, shop.items[text]._path, body: nil) }),
    ("key below the root", { shop, text in Request(.get, shop._path.appending(key: text), body: nil) }),
    ("segment taken as it is", { shop, text in Request(.get, shop._path.appending(text), body: nil) }),
    ("address", { shop, text in Request(.get, shop._path.appending(address: text), body: nil) }),
    ("argument", { shop, text in Request(.get, shop._path.appending(function: "f", ["a": text]), body: nil) }),
    ("value of an option", { shop, text in shop.items["1"].raw().option("a", text) }),
    ("name of an option", { shop, text in shop.items["1"].raw().option(text, "a") }),
    (
      "value of a header field",
      { shop, text in
        var request = shop.items["1"].raw()
        request.headerFields[.referer] = text
        return request
      }
    ),
    (
      "media type",
      { shop, text in
        Request(.put, shop.items["1"]._path, body: .content(.bytes([1]), contentType: text))
      }
    ),
  ]

  // MARK: The field that names a host

  private static let fields: [Way] = [
    Way(name: "`Host` of the request", expected: .toService) { journey in
      let shop = try journey.shop { _ in hammer }
      var request = shop.shop.items["1"].get()
      request.headerFields[.hostField] = "evil.example"
      _ = try await request.send()
    },
    Way(name: "`Host` of the configuration", expected: .toService) { journey in
      let shop = try journey.shop(configure: { $0.headerFields[.hostField] = "evil.example" }) { _ in hammer }
      _ = try await shop.shop.items["1"].get().send()
    },
    Way(name: "`Host` of a request in a batch", expected: .toService) { journey in
      let shop = try journey.shop { request in
        guard case .bytes(let bytes)? = request.body, !String(decoding: bytes, as: UTF8.self).contains("evil") else {
          throw HostInBatch()
        }
        return .json(["responses": [["id": "1", "status": 200, "body": [:]]]] as JSONValue)
      }
      var request = shop.shop.items["1"].raw()
      request.headerFields[.hostField] = "evil.example"
      _ = try await shop.shop.batch(request).send()
    },
    Way(name: "header field of the host by another name (`host`, `HOST`)", expected: .toService) { journey in
      for name in ["host", "HOST"] {
        let shop = try journey.shop { _ in hammer }
        var request = shop.shop.items["1"].get()
        if let name = HTTPField.Name(name) { request.headerFields[name] = "evil.example" }
        _ = try await request.send()
      }
    },
    Way(name: "pseudo header field (`:authority`) as a name", expected: .toService) { journey in
      let shop = try journey.shop { _ in hammer }
      var request = shop.shop.items["1"].get()
      for name in [":authority", "Host:", "Host\r\n", "X\r\nHost"] {
        if let name = HTTPField.Name(name) { request.headerFields[name] = "evil.example" }
      }
      _ = try await request.send()
    },
  ]

  private struct HostInBatch: Error {}
}
