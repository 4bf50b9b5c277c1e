/// The type and subtype of a `Content-Type` header field, without parameters (RFC 9110, section 8.3.1).
struct MediaType: Hashable, Sendable {
  /// In lower case: `application/json`; empty where there is no such field.
  let name: String

  init(_ field: String?) {
    let name = (field ?? "").utf8.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Whether it is JSON, also in the syntax of something else (RFC 6839, section 3.1).
  var isJSON: Bool { name.hasSuffix("/json") || name.hasSuffix("+json") }

  /// Whether it is text for people.
  var isText: Bool { name.hasPrefix("text/") }
}
