/// An upload session of a service: where the bytes go, until when, and what is missing (Microsoft Graph, "uploadSession
/// resource type").
///
/// It can be kept, and another process can go on with it. Whoever has it can write the file, so its descriptions do not
/// show the URL.
public struct UploadState: Hashable, Sendable, Codable {
  /// The URL that takes the bytes, a secret.
  public let uploadURL: String
  /// When the service forgets the session, `nil` where it does not say.
  public internal(set) var expiration: DateTimeOffset?
  /// The first byte that the service is missing, as far as is known.
  public internal(set) var offset: Int
  /// How many bytes there are in all, `nil` before the upload begins.
  public internal(set) var length: Int?

  /// A session.
  public init(uploadURL: String, expiration: DateTimeOffset? = nil) {
    self.uploadURL = uploadURL
    self.expiration = expiration
    offset = 0
  }

  /// The session that a service answers `createUploadSession` with.
  ///
  /// - Throws: ``FieldError`` where the resource has no `uploadUrl`, or members of other types than documented.
  public init(_ session: some Resource) throws(FieldError) {
    guard case .string(let url)? = session["uploadUrl"] else {
      throw FieldError(path: "uploadUrl", expected: "String", found: .init(session["uploadUrl"]))
    }
    let answer = try UploadAnswer(session._storage)
    self.init(uploadURL: url, expiration: answer.expiration)
    offset = answer.missing?.first?.lowerBound ?? 0
  }
}

extension UploadState: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String {
    "upload to \(AbsoluteURL(uploadURL)?.authority ?? "no URL"), \(offset) of \(length.map { "\($0)" } ?? "?") bytes"
  }

  public var debugDescription: String { description }

  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
