/// The link reference definitions of a page, which CommonMark takes out of its text.
public struct ReferenceDefinitions: Hashable, Sendable {
  /// All that count, in their order; of those with the same label the first.
  public let all: [Definition]

  /// Folded label to place in `all`.
  private let places: [String: Int]

  /// No definitions at all.
  public init() {
    all = []
    places = [:]
  }

  init(_ definitions: [Definition]) {
    var all: [Definition] = []
    var places: [String: Int] = [:]
    for definition in definitions {
      let label = Self.folded(definition.label)
      guard places[label] == nil else { continue }
      places[label] = all.count
      all.append(definition)
    }
    self.all = all
    self.places = places
  }

  /// Whether the page defines none.
  public var isEmpty: Bool { all.isEmpty }

  /// The definition for a label; case, and the amount of whitespace, are not regarded.
  public subscript(label: String) -> Definition? {
    places[Self.folded(label)].map { all[$0] }
  }

  /// One `[label]: destination "title"`.
  public struct Definition: Hashable, Sendable {
    /// The label as written.
    public let label: String
    /// The destination, escapes resolved.
    public let destination: String
    /// The title, escapes resolved; empty without one.
    public let title: String
    /// The label's opening bracket.
    public let position: SourcePosition
  }

  /// CommonMark's label matching: whitespace folded and trimmed, case folded. Upper case first, so
  /// that letters like ß meet their two-letter capitals.
  private static func folded(_ label: String) -> String {
    PlainText.folding(label).uppercased().lowercased()
  }

  /// The definitions that links in a piece of Markdown may name, each once.
  func definitions(namedIn markdown: [UInt8]) -> [Definition] {
    var found: [Definition] = []
    var foundPlaces: Set<Int> = []
    var open: Int?
    var offset = 0
    while offset < markdown.count {
      switch markdown[offset] {
      case .backslash: offset += 1
      case .openBracket: open = offset + 1
      case .closeBracket:
        // A label holds no bracket, so only the innermost pair can be one.
        if let start = open, offset - start < 1000,
          let place = places[Self.folded(String(decoding: markdown[start..<offset], as: UTF8.self))],
          foundPlaces.insert(place).inserted
        {
          found.append(all[place])
        }
        open = nil
      default: break
      }
      offset += 1
    }
    return found
  }
}
