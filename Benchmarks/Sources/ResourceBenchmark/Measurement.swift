import AllocationCounter
import Foundation
import Measuring

/// What an operation costs on one side.
struct Cost {
  /// CPU seconds for all of the input, the median of all passes.
  let seconds: Double
  /// Heap allocations for each object, `nil` where they are not counted.
  let allocationsPerObject: Double?

  /// Bytes of input, in millions for each second.
  func speed(_ input: Input) -> Double {
    Double(input.data.count) / seconds / 1e6
  }
}

/// Takes the costs of an operation on several sides in turn, so that the load of the machine is the same for all.
struct Measurement {
  /// A pass repeats small inputs until it has read as many bytes.
  private static let bytesPerPass = 8_000_000

  let input: Input
  let passes: Int

  func costs(of operation: Operation, on sides: [any Side]) throws -> [Cost] {
    let repeats = max(1, Self.bytesPerPass / input.data.count)
    let allocations = try sides.map { try self.allocations(operation, on: $0) }
    var seconds = sides.map { _ in [Double]() }
    for _ in 0..<passes {
      for (index, side) in sides.enumerated() {
        let start = ProcessorTime.seconds()
        for _ in 0..<repeats { try run(operation, on: side) }
        seconds[index].append((ProcessorTime.seconds() - start) / Double(repeats))
      }
    }
    return zip(seconds, allocations).map { Cost(seconds: $0.median, allocationsPerObject: $1) }
  }

  /// Runs the operation twice, since first runs set up what later ones find, and counts the second time.
  private func allocations(_ operation: Operation, on side: any Side) throws -> Double? {
    try run(operation, on: side)
    let start = allocation_counter_count()
    try run(operation, on: side)
    let count = allocation_counter_count() - start
    return allocation_counter_is_available() ? Double(count) / Double(input.objectCount) : nil
  }

  private func run(_ operation: Operation, on side: any Side) throws {
    #if canImport(ObjectiveC)
      try autoreleasepool { Self.use(try side.run(operation, on: input)) }
    #else
      Self.use(try side.run(operation, on: input))
    #endif
  }

  @inline(never)
  private static func use(_ outcome: Outcome) {
    withExtendedLifetime(outcome) {}
  }
}
