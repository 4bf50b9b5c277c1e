#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the command prints: results on standard output, everything about the run on standard error.
enum Console {
  static func output(_ text: String) {
    write(text, to: STDOUT_FILENO)
  }

  static func error(_ line: String) {
    write(line + "\n", to: STDERR_FILENO)
  }

  /// Whether a person looks at standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Replaces the line that stands there, on a terminal only.
  static func status(_ line: String) {
    guard isInteractive else { return }
    write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { posixWrite(descriptor, $0.baseAddress, $0.count) }
      // A reader that is gone, as with `| head`, needs no more.
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }

  private static func posixWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }
}
