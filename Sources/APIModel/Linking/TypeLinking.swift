import APIPages
import CommonMark

extension Linker {
  /// The resource types with bases, kinds and their own properties.
  mutating func linkTypes() -> [ResourceType] {
    var inheritance = correctedInheritance()
    for name in inheritance.removeCycles() {
      guard let declaration = declarations.resources[name.key] else { continue }
      report(
        .inheritanceCycle, on: declaration.location.page, at: declaration.location.position,
        "\(name) would derive from itself; its base type is left out.")
    }
    let rows = ownRows(inheritance)
    let kinds = kinds(inheritance, rows: rows)
    return declarations.resources.values.sorted { $0.name < $1.name }.map { declaration in
      let annotations = declaration.annotations
      let properties = (rows[declaration.name] ?? []).map {
        property($0, of: declaration, kinds: kinds, in: inheritance)
      }
      return ResourceType(
        name: declaration.name, kind: kinds[declaration.name] ?? .complex, base: inheritance.bases[declaration.name],
        isAbstract: annotations.contains(where: \.isAbstract),
        isOpen: isOpen(([declaration.name] + inheritance.ancestors(of: declaration.name))[...]),
        isMediaEntity: annotations.contains(where: \.isMediaEntity),
        key: key(of: declaration, rows: rows[declaration.name] ?? []), properties: properties,
        summary: declaration.sources.lazy.map(\.description.summary).first { !$0.isEmpty } ?? "",
        location: declaration.location)
    }
  }

  private func key(of declaration: ResourceDeclaration, rows: [OwnRow]) -> [String] {
    guard let key = declaration.annotations.lazy.compactMap(\.keyProperty).first,
      rows.contains(where: { $0.row.name.lowercased() == key.lowercased() })
    else { return [] }
    return [key]
  }

  // MARK: Bases

  /// A type that a page calls the base of another one, and where.
  private struct BaseCandidate {
    var name: TypeName
    var location: SourceLocation
  }

  /// The base of each type: of all that its pages name, the one that derives from the others, else the one with
  /// the best evidence.
  mutating func inheritance() -> Inheritance {
    var inheritance = Inheritance()
    var candidates: [(type: TypeName, bases: [BaseCandidate])] = []
    for declaration in declarations.resources.values.sorted(by: { $0.name < $1.name }) {
      let bases = baseCandidates(of: declaration)
      inheritance.bases[declaration.name] = bases.first?.name
      if bases.count > 1 { candidates.append((declaration.name, bases)) }
    }
    addBasesStatedByBases(to: &inheritance)
    let stated = inheritance
    for (type, bases) in candidates {
      let nearest = bases.first { candidate in
        let ancestors = stated.ancestors(of: candidate.name)
        return !ancestors.contains(type)
          && bases.allSatisfy { $0.name == candidate.name || ancestors.contains($0.name) }
      }
      if let nearest {
        inheritance.bases[type] = nearest.name
      } else {
        reportConflict(among: bases, of: type, in: stated)
      }
    }
    return inheritance
  }

  /// The page of a base type may list the types that derive from it, where their own pages name none.
  private func addBasesStatedByBases(to inheritance: inout Inheritance) {
    for declaration in declarations.resources.values.sorted(by: { $0.name < $1.name }) {
      for source in declaration.sources {
        for mention in source.description.derivedTypes {
          guard let derived = resolver.resource(mention, on: source.page, namespace: declaration.name.namespace),
            derived != declaration.name, inheritance.bases[derived] == nil, baseCorrection(of: derived) == nil,
            !inheritance.ancestors(of: declaration.name).contains(derived)
          else { continue }
          inheritance.bases[derived] = declaration.name
        }
      }
    }
  }

  /// The types that the pages of a type call its base, best evidence first: the annotation, the sentence, then the
  /// notes on rows.
  private mutating func baseCandidates(of declaration: ResourceDeclaration) -> [BaseCandidate] {
    if let (base, location) = correctedBase(of: declaration.name) {
      return base.map { [BaseCandidate(name: $0, location: location)] } ?? []
    }
    var candidates: [BaseCandidate] = []
    let namespace = declaration.name.namespace
    for source in declaration.sources {
      let description = source.description
      var mentions: [(TypeExpression.Mention, SourcePosition)] = []
      if let base = description.annotation?.baseType {
        mentions.append((.init(name: base), description.position))
      }
      if let base = description.statedBase { mentions.append((base, description.position)) }
      for row in description.properties {
        if let origin = row.inheritedFrom { mentions.append((origin, row.position)) }
      }
      for (mention, position) in mentions {
        guard let name = resolver.resource(mention, on: source.page, namespace: namespace), name != declaration.name,
          !candidates.contains(where: { $0.name == name })
        else { continue }
        candidates.append(
          BaseCandidate(name: name, location: SourceLocation(page: source.page, position: position)))
      }
    }
    return candidates
  }

  private mutating func reportConflict(among bases: [BaseCandidate], of type: TypeName, in stated: Inheritance) {
    let ancestors = stated.ancestors(of: bases[0].name)
    for other in bases.dropFirst() where !ancestors.contains(other.name) {
      diagnostics.append(
        Diagnostic(
          .conflictingBase, at: other.location,
          "\(other.name) is called a base type of \(type) here, and \(bases[0].name) is its base type, "
            + "which does not derive from it. Make the pages agree."))
    }
  }
}

/// Which type derives from which.
struct Inheritance: Sendable {
  var bases: [TypeName: TypeName] = [:]

  /// The base types of a type, nearest first.
  func ancestors(of name: TypeName) -> [TypeName] {
    var chain: [TypeName] = []
    var next = bases[name]
    while let base = next, !chain.contains(base) {
      chain.append(base)
      next = bases[base]
    }
    return chain
  }

  /// The nearest type that all of some types are or derive from.
  func commonAncestor(of names: [TypeName]) -> TypeName? {
    guard let first = names.first else { return nil }
    return ([first] + ancestors(of: first)).first { candidate in
      names.allSatisfy { $0 == candidate || ancestors(of: $0).contains(candidate) }
    }
  }

  /// Cuts each cycle at the type with the last name in it, and returns those types.
  mutating func removeCycles() -> [TypeName] {
    var cut: [TypeName] = []
    for name in bases.keys.sorted() {
      var chain = [name]
      var next = bases[name]
      while let base = next {
        if let start = chain.firstIndex(of: base) {
          guard let last = chain[start...].max() else { break }
          bases[last] = nil
          cut.append(last)
          break
        }
        chain.append(base)
        next = bases[base]
      }
    }
    return cut
  }
}
