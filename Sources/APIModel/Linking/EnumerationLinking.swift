import APIPages
import CommonMark

extension Linker {
  /// Type cells that name an enumeration no table describes, next to a sentence that lists its values.
  mutating func declareEnumerationsInSentences() {
    for page in pages {
      for resource in page.resources {
        let namespace = declarations.namespace(resource.namespace)
        for row in resource.properties where !row.possibleValues.isEmpty {
          guard let mention = row.type.mentions.first, row.type.mentions.count == 1,
            case .unknown = resolver.resolve(mention, on: page.path, namespace: namespace)
          else { continue }
          declareEnumeration(mention.name, listedBy: row, on: page.path, namespace: namespace)
        }
      }
    }
  }

  private mutating func declareEnumeration(
    _ name: String, listedBy row: PropertyRow, on page: PagePath, namespace: String
  ) {
    let members = row.possibleValues.map {
      EnumerationDescription.Member(name: $0, summary: "", position: row.position)
    }
    let description = EnumerationDescription(
      name: name.lastComponent, namespace: name.namespace ?? namespace, summary: "", members: members,
      isFlags: false, position: row.position)
    declarations.insert(description, on: page, rank: .sentence)
    let type = TypeName(namespace: declarations.namespace(description.namespace), name: description.name)
    resolver.symbols.insert(.enumeration(type), on: page)
  }

  /// The enumerations, each as the best place describes it.
  ///
  /// Places of the same rank complete each other.
  mutating func linkEnumerations() -> [Enumeration] {
    declarations.enumerations.values.sorted { $0.name < $1.name }.map { declaration in
      let sources = declaration.sources.sorted { ($0.rank, $0.page) < ($1.rank, $1.page) }
      let best = sources[0]
      var seen: Set<String> = []
      var members: [Enumeration.Member] = []
      for source in sources where source.rank == best.rank {
        for member in source.description.members {
          if seen.insert(member.name.lowercased()).inserted {
            members.append(.init(name: member.name, summary: member.summary))
          } else if source.page == best.page, source.rank != .sentence {
            report(
              .duplicateMember, on: source.page, at: member.position,
              "\(declaration.name) lists \(member.name) twice; the first one counts.")
          }
        }
      }
      return Enumeration(
        name: declaration.name, isFlags: sources.contains(where: \.description.isFlags), members: members,
        summary: sources.lazy.map(\.description.summary).first { !$0.isEmpty } ?? "",
        location: SourceLocation(page: best.page, position: best.description.position))
    }
  }
}
