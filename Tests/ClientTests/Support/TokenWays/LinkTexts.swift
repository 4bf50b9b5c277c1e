import ResourceRuntime

/// A text in the place of a URL, and what has to come of it wherever it stands.
struct LinkText: Sendable {
  let text: String
  let expected: Way.Outcome
  /// White space at the ends is lost in a header field.
  var isForHeaderFields = true
  /// Whether the path is below that of the service's root.
  var isBelowRoot = true

  static let all: [LinkText] = elsewhere + unreadable + untrimmed + withoutTLS + within

  // MARK: Elsewhere

  private static let elsewhere = [
    "https://evil.example/x", "//evil.example/x", "https://evil.example", "HTTPS://EVIL.EXAMPLE/",
    "https://shop.example.evil.example/", "https://evilshop.example/", "https://example/",
    "https://evil.example/?https://shop.example/", "https://evil.example#@shop.example/",
    "https://evil.example/@shop.example/", "https://evil.example?@shop.example/", "https://shop.example:8443/",
    "https://shop.example:80/", "//shop.example:444/v1/items", "https://shop.example./v1/items",
    "https://xn--shop-.example/", "https://127.0.0.1/", "https://[::1]/", "https://[::ffff:127.0.0.1]:8443/",
  ].map { LinkText(text: $0, expected: .withoutToken) }

  // MARK: Nowhere

  private static let unreadable =
    [
      // User information, and what could be taken for its end.
      "https://shop.example@evil.example/", "https://shop.example:443@evil.example/", "https://@shop.example/",
      "https://a:b@shop.example/", #"https://shop.example\@evil.example/"#, #"https://evil.example\@shop.example/"#,
      #"https://evil.example\.shop.example/"#, #"https:\\evil.example/"#, #"https://\evil.example/"#,
      // Characters that one library encodes, another one drops, and a third one maps.
      "https://shop example/", "https://shop.exa\tmple/", "ht\ttps://evil.example/", "https:/\t/evil.example/",
      "https://shop%2Eexample/", "https://evil.example%2F.shop.example/", "https://evil.example%00.shop.example/",
      "https://evil.example%23@shop.example/", "https://shop_1.example/", "https://shop.example;evil.example/",
      "https://shop.example,evil.example/", "https://*/", "https://{shop.example}/", "https://\u{455}hop.example/",
      "https://shop\u{3002}example/", "https://shop\u{FF0E}example/", "https://shop.ex\u{AD}ample/",
      "https://shop.example\u{FF1A}443/", "https://shop.example\u{2044}evil.example/",
      "https://shop.example/\u{301}@evil.example/", "https://\u{301}evil.example/", "https://ﬀ.example/",
      "https://\u{202E}shop.example/", "https://shop\u{301}.example/",
      // Ports.
      "https://shop.example:/", "https://shop.example:+443/", "https://shop.example:-443/",
      "https://shop.example:00443/", "https://shop.example:0443/", "https://shop.example:0/",
      "https://shop.example:443x/", "https://shop.example:4 43/", "https://shop.example:0x1BB/",
      "https://shop.example:65979/", "https://shop.example:99999/", "https://shop.example:\u{664}\u{664}\u{663}/",
      "https://shop.example:\u{FF14}\u{FF14}\u{FF13}/", "https://shop.example:443:8443/", "https://shop.example:%34/",
      // Hosts that are none, and addresses in old forms.
      "https://", "https:///evil.example/", "///evil.example/", "https://?x", "https://#x", "https://./", "https://../",
      "https://shop..example/", "https://.shop.example/", "https://shop.example../", "https://2130706433/",
      "https://0x7f000001/", "https://0x7f.1/", "https://127.1/", "https://0177.0.0.1/", "https://127.0.0.01/",
      "https://127.0.0.1./", "https://256.0.0.1/", "https://1.2.3.4.5/", "https://shop.example.1/",
      "https://shop.example.0xA/",
      // IPv6.
      "https://[::1%25lo]/", "https://[fe80::1%eth0]/", "https://[shop.example]/", "https://[127.0.0.1]/",
      "https://[abc]/", "https://[]/", "https://[:]/", "https://[:::]/", "https://[::1::]/", "https://[1:2]/",
      "https://[1:2:3:4:5:6:7:8:9]/", "https://[::12345]/", "https://[::1.2.3]/", "https://[::1", "https://::1/",
      "https://[::1]x/", "https://[::1]443/", "https://shop.example[::1]/",
      // Other schemes, or no authority.
      "https:/evil.example/", "https:evil.example/", "https:", "http+unix://%2Ftmp%2Fx/", "ftp://shop.example/",
      "file:///etc/passwd", "javascript:alert(1)", "data:text/plain,x", "wss://shop.example/", "shop.example:443",
      "x://shop.example/", "https-x://shop.example/", "\u{17F}https://shop.example/", "httpſ://shop.example/",
    ].map { LinkText(text: $0, expected: .noURL) }

  private static let untrimmed = [" ", "\n", "\r\n", "\t", "\u{0}", "\u{1F}", "\u{FEFF}", "\u{200B}"].map {
    LinkText(text: $0 + "https://evil.example/", expected: .noURL, isForHeaderFields: false)
  }

  private static let withoutTLS = [
    "http://shop.example/v1/items", "http://shop.example:443/v1/items", "http://evil.example/", "HTTP://shop.example/",
    "http://localhost/", "http://127.0.0.1:8080/",
  ].map { LinkText(text: $0, expected: .noWay) }

  // MARK: To the service

  private static let within =
    [
      "https://shop.example/v1/x", "HTTPS://SHOP.EXAMPLE:443/v1/x", "//shop.example/v1/x", "/v1/x",
      "/v1/x#@evil.example", "/v1//evil.example/", "?x=1", "?//evil.example/", "/v1/x\u{2028}Host: evil.example",
    ].map { LinkText(text: $0, expected: .toService) }
    + [
      "https://shop.example", "https://shop.example?x", "https://shop.example#x", "x", "../../x",
      #"/\evil.example/"#, #"\\evil.example\x"#, "/\t/evil.example/", "/%2Fevil.example/", "/%5Cevil.example/",
      "/..//evil.example/", "/.//evil.example/", "/x//evil.example/", ".evil.example/", "@evil.example/",
      ":443@evil.example/", ":8443/", "%40evil.example/", "evil.example/", "https%3A//evil.example/",
      "/https://evil.example/", "x?https://evil.example/", "/\u{301}/evil.example/",
      "\u{FF0F}\u{FF0F}evil.example/",
    ].map { LinkText(text: $0, expected: .toService, isBelowRoot: false) }
}

extension LinkText {
  /// What has to come of the text where it stands: a batch goes to what is below one root only.
  func expected(from carrier: LinkCarrier) -> Way.Outcome {
    guard carrier == .batchLink, expected == .withoutToken || !isBelowRoot else { return expected }
    return .refused(BatchError.Reason.otherService.description)
  }

  /// The ways of the text, by their carriers.
  var ways: [Way] {
    LinkCarrier.allCases.filter { isForHeaderFields || !$0.isHeaderField }.map { carrier in
      Way(name: "`\(text.visible)`", expected: expected(from: carrier)) { try await carrier.follow(text, $0) }
    }
  }
}

extension String {
  /// The text with what can't be seen, or is not ASCII, by its code.
  var visible: String {
    unicodeScalars.map { (0x20...0x7E).contains($0.value) ? String($0) : "\\u{\(String($0.value, radix: 16))}" }
      .joined()
  }
}
