import APIPages

/// What people are told of a subset.
struct SubsetReport {
  let selection: SubsetSelection
  let leftOut: [Subset.LeftOutProperty]
  let whole: APIModel

  var diagnostics: [Diagnostic] { (unmatched + needed + notes).sorted() }

  /// Patterns that nothing has the form of.
  private var unmatched: [Diagnostic] {
    let patterns = selection.patterns.include + selection.patterns.exclude
    return patterns.filter { !selection.matched.contains($0) }.map { pattern in
      let suggestion = PatternSuggestion(whole).suggestion(for: pattern)
      return Diagnostic(
        .unmatchedPattern, at: pattern.location,
        "Nothing has the form of '\(pattern.text)'\(String.didYouMean(suggestion)) Mend or remove it.",
        suggestion: suggestion)
    }
  }

  /// Excluded types that something else can't do without.
  private var needed: [Diagnostic] {
    selection.excluded.sorted { $0.key < $1.key }.compactMap { name, pattern in
      guard let step = selection.closure.links[.type(name)]?.step else { return nil }
      return Diagnostic(
        .neededExclusion, at: pattern.location,
        "\(name) is excluded and stays all the same: it \(step.reason) (\(step.location)). Exclude that too, or "
          + "exclude less.")
    }
  }

  /// Navigation properties that were left out, a note for each type.
  private var notes: [Diagnostic] {
    let locations = Dictionary(whole.types.map { ($0.name, $0.location) }) { first, _ in first }
    return Dictionary(grouping: leftOut, by: \.type).compactMap { type, properties in
      guard let location = locations[type] else { return nil }
      let names = properties.map(\.property).joined(separator: ", ")
      return Diagnostic(
        .leftOutNavigation, at: location,
        "Of \(type) the subset leaves out \(names): nothing else in it needs the types that they lead to.")
    }
  }
}
