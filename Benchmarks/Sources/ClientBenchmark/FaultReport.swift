import LoadPlan

/// Whether requests through a server with faults did what they should.
struct FaultReport {
  /// Requests that the caller got an answer to.
  var answered = 0
  /// Requests of which the caller was told that it is not known whether they were done, or that they were not.
  var toldAsErrors = 0
  /// Requests that the server never saw, or did not do though the caller got an answer.
  var lost: [Int] = []
  /// Requests that were done twice though that may harm.
  var doneTwice: [Int] = []
  /// Errors of requests that should have been repeated, and answers to other requests.
  var wronglyFailed: [Int] = []
  /// How often requests came again.
  var repetitions = 0

  init(_ numbers: Range<Int>, failures: [Int: any Error], ledger: [Int: LedgerEntry]) {
    for number in numbers {
      let entry = ledger[number] ?? LedgerEntry()
      let request = PlannedRequest(number: number)
      let mayBeRepeated = request.isIdempotent || PlannedFault(number: number)?.invitesRepetition ?? true
      repetitions += max(0, entry.seen - 1)
      if failures[number] == nil { answered += 1 } else { toldAsErrors += 1 }
      if entry.seen == 0 || failures[number] == nil && entry.executed == 0 { lost.append(number) }
      if entry.executed > 1 && !request.isIdempotent { doneTwice.append(number) }
      if failures[number] != nil && mayBeRepeated || failures[number] is WrongAnswer { wronglyFailed.append(number) }
    }
  }

  var isRight: Bool { lost.isEmpty && doneTwice.isEmpty && wronglyFailed.isEmpty }
}
