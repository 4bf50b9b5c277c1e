internal import HTTPTypes

/// An upload in pieces to an upload session of a service (Microsoft Graph, "Upload large files with an upload session").
///
/// ```swift
/// let session = try await graph.me.drive.root[path: "film.mp4"].createUploadSession(item: …).send()
/// let upload = try LargeUpload(.file(url), to: UploadState(session), as: DriveItem.self, by: client)
/// let item = try await upload.send { progress in print(progress.completedBytes) }
/// ```
///
/// The service is asked what it has after a connection broke and after an answer that says nothing of it, and the upload
/// goes on from there, as often in a row as ``RetryPolicy`` allows. After an error or a cancellation ``send(progress:)``
/// goes on too, and so does another process that has the ``state``.
public actor LargeUpload<Item: Sendable> {
  private let source: UploadSource
  private let client: ServiceClient
  private let options: UploadOptions
  private let url: AbsoluteURL
  /// What the service is missing, `nil` where it has to be asked.
  private var missing: [Range<Int>]?
  private var wasSent = false
  private var isCancelled = false
  private var running: Task<Item, any Error>?

  /// Where the upload is.
  public private(set) var state: UploadState

  /// An upload to a session that was just made.
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - session: The session.
  ///   - item: What the service answers with when it has all bytes: a resource, or `Void` where it answers with nothing.
  ///   - client: What sends the requests.
  ///   - options: How they are sent.
  /// - Throws: ``UploadError``, and ``TransportError`` where the session has no URL that bytes may go to.
  public init(
    _ source: UploadSource, to session: UploadState, as item: Item.Type, by client: ServiceClient,
    options: UploadOptions = UploadOptions()
  ) throws {
    try self.init(source, session, client, options, missing: [session.offset..<Int.max].clamped(to: source.length))
  }

  /// An upload that goes on where another one stopped.
  ///
  /// - Parameters:
  ///   - source: The bytes of that upload, from the first on.
  ///   - state: The state of that upload; the service is asked how far it came.
  ///   - item: What the service answers with when it has all bytes.
  ///   - client: What sends the requests.
  ///   - options: How they are sent.
  /// - Throws: What ``init(_:to:as:by:options:)`` throws, and ``UploadError/sourceChanged(length:)`` where the source has
  ///   another length.
  public init(
    _ source: UploadSource, resuming state: UploadState, as item: Item.Type, by client: ServiceClient,
    options: UploadOptions = UploadOptions()
  ) throws {
    if let length = state.length, length != source.length { throw UploadError.sourceChanged(length: length) }
    try self.init(source, state, client, options, missing: nil)
  }

  private init(
    _ source: UploadSource, _ state: UploadState, _ client: ServiceClient, _ options: UploadOptions,
    missing: [Range<Int>]?
  ) throws {
    try options.check()
    guard source.length > 0 else { throw UploadError.nothingToUpload }
    self.source = source
    self.client = client
    self.options = options
    self.missing = missing
    url = try client.url(of: state.uploadURL, from: client.endpoint.root)
    self.state = state
    self.state.length = source.length
  }
}

extension LargeUpload {
  /// Sends what the service is missing, and returns the item that it then answers with.
  ///
  /// - Parameter progress: Is told how far the upload is after each answer.
  /// - Throws: ``UploadError``, ``ServiceError``, ``TransportError``, ``ResponseError``, ``FileError``,
  ///   `CancellationError`, and what the source throws.
  public func send(progress: @escaping @Sendable (TransferProgress) -> Void = { _ in }) async throws -> Item {
    guard running == nil else { throw UploadError.alreadyRunning }
    guard !isCancelled else { throw UploadError.cancelled }
    guard source.isReplayable || !wasSent else { throw UploadError.sourceNotReplayable }
    let run = UploadRun<Item>(client: client, source: source, url: url, options: options) { answer, missing in
      progress(await self.note(answer, missing))
    }
    let start = missing
    missing = nil
    wasSent = true
    let task = Task { try await run.send(missing: start) }
    running = task
    defer { running = nil }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }

  /// Ends the upload, and deletes its session with the bytes that the service has, also in a task that is cancelled.
  ///
  /// - Throws: ``ServiceError`` and ``TransportError`` where the service did not delete it.
  public func cancel() async throws {
    isCancelled = true
    running?.cancel()
    _ = await running?.result
    let request = client.transportRequest(
      .delete, url, handling: RequestHandling(carriesSecrets: options.sendsToken))
    // A task of its own, which is not cancelled.
    let response = try await Task { [client] in try await client.anyResponse(to: request) }.value
    let status = response.head.status
    guard status.kind == .successful || status == .notFound || status == .gone else {
      throw try await ServiceError(response)
    }
  }

  private func note(_ answer: UploadAnswer?, _ missing: [Range<Int>]) -> TransferProgress {
    state.expiration = answer?.expiration ?? state.expiration
    state.offset = missing.first?.lowerBound ?? source.length
    let missingCount = missing.reduce(0) { $0 + $1.count }
    return TransferProgress(completedBytes: source.length - missingCount, totalBytes: source.length)
  }
}

/// What is printed ends up in logs: whoever has the URL can write the file.
extension LargeUpload: CustomReflectable {
  nonisolated public var customMirror: Mirror {
    Mirror(self, children: ["host": url.authority, "length": source.length] as KeyValuePairs<String, Any>)
  }
}
