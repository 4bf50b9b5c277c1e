/// A value that OData can spell in a URL: as an argument of a function, in a filter.
public protocol URLLiteral: Sendable {
  var _urlLiteral: String { get }
}
extension String: URLLiteral {
  public var _urlLiteral: String { "'" + self + "'" }
}
