import HTTPTypes
import ResourceRuntime

/// A way that a token could take from a service to another server on this machine: what the service answers, what is
/// done, and what has to come of it.
struct WireWay: Sendable {
  let name: String
  let expected: Outcome
  var configure: @Sendable (inout ClientConfiguration) -> Void = { _ in }
  /// What the service answers a request with; the text is the URL of the other server.
  let answer: @Sendable (ServerRequest, String) -> Answer
  /// Does it; the text is the URL of the other server.
  let act: @Sendable (ServiceClient, String) async throws -> Void

  struct Answer {
    var status = "200 OK"
    var fields: [String] = []
    var body = "{}"

    static func moved(_ location: String, _ status: String = "302 Found") -> Answer {
      Answer(status: status, fields: ["Location: \(location)"])
    }

    static func json(_ body: String) -> Answer { Answer(fields: ["Content-Type: application/json"], body: body) }
  }

  /// What the servers saw.
  enum Outcome: Hashable, Sendable, CustomStringConvertible {
    /// All requests went to the service.
    case toService
    /// The other server saw something, without a secret; the error is what the caller saw.
    case withoutToken(error: String?)
    /// The other server saw nothing, and the caller an error.
    case refused(String)
    /// The other server saw a secret.
    case leak

    static let withoutToken = Outcome.withoutToken(error: nil)
    static let noWay = Outcome.refused("a redirect to where the request must not go")

    var description: String {
      switch self {
      case .toService: "to the service only"
      case .withoutToken(nil): "sent without token"
      case .withoutToken(let error?): "sent without token, then error: \(error)"
      case .refused(let error): "not sent, error: \(error)"
      case .leak: "TOKEN LEAKED"
      }
    }
  }
}

extension ServerRequest {
  /// Whether a secret of the tests is anywhere in the request.
  var hasSecret: Bool {
    target.contains("hush") || headerFields.values.contains { $0.contains("hush") }
      || String(decoding: body, as: UTF8.self).contains("hush")
  }
}

extension WireWay {
  static let all = links + redirects + injections

  private static let secretField = HTTPField.Name("X-Shop-Key")!

  /// A request with secrets of the caller's own beside the token.
  private static func secret<Response>(
    _ method: RequestMethod = .get, _ path: String = "things", body: RequestBody? = nil
  ) -> Request<Response> {
    var request: Request<Response> = request(method, path, body: body)
    request.headerFields[.cookie] = "id=hush"
    request.headerFields[secretField] = "hush"
    return request
  }

  private static let getThings: @Sendable (ServiceClient, String) async throws -> Void = { client, _ in
    let _: JSONValue = try await client.send(secret())
  }

  private static let copyThings: @Sendable (ServiceClient, String) async throws -> Void = { client, _ in
    let copy: Request<Void> = Request(.post, RootPath(client)._path.appending("things"), body: nil)
    let options = OperationOptions(firstWait: .milliseconds(100))
    _ = try await copy.sendAndWait(for: JSONValue.self, options: options)
  }

  // MARK: Links

