import AllocationCounter
import Foundation

/// Why figures would mean nothing.
enum CheckFailure: Error {
  case allocationsNotSeen(expected: Int, counted: Int)
  case otherValuesRead(Input, Operation)
  case otherValuesWritten(Input, Operation)
}

enum Checks {
  private final class Object {
    var number = 0
  }

  /// Holds the counter against allocations known in number: objects, and the array that holds them.
  static func countAllocations() throws(CheckFailure) {
    guard allocation_counter_is_available() else { return }
    let start = allocation_counter_count()
    var objects: [Object] = []
    objects.reserveCapacity(1000)
    for _ in 0..<1000 { objects.append(Object()) }
    let counted = Int(allocation_counter_count() - start)
    withExtendedLifetime(objects) {}
    guard counted == 1001 else { throw .allocationsNotSeen(expected: 1001, counted: counted) }
  }

  /// Runs an operation on both sides, and holds what they read and wrote against each other.
  ///
  /// - Returns: How many bytes both wrote, `nil` for an operation that does not write.
  static func compare(
    _ operation: Operation, on input: Input, resources: any Side, other: any Side
  ) throws -> (resources: Int, other: Int)? {
    let outcomes = try [resources, other].map { try $0.run(operation, on: input) }
    guard outcomes[0].checksum == outcomes[1].checksum else { throw CheckFailure.otherValuesRead(input, operation) }
    let written = outcomes.compactMap(\.written)
    guard written.count == 2 else { return nil }
    let again = try written.map { try other.run(.readAll, on: input.with($0)).checksum }
    guard again[0] == again[1] else { throw CheckFailure.otherValuesWritten(input, operation) }
    return (written[0].count, written[1].count)
  }
}
