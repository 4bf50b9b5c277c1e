/// One of the requests that the benchmark sends, by its number.
public enum PlannedRequest: String, Sendable {
  case read = "GET"
  case create = "POST"
  case update = "PATCH"
  case delete = "DELETE"

  /// Six in ten requests read, two create, one updates, one deletes; each meets every fault.
  public init(number: Int) {
    self =
      switch (number + number / 20 / PlannedFault.allCases.count) % 10 {
      case 0..<6: .read
      case 6..<8: .create
      case 8: .update
      default: .delete
      }
  }

  /// Whether doing it twice is the same as doing it once (RFC 9110, section 9.2.2).
  public var isIdempotent: Bool { self == .read || self == .delete }
}
