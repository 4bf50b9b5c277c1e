public import APIPages

/// Why something is in a subset.
public enum SubsetReason: Hashable, Sendable {
  /// It is the type of a property, or of the items of one.
  case property(String, of: TypeName)
  /// A type derives from it.
  case base(of: TypeName)
  /// It derives from a type whose values may be of derived types.
  case derived(from: TypeName)
  /// A request answers with it.
  case result(of: String)
  /// A request sends it.
  case body(of: String)
  /// It is the type of a parameter of a request, or of a member of its body.
  case parameter(String, of: String)
  /// It stands at the path of a request that says nothing more.
  case place(of: String)
  /// It has the form of an `include`.
  case pattern(String)
  /// Nothing says that it is left out.
  case everything
}

extension SubsetReason: CustomStringConvertible {
  /// What follows the name in a sentence: "is what GET /me/messages answers with".
  public var description: String {
    switch self {
    case .property(let name, let type): "is the type of \(name) of \(type)"
    case .base(let type): "is the base of \(type)"
    case .derived(let type): "derives from \(type), as a value of that type may"
    case .result(let request): "is what \(request) answers with"
    case .body(let request): "is what \(request) sends"
    case .parameter(let name, let request): "is the type of the parameter \(name) of \(request)"
    case .place(let request): "is what stands at the path of \(request)"
    case .pattern(let text): "is included by '\(text)'"
    case .everything: "is included, as all that nothing excludes"
    }
  }
}

/// One link of the chain from a type to what the configuration includes.
public struct SubsetStep: Hashable, Sendable, CustomStringConvertible {
  /// The name of a type, or a request: `GET /me/messages`.
  public var subject: String
  public var reason: SubsetReason
  /// Where the pages or the configuration say so.
  public var location: SourceLocation

  /// "microsoft.graph.message is what GET /me/messages answers with (api/user-list-messages.md:31:1)"
  public var description: String { "\(subject) \(reason) (\(location))" }
}
