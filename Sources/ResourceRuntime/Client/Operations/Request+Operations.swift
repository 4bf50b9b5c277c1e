extension Request {
  /// Sends the request, which the service answers before it has done what was asked (status 202), and returns what tells
  /// when it has. Where the service has done it with its answer, the monitor has the result already.
  ///
  /// - Parameters:
  ///   - value: What the result is, which need not be what the request is answered with; `Void` for none.
  ///   - options: How the operation is waited for.
  /// - Throws: What ``send()`` throws, and ``OperationFailure`` where the service does not say where to ask.
  public func startOperation<Value: Sendable>(
    resultingIn value: Value.Type, options: OperationOptions = OperationOptions()
  ) async throws -> OperationMonitor<Value> {
    let client = try client()
    var request = client.transportRequest(for: self)
    request.responseMode = ResponseReading.mode(for: value)
    let response = try await client.transportResponse(to: request)
    return try await OperationMonitor(of: response, to: request, by: client, options: options)
  }

  /// Sends the request, and waits until the service has done what was asked.
  ///
  /// ```swift
  /// let copy = try await graph.me.drive.items["42"].copy(name: "b.txt").sendAndWait(for: DriveItem.self)
  /// ```
  ///
  /// - Parameters:
  ///   - value: What the result is.
  ///   - request: The request for the result, where the service only gives its key.
  ///   - options: How the operation is waited for.
  ///   - progress: Is told what the service says, each time.
  /// - Throws: What ``startOperation(resultingIn:options:)`` and ``OperationMonitor/result(byID:progress:)`` throw.
  public func sendAndWait<Value: Sendable>(
    for value: Value.Type, byID request: ((String) -> Request<Value>)? = nil,
    options: OperationOptions = OperationOptions(), progress: @Sendable (OperationProgress) -> Void = { _ in }
  ) async throws -> Value {
    try await startOperation(resultingIn: value, options: options).result(byID: request, progress: progress)
  }
}

extension Request where Response: Sendable {
  /// Sends the request, and waits until the service has done what was asked; the result is what the request is answered
  /// with otherwise.
  ///
  /// - Parameters:
  ///   - options: How the operation is waited for.
  ///   - progress: Is told what the service says, each time.
  /// - Throws: What ``sendAndWait(for:byID:options:progress:)`` throws.
  @discardableResult
  public func sendAndWait(
    options: OperationOptions = OperationOptions(), progress: @Sendable (OperationProgress) -> Void = { _ in }
  ) async throws -> Response {
    try await sendAndWait(for: Response.self, options: options, progress: progress)
  }
}
