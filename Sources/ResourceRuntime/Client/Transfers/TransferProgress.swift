/// How far an upload or a download has come.
public struct TransferProgress: Hashable, Sendable {
  /// How many bytes are where they belong. It goes back where a service has to get some again, or sends all again.
  public let completedBytes: Int
  /// How many bytes there are in all, `nil` where the service does not say.
  public let totalBytes: Int?

  /// How far it has come.
  public init(completedBytes: Int, totalBytes: Int?) {
    self.completedBytes = completedBytes
    self.totalBytes = totalBytes
  }
}
