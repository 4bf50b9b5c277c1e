/// What the description of a property says in fixed phrases.
public struct PropertyFacts: Hashable, Sendable {
  /// "Supports `$filter` (`eq`, `ne`)".
  public struct FilterSupport: Hashable, Sendable {
    /// The operators and functions that the page lists; none where it lists none.
    public var operators: [String]

    public init(operators: [String]) { self.operators = operators }
  }

  /// "Deprecated. Use displayName instead."
  public struct Deprecation: Hashable, Sendable {
    /// The sentences that speak of it.
    public var message: String
    /// The property or type to use instead.
    public var replacement: String?
    /// The date from which on it is gone, as the page writes it.
    public var date: String?

    public init(message: String, replacement: String? = nil, date: String? = nil) {
      self.message = message
      self.replacement = replacement
      self.date = date
    }
  }

  /// "Read-only."
  public var isReadOnly = false
  /// "Required.", "This property is required when a user is created."
  public var isRequired = false
  /// "Nullable." and "Not nullable."; nil where the page says neither.
  public var isNullable: Bool?
  /// "Returned only on `$select`."
  public var isReturnedOnlyOnSelect = false
  /// "Returned by default."
  public var isReturnedByDefault = false
  public var filter: FilterSupport?
  /// "Supports `$orderby`."
  public var supportsOrderBy = false
  /// "Supports `$search`."
  public var supportsSearch = false
  /// "Supports `$expand`."
  public var supportsExpand = false
  /// "Maximum length is 256 characters."
  public var maximumLength: Int?
  /// "The default value is `false`."
  public var defaultValue: String?
  public var deprecation: Deprecation?

  public init() {}
}
