import LoadPlan

/// What came since the last reset.
final class Ledger {
  private(set) var entries: [Int: LedgerEntry] = [:]
  private(set) var hasFaults = false

  func reset(hasFaults: Bool) {
    entries = [:]
    self.hasFaults = hasFaults
  }

  /// Notes a request, and says what goes wrong with it.
  func note(_ number: Int) -> PlannedFault? {
    var entry = entries[number] ?? LedgerEntry()
    entry.seen += 1
    let fault = hasFaults && entry.seen == 1 ? PlannedFault(number: number) : nil
    if fault?.isExecuted ?? true { entry.executed += 1 }
    entries[number] = entry
    return fault
  }
}
