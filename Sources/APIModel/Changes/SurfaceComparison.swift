import APIPages

/// Finds what differs between two surfaces.
struct SurfaceComparison {
  let old: APISurface
  let new: APISurface
  let oldLineage: Lineage
  let newLineage: Lineage
  let types: Matching<TypeSurface>
  let enumerations: Matching<EnumerationSurface>
  /// Types and enumerations that are spelled otherwise now, by their old names.
  private let respelled: [String: String]
  private var found: Set<Change> = []

  init(from old: APISurface, to new: APISurface) {
    self.old = old
    self.new = new
    oldLineage = Lineage(old.types)
    newLineage = Lineage(new.types)
    types = Matching(old.types, new.types, by: \.name.description, \.name.key)
    enumerations = Matching(old.enumerations, new.enumerations, by: \.name.description, \.name.key)
    let names = types.pairs.map { ($0.name, $1.name) } + enumerations.pairs.map { ($0.name, $1.name) }
    respelled = Dictionary(names.filter { $0 != $1 }.map { ($0.description, $1.description) }) { first, _ in first }
  }

  /// All changes, in their order.
  mutating func run() -> [Change] {
    compareTypes()
    compareEnumerations()
    compareRequests()
    return found.sorted()
  }

  // MARK: Notes

  mutating func note(
    _ kind: ChangeKind, _ name: String, part: String? = nil, from old: Change.Side?, to new: Change.Side?
  ) {
    found.insert(Change(kind: kind, name: name, part: part, old: old, new: new))
  }

  /// Notes texts that differ. Those that one side does not know are left aside.
  mutating func noteTexts(
    _ kind: ChangeKind, _ name: String, part: String? = nil, from old: (String?, SourceLocation),
    to new: (String?, SourceLocation)
  ) {
    guard let oldText = old.0, let newText = new.0, oldText != newText else { return }
    note(
      kind, name, part: part, from: .init(text: oldText.nonEmpty, location: old.1),
      to: .init(text: newText.nonEmpty, location: new.1))
  }

  /// Notes facts that only one side has, in the order of the pages.
  mutating func noteFacts(
    _ kind: ChangeKind, _ name: String, part: String? = nil, from old: ([String], SourceLocation),
    to new: ([String], SourceLocation)
  ) {
    let gone = old.0.filter { !new.0.contains($0) }.joined(separator: "; ")
    let come = new.0.filter { !old.0.contains($0) }.joined(separator: "; ")
    noteTexts(kind, name, part: part, from: (gone, old.1), to: (come, new.1))
  }

  // MARK: Types

  /// Whether two spellings mean the same type, which may have got another spelling itself.
  func isSame(_ old: TypeSpelling, _ new: TypeSpelling) -> Bool {
    old.isCollection == new.isCollection && (respelled[old.element] ?? old.element) == new.element
  }

  /// Whether two types of OData are the same in Swift.
  static func isSameInSwift(_ old: TypeSpelling, _ new: TypeSpelling) -> Bool {
    guard old.isCollection == new.isCollection, let old = old.primitive, let new = new.primitive else { return false }
    return old == new || sameInSwift.contains { $0.contains(old) && $0.contains(new) }
  }

  /// The primitive types that share a type in Swift: `Int`, `Data`.
  private static let sameInSwift: [Set<PrimitiveType>] = [[.int16, .int32, .byte, .signedByte], [.binary, .stream]]

  /// Whether two spellings of a name make one name of a type in Swift, which begins with a capital whatever they do.
  static func isSameInSwift(_ old: TypeName, _ new: TypeName) -> Bool {
    old.name.dropFirst() == new.name.dropFirst()
  }
}

extension String {
  /// The text, or nil if there is none.
  var nonEmpty: String? { isEmpty ? nil : self }
}
