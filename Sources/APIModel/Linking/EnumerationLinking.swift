import APIPages
import CommonMark

extension Linker {
  /// Type cells that name an enumeration, next to a sentence that lists its values: that declares the enumeration
  /// where no table does.
  mutating func declareEnumerationsInSentences() {
    for page in pages {
      for resource in page.resources {
        let namespace = declarations.namespace(resource.namespace)
        for row in resource.properties where !row.possibleValues.isEmpty {
          guard let mention = row.type.mentions.first, row.type.mentions.count == 1,
            let name = enumerationName(of: mention, on: page.path, namespace: namespace)
          else { continue }
          declareEnumeration(name, listedBy: row, on: page.path)
        }
      }
    }
  }

  /// The enumeration that a type cell names, known or not yet; nil if the cell names something else.
  private func enumerationName(
    of mention: TypeExpression.Mention, on page: PagePath, namespace: String
  ) -> TypeName? {
    switch resolver.resolve(mention, on: page, namespace: namespace) {
    case .unknown:
      TypeName(
        namespace: declarations.namespace(mention.name.namespace ?? namespace), name: mention.name.lastComponent)
    case .known(.enumeration(let name)), .byTargetOnly(.enumeration(let name)):
      // What another namespace calls so is another enumeration, unless the page says or links which one it means.
      if mention.name.namespace == nil, mention.destination == nil, name.namespace != namespace,
        name.namespace != declarations.defaultNamespace
      {
        TypeName(namespace: declarations.namespace(namespace), name: mention.name)
      } else {
        name
      }
    default: nil
    }
  }

  mutating func declareEnumeration(_ name: TypeName, listedBy row: PropertyRow, on page: PagePath) {
    let members = row.possibleValues.map {
      EnumerationDescription.Member(name: $0, summary: "", position: row.position)
    }
    let description = EnumerationDescription(
      name: name.name, namespace: name.namespace, summary: "", members: members, isFlags: false, position: row.position)
    declarations.insert(description, on: page, rank: .sentence)
    resolver.symbols.insert(.enumeration(name), on: page)
  }

  /// The enumerations, each as the best place describes it: by rank, then the longer list.
  ///
  /// Other lists complete nothing: where lists differ, one of them is a slip as often as not.
  mutating func linkEnumerations() -> [Enumeration] {
    declarations.enumerations.values.sorted { $0.name < $1.name }.map { declaration in
      let sources = declaration.sources.sorted { left, right in
        let leftOrder = (left.rank, -left.description.members.count, left.page)
        return leftOrder < (right.rank, -right.description.members.count, right.page)
      }
      let best = sources[0]
      let members = adding(to: members(of: best, in: declaration.name), of: declaration.name)
      for other in sources.dropFirst() where other.rank == best.rank && other.rank != .sentence {
        reportDifference(of: other, from: best, in: declaration.name)
      }
      return Enumeration(
        name: declaration.name, isFlags: sources.contains(where: \.description.isFlags), members: members,
        summary: sources.lazy.map(\.description.summary).first { !$0.isEmpty } ?? "",
        location: SourceLocation(page: best.page, position: best.description.position))
    }
  }

  private mutating func members(of source: EnumerationDeclaration.Source, in name: TypeName) -> [Enumeration.Member] {
    var seen: Set<String> = []
    var members: [Enumeration.Member] = []
    for member in source.description.members {
      if seen.insert(member.name.lowercased()).inserted {
        members.append(.init(name: member.name, summary: member.summary))
      } else {
        report(
          .duplicateMember, on: source.page, at: member.position,
          "\(name) lists \(member.name) twice; the first one counts.")
      }
    }
    return members
  }

  private mutating func reportDifference(
    of other: EnumerationDeclaration.Source, from best: EnumerationDeclaration.Source, in name: TypeName
  ) {
    let known = Set(best.description.members.map { $0.name.lowercased() })
    let missing = other.description.members.filter { !known.contains($0.name.lowercased()) }
    guard !missing.isEmpty else { return }
    let place = SourceLocation(page: best.page, position: best.description.position)
    report(
      .conflictingEnumeration, on: other.page, at: other.description.position,
      "\(name) has \(missing.map(\.name).joined(separator: ", ")) here and not at \(place), which counts. "
        + "Describe the enumeration once.")
  }
}
