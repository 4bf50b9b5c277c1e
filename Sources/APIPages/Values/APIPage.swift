import CommonMark

/// What one page says, with the place of everything it says.
public struct APIPage: Sendable {
  public var path: PagePath
  public var title: String
  /// The resource types; more than one only where a page annotates several.
  public var resources: [ResourceDescription] = []
  public var enumerations: [EnumerationDescription] = []
  public var request: RequestDescription?
  /// The examples of requests, responses and values, in the order of the page.
  public var examples: [Example] = []
  /// The links of the page and what can be linked to on it; nil unless they were asked for.
  public var links: PageLinks?
  /// Why the page is neither of these.
  public var skipped: SkipReason?
  public var diagnostics: [Diagnostic] = []
  /// Which diagnostics the page's comments ask not to show, those of files that it includes among them.
  public var suppressions: [Suppression] = []
  public var coverage = PageCoverage()

  init(path: PagePath, title: String) {
    self.path = path
    self.title = title
  }
}

/// Why something on a page is not in the model.
public enum SkipReason: String, Sendable, CaseIterable {
  case conceptualPage = "conceptual page"
  case emptyPage = "empty page"
  case unreadablePage = "page can't be read"
  case unnamedType = "type without a name"
  case otherTab = "tab of another language"
  case proseTable = "table of an article, not of the API"
  case parameterTable = "table of parameters without types"
  case bodyTable = "table of a request body without types"
  case errorTable = "table of errors"
  case groupRow = "heading of a group of rows"
  case emptyRow = "empty row"
  case unnamedRow = "row without a usable name"
  case requestWithoutPath = "request without a path"
  case annotationWithoutCode = "annotation without a code block"
  case foreignCode = "code that is no request, response or JSON"
  case unreadableJSON = "JSON that can't be read"
}

/// What a page holds, and what of it was read.
public struct PageCoverage: Sendable {
  /// How many there are, and where the skipped ones stand and why.
  public struct Count: Sendable {
    public var found = 0
    public var skipped: [Skipped] = []

    public var read: Int { found - skipped.count }

    mutating func skip(_ reason: SkipReason, line: Int) {
      skipped.append(Skipped(line: line, reason: reason))
    }
  }

  public struct Skipped: Hashable, Sendable {
    public var line: Int
    public var reason: SkipReason
  }

  public var tables = Count()
  public var rows = Count()
  public var requestLines = Count()
  /// Examples of requests, responses and values, and JSON representations of types.
  public var examples = Count()
}

extension APIPage {
  /// A page that could not be read.
  public init(path: PagePath, unreadableBecause reason: String) {
    self.init(path: path, title: "")
    skipped = .unreadablePage
    diagnostics = [
      Diagnostic(
        .unreadablePage, at: SourceLocation(page: path, position: SourcePosition(line: 1, column: 1)), reason)
    ]
  }
}
