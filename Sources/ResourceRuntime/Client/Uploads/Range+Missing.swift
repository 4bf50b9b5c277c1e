// Ranges of bytes that a service is missing, in their order.

extension Range<Int> {
  /// The first bytes of the range.
  func start(_ count: Int) -> Range<Int> {
    // The end of a range can be far away.
    lowerBound..<(count < upperBound - lowerBound ? lowerBound + count : upperBound)
  }
}

extension [Range<Int>] {
  /// The ranges within a number of bytes.
  func clamped(to length: Int) -> [Range<Int>] {
    map { $0.clamped(to: 0..<length) }.filter { !$0.isEmpty }
  }

  /// The ranges without bytes that the first one begins with.
  func removing(_ start: Range<Int>) -> [Range<Int>] {
    guard let first else { return [] }
    let rest = start.upperBound < first.upperBound ? [start.upperBound..<first.upperBound] : []
    return rest + dropFirst()
  }
}
