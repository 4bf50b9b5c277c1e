public import CommonMark

/// What the tables of a request page say the request takes.
public struct RequestTables: Sendable {
  /// A row of a table of request headers.
  public struct Header: Sendable {
    /// `Authorization`, `Prefer: outlook.timezone`
    public var name: String
    public var summary: String
    /// "Required."
    public var isRequired: Bool
    public var position: SourcePosition

    /// A row of a table of request headers.
    public init(name: String, summary: String, isRequired: Bool, position: SourcePosition) {
      self.name = name
      self.summary = summary
      self.isRequired = isRequired
      self.position = position
    }
  }

  /// The parameters of a function or of a path, and query parameters with a type.
  public var parameters: [PropertyRow] = []
  /// The properties or parameters that the body may have.
  public var body: [PropertyRow] = []
  public var headers: [Header] = []
  /// The OData query options that the page says are supported, as it names them: `$select`, `$top`. Empty where it
  /// speaks of options without naming one; nil where it speaks of none.
  public var queryOptions: [String]?

  public init() {}
}
