import Foundation
import ResourceRuntime

/// A folder of a test, which goes with it.
final class TestFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "transfer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// The names of the files, hidden ones too.
  var files: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? ["?"]
  }

  /// The files of the folder that this process has open; empty where the system does not tell.
  var openFiles: [String] {
    let links = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return links.compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)") }
      .filter { $0.hasPrefix(url.path) }
  }
}

/// Bytes in pieces of one size.
struct Chunks: AsyncSequence, AsyncIteratorProtocol, Sendable {
  let bytes: [UInt8]
  let size: Int
  private var offset = 0

  init(bytes: [UInt8], size: Int) {
    self.bytes = bytes
    self.size = size
  }

  func makeAsyncIterator() -> Chunks { self }

  mutating func next() async throws -> [UInt8]? {
    guard offset < bytes.count else { return nil }
    defer { offset = Swift.min(offset + size, bytes.count) }
    return Array(bytes[offset..<Swift.min(offset + size, bytes.count)])
  }
}

/// What a closure was called with.
///
/// Unchecked, since the compiler doesn't know what a lock is: the values are private, and only touched under it.
final class Seen<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var list: [Value] = []

  func add(_ value: Value) { lock.withLock { list.append(value) } }

  var values: [Value] { lock.withLock { list } }
}

extension URL {
  // Where two long collections differ, the testing library looks for their difference, which takes gigabytes.
  /// Whether a file has these bytes.
  func holds(_ bytes: [UInt8]) throws -> Bool {
    try Data(contentsOf: self) == Data(bytes)
  }
}
