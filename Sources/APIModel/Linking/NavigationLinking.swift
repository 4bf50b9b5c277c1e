import APIPages

extension Linker {
  /// Adds to the types what requests say of their navigation properties.
  ///
  /// A key behind a property makes it a collection, and so does a page that lists it, if its name is a plural. A
  /// segment below an entity that no table lists is a navigation property if requests address its members by key, or if
  /// a page is called "List …" for it; otherwise it may be a function as well, and is left alone.
  mutating func complete(
    _ types: inout [ResourceType], from requests: [(operation: Operation, segments: [PathSegment])]
  ) {
    // What is learned of one segment lets the next ones be understood; paths are short.
    for _ in 0..<4 {
      let evidence = navigationEvidence(in: requests, types: types)
      guard apply(evidence, to: &types) else { return }
    }
  }

  /// What requests show of a segment that hangs on a type.
  private struct Evidence {
    var type: TypeName
    var segment: String
    var location: SourceLocation
    var target: TypeReference?
    /// Whether a key follows: only collections have members.
    var hasKey = false
    /// Whether a page is titled "List …" for it, and answers with a collection.
    var isListed = false
    /// Whether a page titled "List …" answers with a collection, whatever its title says it lists.
    var hasListPage = false
  }

  private func navigationEvidence(
    in requests: [(operation: Operation, segments: [PathSegment])], types: [ResourceType]
  ) -> [Evidence] {
    let paths = PathResolver(types: types, symbols: resolver.symbols, requests: requests)
    let entities = Set(types.filter { $0.kind == .entity }.map(\.name))
    var found: [String: Evidence] = [:]
    for (operation, segments) in requests {
      let steps = paths.resolve(segments).steps
      for index in steps.indices.dropFirst() {
        guard case .name(let segment) = steps[index].segment, case .resource(let holder)? = steps[index - 1].type,
          !steps[index - 1].isCollection, entities.contains(holder)
        else { continue }
        var evidence =
          found["\(holder)/\(segment.lowercased())"]
          ?? Evidence(type: holder, segment: segment, location: operation.location)
        if index + 1 < steps.count, case .key = steps[index + 1].segment {
          evidence.hasKey = true
          evidence.target = evidence.target ?? steps[index + 1].type
        }
        if index == steps.count - 1, operation.method == .get, operation.resultIsCollection {
          evidence.isListed = evidence.isListed || Self.isTitled(operation.title, list: segment)
          evidence.hasListPage = evidence.hasListPage || operation.title.lowercased().utf8.starts(with: "list ".utf8)
          evidence.target = operation.result ?? evidence.target
        }
        found["\(holder)/\(segment.lowercased())"] = evidence
      }
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private static func isPlural(_ name: String) -> Bool { name.hasSuffix("s") && !name.hasSuffix("ss") }

  /// "List joinedTeams" and "List transitive memberOf" list a property; "List recent files" calls a function `recent`.
  private static func isTitled(_ title: String, list segment: String) -> Bool {
    let words = title.lowercased().utf8.filter { $0 != UInt8(ascii: " ") }
    return words.starts(with: "list".utf8) && words.reversed().starts(with: segment.lowercased().utf8.reversed())
  }

  /// - Returns: Whether anything changed.
  private mutating func apply(_ evidence: [Evidence], to types: inout [ResourceType]) -> Bool {
    let index = Dictionary(uniqueKeysWithValues: types.indices.map { (types[$0].name, $0) })
    var changed = false
    for item in evidence {
      guard let (owner, property) = property(item.segment, of: item.type, in: types, index: index) else {
        guard item.hasKey || item.isListed, case .resource(let target)? = item.target, let owner = index[item.type],
          index[target].map({ types[$0].kind == .entity }) == true
        else { continue }
        types[owner].properties.append(
          Property(
            name: item.segment, type: .resource(target), isCollection: true, isNavigation: true,
            summary: "", facts: PropertyFacts(), location: item.location))
        diagnostics.append(
          Diagnostic(
            .undocumentedNavigation, at: item.location,
            "No table lists \(item.segment) of \(item.type), which this request addresses; it is read as a "
              + "navigation property. Add it to the relationships."))
        changed = true
        continue
      }
      let known = types[owner].properties[property]
      if item.hasKey || item.hasListPage && Self.isPlural(known.name), !known.isCollection, known.isNavigation,
        !hasCorrectedCollection(known, of: types[owner].name)
      {
        types[owner].properties[property].isCollection = true
        diagnostics.append(
          Diagnostic(
            .conflictingProperty, at: known.location,
            "\(known.name) is not called a collection here, but requests list or address its members "
              + "(\(item.location)); it is read as one. Make the type cell say so."))
        changed = true
      }
    }
    return changed
  }

  /// Where a property stands, on the type or a base of it.
  private func property(
    _ name: String, of type: TypeName, in types: [ResourceType], index: [TypeName: Int]
  ) -> (type: Int, property: Int)? {
    var next: TypeName? = type
    while let current = next, let owner = index[current] {
      if let found = types[owner].properties.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) {
        return (owner, found)
      }
      next = types[owner].base
    }
    return nil
  }
}
