import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// A service with one file, which knows ranges (RFC 9110, section 14) unless told otherwise.
actor ContentService {
  var content: [UInt8]
  private var fields: HTTPFields
  private let knowsRanges: Bool

  init(
    _ content: [UInt8], fields: HTTPFields = [.eTag: #""1""#, .acceptRanges: "bytes"], knowsRanges: Bool = true
  ) {
    self.content = content
    self.fields = fields
    self.knowsRanges = knowsRanges
  }

  /// Another version of the file.
  func change(to content: [UInt8], tag: String) {
    self.content = content
    fields[.eTag] = tag
  }

  func answer(_ request: TransportRequest) -> TransportResponse {
    var fields = fields
    let asked = request.head.headerFields
    let validators = [fields[.eTag], fields[.lastModified]]
    guard knowsRanges, let range = asked[.range]?.wholeMatch(of: /bytes=(\d+)-/), let start = Int(range.1),
      asked[.ifRange].map({ validators.contains($0) }) ?? true
    else { return response(.ok, fields, content[...]) }
    guard start < content.count else {
      fields[.contentRange] = "bytes */\(content.count)"
      return .empty(.rangeNotSatisfiable, headerFields: fields)
    }
    fields[.contentRange] = "bytes \(start)-\(content.count - 1)/\(content.count)"
    return response(.partialContent, fields, content[start...])
  }

  private func response(
    _ status: HTTPResponse.Status, _ fields: HTTPFields, _ bytes: ArraySlice<UInt8>
  ) -> TransportResponse {
    var fields = fields
    if fields[.transferEncoding] == nil { fields[.contentLength] = "\(bytes.count)" }
    return TransportResponse(
      head: HTTPResponse(status: status, headerFields: fields),
      body: ContentStream(Chunks(bytes: Array(bytes), size: 1_000)))
  }
}

extension TestShop {
  /// A client of a service for downloads.
  init(
    _ service: ContentService, faults: [Fault] = [], configure: (inout ClientConfiguration) -> Void = { _ in }
  ) {
    self.init(authentication: .fixed("secret"), faults: faults, configure: configure) { await service.answer($0) }
  }

  /// What was asked for in each request: `all`, or the range.
  var ranges: [String] {
    get async { await recorder.exchanges.map { $0.request.head.headerFields[.range] ?? "all" } }
  }
}
