#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Android)
  internal import Android
#endif

/// A file of this machine, which closes with the last one who uses it. FoundationEssentials has none.
final class OpenFile: Sendable {
  private let path: String
  private let descriptor: Int32

  /// A file to be read.
  init(reading path: String) throws(FileError) {
    self.path = path
    // Opening a pipe waits for who writes to it, else.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path) }
  }

  /// A new file to be written.
  init(creating path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path) }
  }

  /// A file to be written, new or not, that nobody else opens in this way until it is closed.
  init(locking path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW, 0o666)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw FileError(path: path) }
    // Who had the lock before may have moved the file.
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, lstat(path, &named) == 0 else { throw FileError(path: path) }
    guard opened.st_ino == named.st_ino, opened.st_dev == named.st_dev else {
      throw FileError(path: path, code: EAGAIN)
    }
  }

  deinit {
    guard descriptor >= 0 else { return }
    // A process that is being started has the file open until it is another program, and would keep the lock as long.
    _ = flock(descriptor, LOCK_UN)
    _ = close(descriptor)
  }

  /// How many bytes a file of bytes has.
  func length() throws(FileError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, code: FileError.invalidArgument) }
    guard let length = Int(exactly: status.st_size) else { throw FileError(path: path, code: EFBIG) }
    return length
  }

  /// The bytes of a range, or fewer where the file ends before.
  func read(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var count = 0
    while count < range.count {
      let result = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
      }
      if result == 0 { break }
      if result > 0 { count += result } else if errno != EINTR { throw FileError(path: path) }
    }
    bytes.removeLast(range.count - count)
    return bytes
  }

  func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
    var count = 0
    while count < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        pwrite(descriptor, buffer.baseAddress.map { $0 + count }, bytes.count - count, off_t(offset + count))
      }
      if result >= 0 { count += result } else if errno != EINTR { throw FileError(path: path) }
    }
  }

  /// Drops all bytes.
  func empty() throws(FileError) {
    guard ftruncate(descriptor, 0) == 0 else { throw FileError(path: path) }
  }

  /// Returns when the bytes are where a failure of power does not reach them.
  func synchronize() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(path: path) }
  }

  /// Puts a file in the place of another one, in one step (POSIX, `rename`).
  static func move(_ path: String, to destination: String) throws(FileError) {
    guard rename(path, destination) == 0 else { throw FileError(path: destination) }
  }

  /// Whether something is in a place.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// Whether a folder is in a place.
  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) {
    _ = unlink(path)
  }
}

extension FileError {
  /// The last error of the system in this thread.
  fileprivate init(path: String) {
    self.init(path: path, code: errno)
  }
}
