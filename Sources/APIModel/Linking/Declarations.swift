import APIPages
import CommonMark

/// A resource type with all the pages that describe it, the one that knows best first.
struct ResourceDeclaration: Sendable {
  struct Source: Sendable {
    var page: PagePath
    var description: ResourceDescription
  }

  var name: TypeName
  var sources: [Source]

  var location: SourceLocation {
    SourceLocation(page: sources[0].page, position: sources[0].description.position)
  }

  /// The rows of all pages, each name once, with the page that it stands on; and those that repeat one of them.
  ///
  /// On one page, names that differ in case only are different members; between pages they are slips.
  var rows: (first: [OwnRow], repeated: [(row: OwnRow, first: OwnRow)]) {
    var first: [OwnRow] = []
    var repeated: [(row: OwnRow, first: OwnRow)] = []
    var otherPages: [String: Int] = [:]
    for source in sources {
      var samePage: [String: Int] = [:]
      for row in source.description.properties {
        let own = OwnRow(page: row.page, row: row)
        if let index = samePage[row.name] ?? otherPages[row.name.lowercased()] {
          repeated.append((own, first[index]))
        } else {
          samePage[row.name] = first.count
          first.append(own)
        }
      }
      // Of names that are equal but for case the first counts.
      otherPages.merge(samePage.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: min)
    }
    return (first, repeated)
  }

  /// Whether an annotation or a sentence says that the type is open.
  var isOpen: Bool {
    sources.contains { $0.description.isStatedOpen || $0.description.annotation?.isOpen == true }
  }

  var annotations: [Annotation] { sources.compactMap(\.description.annotation) }
}

/// An enumeration with all the places that list its members, the one that knows best first.
struct EnumerationDeclaration: Sendable {
  struct Source: Sendable {
    /// How much a place knows, best first.
    enum Rank: Int, Comparable, Sendable {
      case ownPage, section, sentence
      static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
    }

    var page: PagePath
    var rank: Rank
    var description: EnumerationDescription
  }

  var name: TypeName
  var sources: [Source]
}

/// What all pages declare, by qualified name in lower case.
struct Declarations: Sendable {
  let defaultNamespace: String
  private(set) var resources: [String: ResourceDeclaration] = [:]
  private(set) var enumerations: [String: EnumerationDeclaration] = [:]
  private var knownNamespaces: Set<String>

  /// Collects the declarations of pages, which must be in the order of their paths.
  init(_ pages: [APIPage], reporting diagnostics: inout [Diagnostic]) {
    (defaultNamespace, knownNamespaces) = Self.namespaces(of: pages)
    for page in pages {
      for resource in page.resources {
        insert(resource, on: page.path)
        if let stated = resource.namespace, stated != namespace(stated) {
          diagnostics.append(
            Diagnostic(
              .unknownNamespace, at: SourceLocation(page: page.path, position: resource.position),
              "No other page has the namespace \(stated); \(defaultNamespace) was taken. Mend it, or annotate the type."
            ))
        }
      }
    }
    for page in pages {
      for enumeration in page.enumerations {
        let isOwnPage = page.resources.isEmpty && page.enumerations.count == 1
        insert(enumeration, on: page.path, rank: isOwnPage ? .ownPage : .section)
      }
    }
    for key in resources.keys { resources[key]?.sources.sort(by: Self.knowsBetter) }
    for key in resources.keys { settleSpelling(of: key) }
    for declaration in resources.values where declaration.sources.count > 1 {
      for source in declaration.sources.dropFirst() {
        diagnostics.append(
          Diagnostic(
            .duplicateType, at: SourceLocation(page: source.page, position: source.description.position),
            "\(declaration.name) is described on \(declaration.location.page) too; the pages are read as one."))
      }
    }
  }

  /// Changes what is known of a resource type, given by its key.
  mutating func update(_ key: String, _ change: (inout ResourceDeclaration) -> Void) {
    guard var declaration = resources[key] else { return }
    change(&declaration)
    resources[key] = declaration
  }

  /// Adds a page that describes a resource type.
  mutating func insert(_ resource: ResourceDescription, on page: PagePath) {
    let name = TypeName(namespace: namespace(resource.namespace), name: resource.name)
    resources[name.key, default: ResourceDeclaration(name: name, sources: [])].sources.append(
      .init(page: page, description: resource))
  }

  /// Adds a place that lists the members of an enumeration, unless a resource type has the name.
  mutating func insert(
    _ enumeration: EnumerationDescription, on page: PagePath, rank: EnumerationDeclaration.Source.Rank
  ) {
    let name = TypeName(namespace: namespace(enumeration.namespace), name: enumeration.name)
    guard resources[name.key] == nil else { return }
    enumerations[name.key, default: EnumerationDeclaration(name: name, sources: [])].sources.append(
      .init(page: page, rank: rank, description: enumeration))
  }

  /// The resource type of a qualified name, or of a simple one in the default namespace.
  func resource(named name: String) -> ResourceDeclaration? {
    resources[name.lowercased()] ?? resources[TypeName(namespace: defaultNamespace, name: name).key]
  }

  /// Gives a resource type another name.
  ///
  /// - Returns: False if another type has that name.
  mutating func rename(_ old: TypeName, to new: TypeName) -> Bool {
    let isFree = resources[new.key] == nil && enumerations[new.key] == nil
    guard isFree || new.key == old.key, var declaration = resources.removeValue(forKey: old.key) else { return false }
    declaration.name = new
    resources[new.key] = declaration
    return true
  }

  /// The stated namespace, or the default one where none is stated or the stated one is a slip.
  func namespace(_ stated: String?) -> String {
    guard let stated, knownNamespaces.contains(stated) else { return defaultNamespace }
    return stated
  }

  /// The namespace of most types, and those that are no slip: annotations use them, or several pages do.
  private static func namespaces(of pages: [APIPage]) -> (defaultNamespace: String, known: Set<String>) {
    var counts: [String: Int] = [:]
    var known: Set<String> = []
    for page in pages {
      for resource in page.resources {
        guard let namespace = resource.namespace else { continue }
        counts[namespace, default: 0] += 1
        if resource.annotation?.odataType?.namespace == namespace { known.insert(namespace) }
      }
      for enumeration in page.enumerations { enumeration.namespace.map { counts[$0, default: 0] += 1 } }
      if let namespace = page.request?.namespace { counts[namespace, default: 0] += 1 }
    }
    for (namespace, count) in counts where count >= 3 { known.insert(namespace) }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    if let best { known.insert(best) }
    return (best ?? "", known)
  }

  /// The page that is named for the type, that annotates it, that knows most of its properties.
  private static func knowsBetter(_ left: ResourceDeclaration.Source, _ right: ResourceDeclaration.Source) -> Bool {
    let leftRank = rank(left)
    let rightRank = rank(right)
    return leftRank == rightRank ? left.page < right.page : leftRank > rightRank
  }

  private static func rank(_ source: ResourceDeclaration.Source) -> (Int, Int, Int) {
    (
      source.page.stem.lowercased() == source.description.name.lowercased() ? 1 : 0,
      source.description.annotation == nil ? 0 : 1,
      source.description.properties.count
    )
  }

  /// Of several spellings that of the best page counts.
  private mutating func settleSpelling(of key: String) {
    guard let declaration = resources[key], let best = declaration.sources.first else { return }
    resources[key]?.name = TypeName(namespace: declaration.name.namespace, name: best.description.name)
  }
}
