/// Who may use the declarations of a library.
public enum AccessLevel: String, Sendable, CaseIterable {
  /// Everybody.
  case `public`
  /// All targets of the package.
  case package
  /// The module that the files are in.
  case `internal`

  /// What a declaration begins with; `internal` goes without saying.
  var modifier: String {
    switch self {
    case .public, .package: rawValue + " "
    case .internal: ""
    }
  }
}