  private static let links: [WireWay] = [
    WireWay(
      name: "next link", expected: .withoutToken,
      answer: { _, evil in .json(#"{"value": [], "@odata.nextLink": "\#(evil)/"}"#) },
      act: { client, _ in
        let request: Request<Page<Film>> = secret()
        for try await _ in client.pages(of: request) {}
      }),
    WireWay(
      name: "delta link", expected: .withoutToken,
      answer: { _, evil in .json(#"{"value": [], "@odata.deltaLink": "\#(evil)/"}"#) },
      act: { client, _ in
        let request: Request<Page<Film>> = secret()
        var changes = client.changes(of: request).makeAsyncIterator()
        while try await changes.next() != nil {}
        for try await _ in client.changes(of: request, since: changes.deltaToken) {}
      }),
    WireWay(
      name: "`Location` of a resynchronization", expected: .withoutToken,
      answer: { _, evil in .moved(evil, "410 Gone") },
      act: { client, _ in
        let request: Request<Page<Film>> = secret()
        for try await _ in client.changes(of: request) {}
      }),
    WireWay(
      name: "link in a batch", expected: .refused("the link does not lead to the service that the batch goes to"),
      answer: { _, _ in .json("{}") },
      act: { client, evil in
        var batch = Batch(client)
        let request: Request<JSONValue> = secret()
        batch.add(request, at: evil + "/")
        _ = try await batch.send()
      }),
    WireWay(
      name: "`Location` of an operation", expected: .withoutToken, answer: { _, evil in .moved(evil, "202 Accepted") },
      act: copyThings),
    WireWay(
      name: "`resourceLocation` of an operation", expected: .withoutToken,
      answer: { request, evil in
        request.method == "POST"
          ? .moved("/operations/1", "202 Accepted")
          : .json(#"{"status": "succeeded", "resourceLocation": "\#(evil)/"}"#)
      }, act: copyThings),
    WireWay(
      name: "303 of an operation", expected: .withoutToken,
      answer: { request, evil in
        request.method == "POST" ? .moved("/operations/1", "202 Accepted") : .moved(evil, "303 See Other")
      }, act: copyThings),
    WireWay(
      name: "URL of an upload that sends the token", expected: .withoutToken, answer: { _, _ in .json("{}") },
      act: { client, evil in
        _ = try await LargeUpload(
          .bytes([1]), to: UploadState(uploadURL: evil + "/"), as: JSONValue.self, by: client,
          options: UploadOptions(sendsToken: true)
        ).send()
      }),
  ]

  // MARK: Redirects

  private static let redirects: [WireWay] = [
    WireWay(
      name: "redirect", expected: .withoutToken, answer: { _, evil in .moved(evil) }, act: getThings),
    WireWay(
      name: "redirect to the same server by another name", expected: .withoutToken,
      answer: { _, evil in .moved(evil.replacing("127.0.0.1", with: "localhost")) }, act: getThings),
    WireWay(
      name: "second redirect", expected: .withoutToken,
      answer: { request, evil in request.target == "/things" ? .moved("/moved") : .moved(evil, "307 Temporary Redirect")
      },
      act: getThings),
    WireWay(
      name: "redirect of a request with a token of the caller's", expected: .withoutToken,
      answer: { _, evil in .moved(evil) },
      act: { client, _ in
        var request: Request<JSONValue> = secret()
        request.headerFields[.authorization] = "Bearer hush"
        _ = try await client.send(request)
      }),
    WireWay(
      name: "redirect of a request with a body", expected: .noWay,
      answer: { _, evil in .moved(evil, "308 Permanent Redirect") },
      act: { client, _ in let _: JSONValue = try await client.send(secret(.post, body: .json(["a": "hush"]))) }),
    WireWay(
      name: "redirect of a batch", expected: .noWay, answer: { _, evil in .moved(evil, "307 Temporary Redirect") },
      act: { client, _ in
        let request: Request<JSONValue> = secret()
        _ = try await client.batch(request).send()
      }),
    WireWay(
      name: "redirect to a server that asks for a token", expected: .withoutToken(error: "status 401"),
      answer: { _, evil in .moved(evil + "/401") }, act: getThings),
    WireWay(
      name: "redirect to a URL with user information", expected: .refused("not a URL of HTTP"),
      answer: { request, evil in .moved("http://127.0.0.1:80@\(evil.dropFirst(7))/") }, act: getThings),
    WireWay(
      name: "redirect to a port with zeros in front", expected: .refused("not a URL of HTTP"),
      answer: { request, evil in .moved(evil.replacing("127.0.0.1:", with: "127.0.0.1:0") + "/") }, act: getThings),
    WireWay(
      name: "redirect to an address in octal", expected: .refused("not a URL of HTTP"),
      answer: { request, evil in .moved(evil.replacing("127.0.0.1:", with: "0177.0.0.1:") + "/") }, act: getThings),
    WireWay(
      name: "redirect of a download", expected: .withoutToken, answer: { _, evil in .moved(evil) },
      act: { client, _ in
        let content: Request<ContentStream> = secret()
        _ = try await client.send(content).bytes(upTo: 1_000)
      }),
    WireWay(
      name: "redirect after a cookie for the same host was set", expected: .withoutToken,
      answer: { request, evil in
        request.target == "/things"
          ? WireWay.Answer(status: "302 Found", fields: ["Set-Cookie: id=hush; Path=/", "Location: /moved"])
          : .moved(evil)
      }, act: { client, _ in let _: JSONValue = try await client.send(request()) }),
  ]

  // MARK: Texts of the caller

  private static let injections: [WireWay] = [
    WireWay(
      name: "key with line breaks and a request", expected: .toService, answer: { _, _ in .json("{}") },
      act: { client, _ in
        for text in ["x HTTP/1.1\r\nHost: evil\r\n\r\nGET /y", "x\nX-Evil: 1", "//evil.example/", "@evil.example"] {
          for path in [RequestPath().appending(key: text), RequestPath().appending(text)] {
            let request: Request<JSONValue> = Request(.get, path, body: nil)
            _ = try await client.send(request)
          }
        }
      }),
    WireWay(
      name: "header field with line breaks and a request", expected: .toService, answer: { _, _ in .json("{}") },
      act: { client, _ in
        var request: Request<JSONValue> = request()
        request.headerFields[.referer] = "x\r\nX-Evil: 1\r\n\r\nGET /y HTTP/1.1\r\n\r\n"
        _ = try await client.send(request)
      }),
    WireWay(
      name: "`Host` of the caller", expected: .toService, answer: { _, _ in .json("{}") },
      act: { client, _ in
        var request: Request<JSONValue> = request()
        request.headerFields[HTTPField.Name("Host")!] = "evil.example"
        _ = try await client.send(request)
      }),
    WireWay(
      name: "`Content-Length` of the caller that ends before a second request", expected: .toService,
      configure: { $0.headerFields[.contentLength] = "0" }, answer: { _, _ in .json("{}") },
      act: { client, _ in
        let content = RequestContent.bytes(Array("GET /y HTTP/1.1\r\nX-Evil: 1\r\n\r\n".utf8))
        let put: Request<JSONValue> = request(.put, body: .content(content, contentType: "text/plain"))
        _ = try await client.send(put)
      }),
  ]
}

private struct RootPath: RootNode {
  let _path: RequestPath
}
