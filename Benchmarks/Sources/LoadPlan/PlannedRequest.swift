/// One of the requests that the benchmark sends, by its number.
public enum PlannedRequest: Sendable {
  /// GET.
  case read
  /// POST with a body.
  case create
  /// POST without one.
  case trigger
  /// PATCH with a body.
  case update
  /// DELETE.
  case delete

  /// Six in ten requests read, the four other kinds are one each; each meets every fault.
  public init(number: Int) {
    self =
      switch (number + number / 20 / PlannedFault.allCases.count) % 10 {
      case 0..<6: .read
      case 6: .create
      case 7: .trigger
      case 8: .update
      default: .delete
      }
  }

  /// Whether doing it twice is the same as doing it once (RFC 9110, section 9.2.2).
  public var isIdempotent: Bool { self == .read || self == .delete }
}
