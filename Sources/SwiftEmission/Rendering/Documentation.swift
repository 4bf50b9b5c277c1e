import APIPages

/// What documentation comments say beyond the words of the pages.
enum Documentation {
  /// The summary, then what else there is to know, then the pages it comes from.
  static func text(_ summary: String, details: [String] = [], pages: [PagePath]) -> String {
    let list = pages.map { "`\($0)`" }.joined(separator: ", ")
    let source = pages.count == 1 ? "Page: \(list)" : "Pages: \(list)"
    return ([summary] + details + [source]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
