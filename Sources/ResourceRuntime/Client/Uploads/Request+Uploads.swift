extension Request where Response: Resource {
  /// Sends the request, whose response is an upload session, and returns the upload to it.
  ///
  /// ```swift
  /// let upload = try await graph.me.drive.root[path: "film.mp4"].createUploadSession(item: …)
  ///   .startUpload(of: .file(url), as: DriveItem.self)
  /// let item = try await upload.send()
  /// ```
  ///
  /// - Parameters:
  ///   - source: The bytes.
  ///   - item: What the service answers with when it has all bytes: a resource, or `Void` where it answers with nothing.
  ///   - options: How they are sent.
  /// - Throws: What ``send()`` throws, ``ResponseError`` where the response is no session, and ``UploadError``.
  public func startUpload<Item: Sendable>(
    of source: UploadSource, as item: Item.Type, options: UploadOptions = UploadOptions()
  ) async throws -> LargeUpload<Item> {
    try options.check()
    guard source.length > 0 else { throw UploadError.nothingToUpload }
    let client = try client()
    let session = try await client.response(to: self)
    do {
      return try LargeUpload(source, to: UploadState(session.value), as: item, by: client, options: options)
    } catch let error as FieldError {
      throw ResponseError(.field(error), in: session.head)
    }
  }
}
