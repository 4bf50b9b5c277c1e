internal import Foundation
internal import ResourceRuntime

/// The bytes of a stream in a file, which goes with the last one who holds it.
final class TemporaryFile: Sendable {
  let url: URL

  init(of content: ContentStream) async throws {
    url = FileManager.default.temporaryDirectory.appending(path: "upload-\(UUID().uuidString)")
    let options: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
    guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: options) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    for try await piece in content { try file.write(contentsOf: Data(piece)) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
