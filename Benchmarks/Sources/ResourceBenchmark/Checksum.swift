import BenchResources
import ResourceRuntime

/// Tells values apart cheaply: by their lengths and first bytes.
struct Checksum: Equatable {
  private(set) var value: UInt64 = 0

  mutating func add(_ number: UInt64) {
    value = value &* 31 &+ number
  }

  mutating func add(_ text: String?) {
    guard let text else { return add(1) }
    add(UInt64(text.utf8.count) << 8 | UInt64(text.utf8.first ?? 0))
  }

  mutating func add(_ flag: Bool?) {
    add(flag.map { $0 ? 3 : 2 } ?? 1)
  }

  mutating func add(_ number: Int32?) {
    add(number.map { UInt64(truncatingIfNeeded: $0) } ?? 1)
  }

  mutating func add(_ number: Int64?) {
    add(number.map { UInt64(truncatingIfNeeded: $0) } ?? 1)
  }

  mutating func add(_ texts: [String]?) {
    guard let texts else { return add(1) }
    for text in texts { add(text) }
  }

  mutating func add(_ time: DateTimeOffset?) {
    add(time?.text)
  }

  mutating func add(_ group: BenchAgeGroup?) {
    add(group?.rawValue)
  }
}
