internal import HTTPTypes

/// How much of which content a download has, and what the rest is asked for by (RFC 9110, section 14).
struct DownloadPosition: Hashable, Sendable {
  /// How many bytes there are so far.
  var offset = 0
  /// How many bytes there are in all, `nil` where the service does not say.
  private(set) var total: Int?
  /// What tells this content from any other: the `ETag`, else the date of `Last-Modified`.
  private var validator: HTTPField?

  /// Nothing of unknown content.
  init() {}

  /// The start of the content of a response.
  init(startOf head: HTTPResponse) {
    let fields = head.headerFields
    // Of what was compressed on the way, the bytes are other ones than those that the service counts.
    guard ["", "identity"].contains(fields[.contentEncoding] ?? "") else { return }
    total = fields[.contentLength].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
    guard fields[.acceptRanges]?.lowercased() != "none", head.status == .ok else { return }
    // A weak tag does not tell bytes apart (RFC 9110, section 13.1.5).
    let validator = fields.first { $0.name == .eTag } ?? fields.first { $0.name == .lastModified }
    self.validator = validator.flatMap { $0.value.hasPrefix("W/") ? nil : $0 }
  }

  /// A place in content of which something is kept.
  init(_ kept: KeptContent, offset: Int) {
    guard let name = HTTPField.Name(kept.validatorName) else { return }
    self.offset = offset
    total = kept.total
    validator = HTTPField(name: name, value: kept.validator)
  }

  /// What tells another process which content it is, `nil` where nothing does.
  func kept(from source: String) -> KeptContent? {
    validator.map {
      KeptContent(source: source, total: total, validatorName: $0.name.rawName, validator: $0.value)
    }
  }

  /// What a response is, to a request for the rest.
  enum Meaning: Hashable {
    /// The bytes from the position on.
    case rest
    /// All bytes, from the first on.
    case all
    /// The answer that there are no more.
    case nothingMore
    /// Bytes that do not go on from here: the content has changed.
    case otherContent
    /// An error.
    case error
  }

  /// Asks for the rest, if there is something to go on from.
  func askForRest(in fields: inout HTTPFields) {
    guard offset > 0, let validator else { return }
    fields[.range] = "bytes=\(offset)-"
    fields[.ifRange] = validator.value
  }

  /// What a response to a request is.
  func meaning(of head: HTTPResponse, to request: TransportRequest) -> Meaning {
    guard [.partialContent, .rangeNotSatisfiable].contains(head.status) else {
      return head.status.kind == .successful ? .all : .error
    }
    guard let validator, offset > 0, request.head.headerFields[.ifRange] == validator.value else {
      // A part that the caller asked for is all there is to fetch; one that nobody asked for is none.
      guard request.head.headerFields[.range] != nil else { return .otherContent }
      return head.status == .partialContent ? .all : .error
    }
    let range = ContentRange(head.headerFields[.contentRange] ?? "")
    guard head.status == .partialContent else {
      return (total ?? offset) == offset && range?.total == offset && range?.start == nil ? .nothingMore : .otherContent
    }
    let fields = head.headerFields
    guard let range, range.start == offset, range.total == nil || total == nil || range.total == total,
      // A service need not repeat it.
      fields[validator.name] ?? validator.value == validator.value,
      ["", "identity"].contains(fields[.contentEncoding] ?? "")
    else { return .otherContent }
    return .rest
  }
}

/// The header field `Content-Range` of bytes: `bytes 42-1233/1234`, `bytes */1234` (RFC 9110, section 14.4).
struct ContentRange: Hashable, Sendable {
  /// The first byte, `nil` where there is none.
  let start: Int?
  /// How many bytes there are in all, `nil` where that is not known.
  let total: Int?

  /// The range that a text is.
  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bytes", let slash = parts[1].firstIndex(of: "/") else {
      return nil
    }
    let range = parts[1][..<slash]
    let length = parts[1][parts[1].index(after: slash)...]
    total = length == "*" ? nil : Int(length)
    guard total != nil || length == "*" else { return nil }
    start = range == "*" ? nil : range.split(separator: "-").first.flatMap { Int($0) }
    guard start != nil || range == "*" else { return nil }
  }
}
