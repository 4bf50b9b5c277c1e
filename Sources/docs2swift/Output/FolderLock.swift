import Foundation

/// Keeps two runs from writing to one folder at the same time.
///
/// The lock lies on the folder itself (`flock`), so that no file of it stays behind, and ends with the process,
/// however that ends.
enum FolderLock {
  enum Access {
    case reading, writing

    fileprivate var operation: Int32 { (self == .reading ? LOCK_SH : LOCK_EX) | LOCK_NB }
  }

  /// Longer than any run writes: the pages are read before.
  private static let patience = Duration.seconds(60)

  /// Does something while no other run writes to the folder.
  ///
  /// Where the file system knows no locks, it is done without, and said.
  ///
  /// - Throws: ``OutputFolder/Failure/locked(_:)`` if another run keeps the folder for a minute, and what the body throws.
  static func holding<Result>(
    _ folder: URL, for access: Access, body: () throws -> Result
  ) async throws -> Result {
    let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      sayUnlocked(folder, because: .last)
      return try body()
    }
    defer { close(descriptor) }
    try await lock(descriptor, of: folder, for: access)
    return try body()
  }

  private static func lock(_ descriptor: Int32, of folder: URL, for access: Access) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    var isWaiting = false
    while flock(descriptor, access.operation) != 0 {
      let failure = SystemFailure.last
      guard failure.code == EWOULDBLOCK || failure.code == EINTR else { return sayUnlocked(folder, because: failure) }
      guard clock.now - start < patience else { throw OutputFolder.Failure.locked(folder.path) }
      if !isWaiting { Console.error("Waiting for another run that writes to '\(folder.path)' …") }
      isWaiting = true
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private static func sayUnlocked(_ folder: URL, because failure: SystemFailure) {
    Console.error("note: '\(folder.path)' can't be locked (\(failure)): let no two runs write to it at once.")
  }
}
