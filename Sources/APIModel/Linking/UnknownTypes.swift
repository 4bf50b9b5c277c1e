import APIPages
import CommonMark

extension Linker {
  /// Reports that something has a type which no page describes, with the name that was likely meant.
  ///
  /// - Parameters:
  ///   - name: the name of the type, as the page writes it.
  ///   - owner: what has the type: `owner`, "the response".
  ///   - subject: the owner again, within a sentence: "the property", "it".
  ///   - advice: what to do.
  mutating func reportUnknownType(
    _ name: String, of owner: String, _ subject: String, on page: PagePath, at position: SourcePosition, advice: String
  ) {
    let suggestion = resolver.symbols.nearestName(to: name)
    let consequence =
      suggestion.map { ", did you mean '\($0)'? \(subject.capitalizedFirst) is untyped. " }
      ?? "; \(subject) is untyped. "
    diagnostics.append(
      Diagnostic(
        .unknownType, at: SourceLocation(page: page, position: position),
        "No page describes the type '\(name)' of \(owner)\(consequence)\(advice)", suggestion: suggestion))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
