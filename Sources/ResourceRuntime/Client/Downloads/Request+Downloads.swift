internal import HTTPTypes

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Request where Response == ContentStream {
  /// Sends the request, and puts the content into a file.
  ///
  /// ```swift
  /// try await graph.me.drive.items["42"].content.get().download(to: url) { print($0.completedBytes) }
  /// ```
  ///
  /// - Throws: What ``ServiceClient/download(_:to:part:limit:progress:)`` throws, and ``NoClient`` where the root has no
  ///   client.
  @discardableResult
  public func download(
    to file: URL, part: URL? = nil, limit: Int? = nil,
    progress: @escaping @Sendable (TransferProgress) -> Void = { _ in }
  ) async throws -> Int {
    try await client().download(self, to: file, part: part, limit: limit, progress: progress)
  }
}

extension ServiceClient {
  /// Sends a request, and puts the content into a file, which is there when all of it is, and as it was before else.
  ///
  /// A connection that breaks is followed by a request for the rest (RFC 9110, section 14), if the service has said by
  /// `ETag` or `Last-Modified` what the rest would belong to; where the content has changed, and where the service knows
  /// no ranges, all of it is sent again. There are as many tries in a row as ``RetryPolicy`` allows, and anew whenever
  /// one got further than all before.
  ///
  /// - Parameters:
  ///   - request: The request. Content is asked for without compression, so that its length can be checked.
  ///   - file: Where the file will be; one that is there already is replaced.
  ///   - part: A file that holds the bytes until all are there, on the same volume. It stays after an error and a
  ///     cancellation, with a file beside it that ends in `.state`, and the same download with the same part goes on from
  ///     there, also in another process. `nil` for a file that does not stay.
  ///   - limit: How many bytes there may be; `nil` for as many as ``SizeLimits/stream`` allows.
  ///   - progress: Is told how far the download is after each piece.
  /// - Returns: How many bytes there are.
  /// - Throws: What ``send(_:)`` throws, and ``FileError``.
  @discardableResult
  public func download(
    _ request: Request<ContentStream>, to file: URL, part: URL? = nil, limit: Int? = nil,
    progress: @escaping @Sendable (TransferProgress) -> Void = { _ in }
  ) async throws -> Int {
    var attempt = transportRequest(for: request)
    attempt.handling.isRepeated = false
    if attempt.head.headerFields[.acceptEncoding] == nil { attempt.head.headerFields[.acceptEncoding] = "identity" }
    let run = DownloadRun(
      client: self, request: attempt, limit: limit ?? configuration.sizeLimits.stream, progress: progress)
    return try await run.download(to: try file.filePath(), keeping: try part?.filePath())
  }
}
