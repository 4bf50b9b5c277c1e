/// A page: front matter, blocks with their places in the file, and what was wrong with it.
///
/// Reading never fails. Any bytes are a document; what had to be left out is in `problems`.
public struct Document: Hashable, Sendable {
  /// The YAML at the top, if there is any.
  public let frontMatter: FrontMatter?
  /// The blocks below front matter, in their order.
  public let blocks: [Block]
  /// The link reference definitions of the whole page, which cells need to be read.
  public let references: ReferenceDefinitions
  /// What the reader should know about the page as a whole, in the order of the lines.
  public let problems: [DocumentProblem]

  /// How many bytes a page may have: 256 MB. libcmark would end the process at some size beyond.
  static let sizeLimit = 1 << 28

  /// Reads a file.
  /// - Parameter bytes: the file as it is, meant to be UTF-8.
  public init(parsing bytes: [UInt8]) {
    guard bytes.count <= Self.sizeLimit else {
      self.init(rejected: .pageTooLarge(limit: Self.sizeLimit))
      return
    }
    self.init(PageSource(bytes))
  }

  /// Reads a text.
  /// - Parameter text: the text of the file.
  public init(parsing text: String) {
    self.init(parsing: [UInt8](text.utf8))
  }

  private init(_ page: PageSource) {
    var source = page
    var problems: [DocumentProblem] = []
    var isValidUTF8 = true
    if source.index.hasNonASCII, let offset = UTF8Validation.firstError(in: source.bytes) {
      isValidUTF8 = false
      problems.append(DocumentProblem(kind: .invalidUTF8, position: source.position(ofOffset: offset)))
    }
    switch FrontMatterScanner(source: source).scan() {
    case .none: frontMatter = nil
    case .found(let found, let lastLine):
      frontMatter = found
      source.bodyLine = lastLine + 1
    case .unclosed:
      frontMatter = nil
      let fence = source.position(ofOffset: source.textStart(ofLine: 1), inLine: 1)
      problems.append(DocumentProblem(kind: .unclosedFrontMatter, position: fence))
    }
    let body = PageBody(source, isValidUTF8: isValidUTF8)
    blocks = body.blocks
    references = body.references
    self.problems = (problems + body.problems).sorted { $0.position < $1.position }
  }

  /// A document of which nothing was read.
  private init(rejected problem: DocumentProblem.Kind) {
    frontMatter = nil
    blocks = []
    references = ReferenceDefinitions()
    problems = [DocumentProblem(kind: problem, position: SourcePosition(line: 1, column: 1))]
  }
}
