import Foundation
import HTTPTypes
import ResourceRuntime
import Testing
import URLSessionTransport

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif
#if AsyncHTTPClient
  import AsyncHTTPClient
  import AsyncHTTPClientTransport
#endif

// The environment belongs to the whole process, so these tests have one of their own.
extension TransportTests {
  /// Proxies see what they must not see of no request, and every transport asks them for the place that was checked.
  @Suite struct Proxies {
    #if os(Linux)
      @Test func aProxyOfTheEnvironmentSeesNoRequestToThisMachine() async {
        await #expect(processExitsWith: .success) {
          try await LoopbackServer.run { connection, _ in
            try await connection.json("[1]")
          } while: { proxy in
            for name in ["no_proxy", "NO_PROXY", "http_proxy", "all_proxy", "ALL_PROXY"] { unsetenv(name) }
            for name in ["http_proxy", "all_proxy", "ALL_PROXY"] {
              setenv(name, proxy.url, 1)
              for host in ["127.0.0.1:9", "localhost:9", "[::1]:9"] {
                let error = await #expect(throws: TransportError.self) { try await get(from: "http://\(host)") }
                #expect(error?.reason == .cannotSecure)
              }
              unsetenv(name)
            }
            #expect(await proxy.log.requests.isEmpty)
          }
        }
      }

      @Test func hostsWithoutProxyAreAskedThemselves() async {
        await #expect(processExitsWith: .success) {
          try await LoopbackServer.run { connection, _ in
            try await connection.json("[1]")
          } while: { proxy in
            setenv("http_proxy", proxy.url, 1)
            try await LoopbackServer.run { connection, _ in
              try await connection.json("[2]")
            } while: { server in
              for (name, list) in [
                ("no_proxy", "example.com, 127.0.0.1"), ("NO_PROXY", "127.0.0.1"), ("no_proxy", "*"),
              ] {
                for name in ["no_proxy", "NO_PROXY"] { unsetenv(name) }
                setenv(name, list, 1)
                let value = try await get(from: server.url)
                #expect(value == [2])
              }
              #expect(await server.log.requests.allSatisfy { $0.headerFields["authorization"] == "Bearer hush" })
            }
            #expect(await proxy.log.requests.isEmpty)
          }
        }
      }

      @Test func aSessionAsksForThePlaceThatWasChecked() async {
        await #expect(processExitsWith: .success) {
          try await LoopbackServer.run { connection, _ in
            try await connection.answer("502 Bad Gateway")
          } while: { proxy in
            for name in ["no_proxy", "NO_PROXY"] { unsetenv(name) }
            for name in ["http_proxy", "https_proxy"] { setenv(name, proxy.url, 1) }
            // Foundation on Linux sends nothing to an IPv6 address.
            try await expectPlaces(seenBy: proxy, .urlSession(), hasAddresses6: false)
          }
        }
      }
    #endif

    #if AsyncHTTPClient
      @Test func aProxyOfTheConfigurationSeesNoRequestToThisMachine() async throws {
        try await LoopbackServer.run { connection, _ in
          try await connection.json("[1]")
        } while: { proxy in
          for host in ["127.0.0.1:9", "localhost:9", "[::1]:9"] {
            let error = await #expect(throws: TransportError.self) {
              try await get(from: "http://\(host)", .asyncHTTPClient(by: proxy))
            }
            #expect(error?.reason == .cannotSecure)
          }
          #expect(await proxy.log.requests.isEmpty)
        }
      }

      @Test func aClientAsksForThePlaceThatWasChecked() async throws {
        try await LoopbackServer.run { connection, _ in
          try await connection.answer("502 Bad Gateway")
        } while: { proxy in
          try await expectPlaces(seenBy: proxy, .asyncHTTPClient(by: proxy))
        }
      }
    #endif

    /// Secrets of a session's own would go to every host.
    @Test func aSessionHasNoSecretsOfItsOwn() async throws {
      try await LoopbackServer.run { connection, _ in
        try await connection.answer(
          "200 OK", ["Set-Cookie: id=hush; Path=/", "Content-Type: application/json"], body: "1")
      } while: { server in
        let configuration = URLSessionConfiguration.default
        configuration.httpAdditionalHeaders = ["Authorization": "Bearer hush", "cookie": "hush", "X-Kept": "1"]
        configuration.httpCookieAcceptPolicy = .always
        let transport = URLSessionTransport(configuration: configuration)
        for _ in 0..<2 {
          let value = try await get(from: server.url, transport, authentication: nil)
          #expect(value == 1)
        }

        let seen = await server.log.requests
        #expect(seen.count == 2)
        #expect(!seen.contains { $0.hasSecret })
        #expect(seen.allSatisfy { $0.headerFields["x-kept"] == "1" })
      }
    }
  }
}

