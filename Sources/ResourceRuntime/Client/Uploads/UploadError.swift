/// An upload that can't go on.
public enum UploadError: Error, Hashable, Sendable {
  /// The service no longer has the session, or never had it: a new one has to be made.
  case expired
  /// The service no longer has the session after it got the last bytes, and its answer was lost: the file may be there.
  case outcomeUnknown
  /// The service took its leave, as with the whole file, before it got these bytes.
  case endedEarly(at: Int)
  /// The service asks for the same bytes again and again.
  case stalled(at: Int)
  /// The sizes of pieces are multiples of 327,680 bytes below 62,914,560 (Microsoft Graph, "Upload bytes to the upload
  /// session").
  case pieceSize(Int)
  /// There are no bytes: a session takes none, since `Content-Range` can't say so (RFC 9110, section 14.4). An empty file
  /// is the content of an ordinary request.
  case nothingToUpload
  /// The source does not have as many bytes as it had at first, or as the upload began with.
  case sourceChanged(length: Int)
  /// The service asks for bytes that were sent before, and the source has them no more.
  case sourceNotReplayable
  /// The upload is being sent already.
  case alreadyRunning
  /// The upload was cancelled, and its session is deleted.
  case cancelled
}

extension UploadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .expired: "the upload session is gone: make a new one"
    case .outcomeUnknown: "the upload session is gone after the last bytes were sent: look whether the file is there"
    case .endedEarly(let offset): "the service ended the upload before it got the bytes from \(offset) on"
    case .stalled(let offset): "the service asks for the bytes from \(offset) on again and again"
    case .pieceSize(let size): "pieces of \(size) bytes: sizes are multiples of 327680 below 62914560"
    case .nothingToUpload: "there are no bytes to upload: send them as content of an ordinary request"
    case .sourceChanged(let length): "the source does not have the \(length) bytes of the upload"
    case .sourceNotReplayable: "the service asks for bytes that can't be read again"
    case .alreadyRunning: "the upload is being sent already"
    case .cancelled: "the upload was cancelled"
    }
  }
}
