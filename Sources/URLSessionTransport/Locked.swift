internal import Foundation

/// A value that one thread at a time uses.
///
/// Unchecked, since the compiler doesn't know what a lock is: the value is private, and `withLock` is all that touches it.
final class Locked<Value: ~Copyable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: consuming sending Value) {
    self.value = value
  }

  func withLock<Result>(_ body: (inout Value) -> Result) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return body(&value)
  }
}
