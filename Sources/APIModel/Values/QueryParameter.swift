import APIPages

/// An option of a request's query that is none of OData's: `startDateTime={start}`, `includeHiddenFolders=true`.
public struct QueryParameter: Hashable, Sendable {
  public var name: String
  /// The value as the page writes it, a placeholder included.
  public var value: String

  /// Whether the value is a placeholder, so that the caller has to say one.
  public var isPlaceholder: Bool { PathSegment.placeholder(in: value) != nil }

  /// The parameters of a query as a page writes it, without the question mark.
  static func parameters(of query: String) -> [QueryParameter] {
    query.utf8.split(separator: UInt8(ascii: "&")).compactMap { option in
      guard let equals = option.firstIndex(of: UInt8(ascii: "=")) else { return nil }
      let name = String(decoding: Array(option[..<equals])[...].trimmed, as: UTF8.self)
      let value = String(decoding: Array(option[option.index(after: equals)...])[...].trimmed, as: UTF8.self)
      guard !name.isEmpty, name == referenceName || !name.utf8.starts(with: "$".utf8),
        !odataOptions.contains(name.lowercased())
      else { return nil }
      return QueryParameter(name: name, value: value)
    }
  }

  /// The option that tells which of several links goes (OData Protocol, "Remove a Reference to an Entity").
  public static let referenceName = "$id"

  /// The system query options of OData, which 4.01 allows without the `$` too (OData URL Conventions, section 5.1).
  private static let odataOptions: Set<String> = [
    "select", "expand", "filter", "orderby", "top", "skip", "count", "search", "format", "compute", "apply",
    "skiptoken", "deltatoken",
  ]
}
