import APIModel

/// One line of the coverage record, checked: what was found is what was read and what was skipped.
struct CoverageCheck: CustomStringConvertible {
  let name: String
  let count: Coverage.Count
  /// How many of them the model itself shows to have been read, where that can be counted.
  var shown: Int?

  /// The five things that are counted.
  static func counts(of model: APIModel) -> [CoverageCheck] {
    let coverage = model.coverage
    return [
      CoverageCheck(name: "pages", count: coverage.pages),
      CoverageCheck(name: "tables", count: coverage.tables),
      CoverageCheck(name: "rows", count: coverage.rows),
      CoverageCheck(
        name: "request lines", count: coverage.requestLines, shown: model.operations.count { !$0.isSampled }),
      CoverageCheck(name: "examples", count: coverage.examples),
    ]
  }

  /// Nothing is skipped that was not found, nothing is skipped twice, and what counts as read is there.
  var isConsistent: Bool {
    count.read >= 0 && count.read + count.skipped.count == count.found
      && Set(count.skipped).count == count.skipped.count
      && (shown ?? count.read) == count.read
  }

  var description: String {
    "\(name): \(count.found) found, \(count.read) read, \(count.skipped.count) skipped"
      + (shown.map { ", \($0) in the model" } ?? "")
  }
}
