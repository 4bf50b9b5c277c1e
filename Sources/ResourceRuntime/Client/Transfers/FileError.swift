#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Android)
  internal import Android
#endif

/// A file that can't be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// Where the file is.
  public let path: String
  /// What the system says of it: a value of `errno`, such as `ENOSPC`.
  public let code: Int32

  /// What is wrong with a place where a file of bytes can't be.
  static let invalidArgument = EINVAL
  /// What is wrong with a place where a folder is.
  static let isDirectory = EISDIR
}

extension FileError: CustomStringConvertible {
  public var description: String {
    var text = [CChar](repeating: 0, count: 256)
    _ = strerror_r(code, &text, text.count)
    return "\(path): \(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))"
  }
}
