/// How an upload is sent. The defaults suit most.
public struct UploadOptions: Hashable, Sendable {
  /// How many bytes a request has, a multiple of 327,680 below 62,914,560; the last piece has what is left.
  public var pieceSize: Int
  /// Whether the token goes along, if the URL of the upload is on a host that it may go to. The URL lets the bytes in by
  /// itself, and services refuse requests with a token beside it.
  public var sendsToken: Bool

  /// Options.
  public init(pieceSize: Int = 10 * 327_680, sendsToken: Bool = false) {
    self.pieceSize = pieceSize
    self.sendsToken = sendsToken
  }

  func check() throws(UploadError) {
    // Microsoft Graph, "Upload bytes to the upload session": multiples of 320 KiB, less than 60 MiB.
    guard pieceSize > 0, pieceSize % 327_680 == 0, pieceSize < 60 << 20 else {
      throw UploadError.pieceSize(pieceSize)
    }
  }
}