private func get(
  from url: String, _ transport: some HTTPTransport = .urlSession(),
  authentication: (any TokenProvider)? = FixedToken("hush")
) async throws -> JSONValue {
  var configuration = ClientConfiguration()
  configuration.retry = .never
  let endpoint = try #require(ServiceEndpoint(url: url))
  let client = ServiceClient(
    endpoint: endpoint, transport: transport, authentication: authentication, configuration: configuration)
  return try await client.send(request())
}

/// Sends requests to many hosts, none of which is this machine, and looks for what a proxy is asked.
private func expectPlaces(
  seenBy proxy: LoopbackServer, _ transport: some HTTPTransport, hasAddresses6: Bool = true
) async throws {
  let authorities: [(text: String, host: String, port: Int?)] = [
    ("shop.example", "shop.example", nil), ("SHOP.Example", "shop.example", nil), ("x", "x", nil),
    ("shop.example.", "shop.example", nil), ("shop.example:65535", "shop.example", 65_535),
    ("shop.example:1", "shop.example", 1), ("shop.example:80", "shop.example", 80),
    ("shop.example:443", "shop.example", 443), ("xn--bcher-kva.example", "xn--bcher-kva.example", nil),
    ("xn--a.example", "xn--a.example", nil), ("a-.-b.example", "a-.-b.example", nil),
    ("1.example", "1.example", nil), ("0x7f.example", "0x7f.example", nil),
    ("127.0.0.1.example", "127.0.0.1.example", nil),
    ("10.0.0.1", "10.0.0.1", nil), ("10.0.0.255:8080", "10.0.0.255", 8_080), ("0.0.0.0", "0.0.0.0", nil),
    ("[2001:db8::1]", "2001:db8::1", nil), ("[2001:DB8::A]:8443", "2001:db8::a", 8_443),
    ("[1:2:3:4:5:6:7:8]", "1:2:3:4:5:6:7:8", nil), ("[::ffff:10.0.0.1]", "::ffff:10.0.0.1", nil),
  ]
  var count = 0
  for (scheme, defaultPort) in [("http", 80), ("https", 443)] {
    for authority in authorities where hasAddresses6 || !authority.text.hasPrefix("[") {
      _ = try? await get(from: "\(scheme)://\(authority.text)", transport)
      let requests = await proxy.log.requests
      #expect(requests.count == count + 1, "\(scheme) \(authority.text)")
      count = requests.count
      guard let seen = requests.last else { continue }
      let place = "\(authority.host):\(authority.port ?? defaultPort)"
      #expect(seen.place == place, "\(scheme) \(authority.text)")
      #expect(!seen.hasSecret, "\(scheme) \(authority.text)")
    }
  }
}

extension ServerRequest {
  /// The host without brackets and a dot at its end, and the port, that a proxy is asked for.
  fileprivate var place: String {
    let isAbsolute = target.hasPrefix("http://")
    let authority = (isAbsolute ? target.dropFirst(7) : target[...]).prefix { $0 != "/" }
    let hasPort = authority.lastIndex(of: ":").map { !authority[$0...].contains("]") } ?? false
    let colon = hasPort ? authority.lastIndex(of: ":") ?? authority.endIndex : authority.endIndex
    var host = authority[..<colon].filter { $0 != "[" && $0 != "]" }.lowercased()
    if host.hasSuffix(".") { host.removeLast() }
    return host + (hasPort ? String(authority[colon...]) : ":80")
  }
}

#if AsyncHTTPClient
  extension HTTPTransport where Self == AsyncHTTPClientTransport {
    /// A transport by way of a proxy.
    fileprivate static func asyncHTTPClient(by proxy: LoopbackServer) -> AsyncHTTPClientTransport {
      .asyncHTTPClient(.init(proxy: .server(host: "127.0.0.1", port: Int(proxy.port))))
    }
  }
#endif
