import APIPages

extension SurfaceComparison {
  /// What stands in the path and behind it, and what the page says of it.
  mutating func compareArguments(_ old: RequestSurface, _ new: RequestSurface) {
    let arguments = Matching(old.arguments, new.arguments, by: { $0.name.lowercased() })
    for (argument, counterpart) in arguments.pairs {
      compareTypes(
        .parameterTypeChanged, .parameterTypeRespelled, new.name, part: counterpart.name, from: argument,
        to: counterpart)
    }
    if let oldQuery = old.query, let newQuery = new.query { compareParameters(oldQuery, newQuery, of: new.name) }
    compareRows(old.parameterRows, new.parameterRows, of: new.name)
  }

  // MARK: Parameters

  /// Compares parameters of a method in Swift: optional ones can come, and nothing can go.
  mutating func compareParameters(_ old: [ValueSurface], _ new: [ValueSurface], of name: String) {
    let parameters = Matching(old, new, by: \.name) { $0.name.lowercased() }
    for gone in parameters.removed { noteRow(.parameterRemoved, name, from: gone, to: nil) }
    for row in parameters.added {
      noteRow(row.isRequired ? .parameterRequired : .parameterAdded, name, from: nil, to: row)
    }
    for (row, counterpart) in parameters.pairs {
      let part = counterpart.name
      noteTexts(.parameterRenamed, name, part: part, from: (row.name, row.location), to: (part, counterpart.location))
      compareTypes(.parameterTypeChanged, .parameterTypeRespelled, name, part: part, from: row, to: counterpart)
      noteRequirement(counterpart.isRequired ? .parameterRequired : .parameterFactsChanged, name, row, counterpart)
      compareTexts(row, counterpart, of: name, besidesRequired: true)
    }
    compareOrder(parameters.pairs, old, new, of: name)
  }

  /// Arguments stand in the order of the page.
  private mutating func compareOrder(
    _ pairs: [(old: ValueSurface, new: ValueSurface)], _ old: [ValueSurface], _ new: [ValueSurface], of name: String
  ) {
    let renamed = Dictionary(pairs.map { ($0.old.name, $0.new.name) }) { first, _ in first }
    let kept = Set(renamed.values)
    let (before, after) = (old.map(\.name).filter { renamed[$0] != nil }, new.map(\.name).filter(kept.contains))
    guard let first = old.first, let newFirst = new.first, before.compactMap({ renamed[$0] }) != after else { return }
    noteTexts(
      .parametersReordered, name, from: (before.joined(separator: ", "), first.location),
      to: (after.joined(separator: ", "), newFirst.location))
  }

  // MARK: Creating

  /// Compares what creating a resource asks for; all else is set in Swift through the resource.
  mutating func compareRequirements(_ old: RequestSurface, _ new: RequestSurface) {
    let (before, after) = (old.bodyRows.filter(\.isAskedFor), new.bodyRows.filter(\.isAskedFor))
    let required = Matching(before, after, by: \.name)
    for row in required.removed {
      if let counterpart = new.bodyRows.first(where: { $0.name == row.name }) {
        noteRequirement(.requirementDropped, new.name, row, counterpart)
      } else {
        noteRow(.requirementDropped, new.name, from: row, to: nil)
      }
    }
    for row in required.added {
      if let counterpart = old.bodyRows.first(where: { $0.name == row.name }) {
        noteRequirement(.parameterRequired, new.name, counterpart, row)
      } else {
        noteRow(.parameterRequired, new.name, from: nil, to: row)
      }
    }
    compareOrder(required.pairs, before, after, of: new.name)
    // The type of the property counts; that of the row does where the resource has none of the name.
    let undeclared = required.pairs.filter { !newLineage.hasProperty($1.name, ofCreated: new) }
    for (row, counterpart) in undeclared {
      compareTypes(
        .parameterTypeChanged, .parameterTypeRespelled, new.name, part: counterpart.name, from: row, to: counterpart)
    }
    compareRows(
      old.bodyRows, new.bodyRows, of: new.name, asksFor: Set((before + after).map(\.name)),
      typed: Set(undeclared.map(\.new.name)))
  }

  // MARK: Rows

  /// Compares rows that Swift does not show.
  ///
  /// - Parameters:
  ///   - required: the names of rows whose coming and going is noted already.
  ///   - typed: the names of rows whose type is.
  mutating func compareRows(
    _ old: [ValueSurface], _ new: [ValueSurface], of name: String, asksFor required: Set<String> = [],
    typed: Set<String> = []
  ) {
    let rows = Matching(old, new, by: \.name) { $0.name.lowercased() }
    for gone in rows.removed where !required.contains(gone.name) { noteRow(.rowRemoved, name, from: gone, to: nil) }
    for row in rows.added where !required.contains(row.name) { noteRow(.rowAdded, name, from: nil, to: row) }
    for (old, new) in rows.pairs {
      if !typed.contains(new.name) {
        compareTypes(.rowTypeChanged, .rowTypeChanged, name, part: new.name, from: old, to: new)
      }
      if old.name != new.name {
        noteFacts(
          .parameterFactsChanged, name, part: new.name, from: ([old.name], old.location), to: ([new.name], new.location)
        )
      }
      compareTexts(old, new, of: name, besidesRequired: required.contains(new.name))
    }
  }

  private mutating func noteRow(_ kind: ChangeKind, _ name: String, from old: ValueSurface?, to new: ValueSurface?) {
    let side = { (row: ValueSurface) in Change.Side(text: row.type.description, location: row.location) }
    note(kind, name, part: (new ?? old)?.name, from: old.map(side), to: new.map(side))
  }

  /// Notes that a value is required now, or no longer.
  private mutating func noteRequirement(
    _ kind: ChangeKind, _ name: String, _ old: ValueSurface, _ new: ValueSurface
  ) {
    let text = { (value: ValueSurface) in value.isRequired ? "required" : "" }
    noteTexts(kind, name, part: new.name, from: (text(old), old.location), to: (text(new), new.location))
  }

  /// - Parameter besidesRequired: whether it is noted already that the value is required, or no longer.
  private mutating func compareTexts(
    _ old: ValueSurface, _ new: ValueSurface, of name: String, besidesRequired: Bool
  ) {
    let facts = [old, new].map { $0.facts.filter { !besidesRequired || $0 != "required" } }
    noteFacts(
      .parameterFactsChanged, name, part: new.name, from: (facts[0], old.location), to: (facts[1], new.location))
    noteTexts(
      .parameterDescriptionChanged, name, part: new.name, from: (old.summary, old.location),
      to: (new.summary, new.location))
  }
}

extension ValueSurface {
  /// Whether creating asks for it by name; annotations have no name in Swift.
  fileprivate var isAskedFor: Bool { isRequired && !name.utf8.contains(UInt8(ascii: "@")) }
}
