import Foundation

/// What is measured.
enum Operation: String, CaseIterable {
  case decode = "decode"
  case readFive = "decode, read 5 fields"
  case readFiveAndEncode = "decode, read 5 fields, encode"
  case readAll = "decode, read all fields"
  case setAndEncode = "decode, set 1 field, encode"

  var encodes: Bool { self == .readFiveAndEncode || self == .setAndEncode }
}

/// What an operation gives: all that keeps the optimiser from leaving work out.
struct Outcome {
  /// Of what was read; the same on all sides.
  var checksum = Checksum()
  /// The JSON that was written, if any was.
  var written: Data?
}

/// One way of reading and writing JSON.
protocol Side {
  func run(_ operation: Operation, on input: Input) throws -> Outcome
}

/// What operations that change objects set their job titles to.
let newJobTitle = "Principal Consultant"
