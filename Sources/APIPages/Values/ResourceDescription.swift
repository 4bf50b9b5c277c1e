public import CommonMark

/// What one page says of one resource type.
public struct ResourceDescription: Sendable {
  /// The name and, where the page states it, the namespace: `user` in `microsoft.graph`.
  public var name: String
  public var namespace: String?
  /// Where the type is declared: the annotation, else the heading.
  public var position: SourcePosition
  /// The page's own words on what the type is.
  public var summary: String
  /// The annotation of the JSON representation.
  public var annotation: Annotation?
  /// The type that a sentence of the introduction calls the base type.
  public var statedBase: TypeExpression.Mention?
  /// Whether a sentence says that the type is open: that instances may have members of anybody's choice.
  public var isStatedOpen = false
  /// The types that the page says derive from this one.
  public var derivedTypes: [TypeExpression.Mention] = []
  /// The JSON representation: a sample with all members, each with a hint at its type.
  public var representation: PlacedText?
  /// The names of the members of the JSON representation, in lower case.
  public var sampleNames: Set<String> = []
  /// The rows of property and relationship tables, inherited ones included.
  public var properties: [PropertyRow] = []
  /// The pages that the methods table links to, as their links are written.
  public var methodLinks: [String] = []

  public init(name: String, namespace: String?, position: SourcePosition, summary: String) {
    self.name = name
    self.namespace = namespace
    self.position = position
    self.summary = summary
  }
}

/// One row of a table of properties or relationships.
public struct PropertyRow: Sendable {
  public enum Section: Sendable { case properties, relationships }

  public var name: String
  public var type: TypeExpression
  /// The description in the page's words, as Markdown without links.
  public var summary: String
  /// The type that the description says the property comes from.
  public var inheritedFrom: TypeExpression.Mention?
  /// "Possible values are: …"
  public var possibleValues: [String]
  /// What the description says in fixed phrases.
  public var facts: PropertyFacts
  public var section: Section
  /// The file that the row stands in: the page, or one that it includes.
  public var page: PagePath
  /// Where the row comes in the page: at its own place, or at the line that includes its file.
  public var placeInPage: SourcePosition
  /// Where the row's first cell begins, and its type cell.
  public var position: SourcePosition
  public var typePosition: SourcePosition
}
