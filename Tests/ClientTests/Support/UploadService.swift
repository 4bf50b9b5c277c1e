import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// A service with one upload session, as Microsoft Graph has them.
actor UploadService {
  /// The bytes that it has, from the first on.
  private(set) var bytes: [UInt8] = []
  private(set) var isOpen = true
  /// What answers before it does, by the number of the request to the session, the first of which is 1.
  private let special: @Sendable (Int) -> TransportResponse?
  /// Whether the file is made when the last bytes are there, or by a POST.
  private let defersCommit: Bool
  private var count = 0

  static let url = "https://up.example/hush?token=hush"

  // Where two long collections differ, the testing library looks for their difference, which takes gigabytes.
  /// Whether these are the bytes that it has.
  func has(_ bytes: [UInt8]) -> Bool { bytes == self.bytes }

  init(defersCommit: Bool = false, special: @escaping @Sendable (Int) -> TransportResponse? = { _ in nil }) {
    self.defersCommit = defersCommit
    self.special = special
  }

  /// Forgets bytes, as a service does whose disk broke.
  func forget(from offset: Int) {
    bytes.removeSubrange(min(offset, bytes.count)...)
  }

  func answer(_ request: TransportRequest) -> TransportResponse {
    guard request.head.authority == "up.example" else {
      return .json(["uploadUrl": .string(Self.url), "expirationDateTime": "2025-01-02T00:00:00Z"])
    }
    count += 1
    if let answer = special(count) { return answer }
    guard isOpen else { return .error(.notFound, code: "itemNotFound") }
    switch request.head.method {
    case .put: return take(request)
    case .get: return state(.ok)
    case .post: return made()
    default:
      isOpen = false
      return .empty()
    }
  }

  private func take(_ request: TransportRequest) -> TransportResponse {
    guard case .bytes(let piece)? = request.body,
      let match = request.head.headerFields[.contentRange]?.wholeMatch(of: /bytes (\d+)-(\d+)\/(\d+)/),
      let first = Int(match.1), let last = Int(match.2), let total = Int(match.3), last - first + 1 == piece.count
    else { return .error(.badRequest, code: "invalidRange") }
    guard first == bytes.count else { return .error(.rangeNotSatisfiable, code: "fragmentOverlap") }
    bytes += piece
    if bytes.count < total || defersCommit { return state(.accepted, total: total) }
    return made()
  }

  private func state(_ status: HTTPResponse.Status, total: Int = .max) -> TransportResponse {
    let ranges: JSONValue = bytes.count < total ? [.string("\(bytes.count)-")] : []
    return .json(["expirationDateTime": "2025-01-03T00:00:00Z", "nextExpectedRanges": ranges], status: status)
  }

  private func made() -> TransportResponse {
    isOpen = false
    return .json(["name": "film"], status: .created)
  }
}

/// The smallest size that a piece may have.
let pieceSize = 327_680

/// Bytes that differ from place to place.
func testBytes(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
}

extension ItemPath {
  func createUploadSession() -> Request<Item> { _request(.post, "createUploadSession", permissions: "") }
}

extension TestShop {
  /// A client of a service for uploads.
  init(
    _ service: UploadService, authentication: (any TokenProvider)? = .fixed("secret"), faults: [Fault] = [],
    endpoint: ServiceEndpoint = .shop, configure: (inout ClientConfiguration) -> Void = { _ in }
  ) {
    // The request that makes the session goes well.
    let faults = faults.isEmpty ? [] : [.none] + faults
    self.init(authentication: authentication, faults: faults, endpoint: endpoint, configure: configure) {
      await service.answer($0)
    }
  }

  func startUpload(
    of source: UploadSource, options: UploadOptions = UploadOptions(pieceSize: pieceSize)
  ) async throws -> LargeUpload<Item> {
    try await shop.items["1"].createUploadSession().startUpload(of: source, as: Item.self, options: options)
  }

  /// The requests to the session in short: `PUT 0-327679`, `GET`.
  var uploadRequests: [String] {
    get async {
      await recorder.exchanges.dropFirst().map { exchange in
        let head = exchange.request.head
        let range = head.headerFields[.contentRange].map { " \($0.dropFirst(6).prefix { $0 != "/" })" } ?? ""
        return "\(head.method)\(range)"
      }
    }
  }
}
