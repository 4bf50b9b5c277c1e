/// The type of a property or a result.
public enum TypeReference: Hashable, Sendable {
  case primitive(PrimitiveType)
  case resource(TypeName)
  case enumeration(TypeName)

  /// `Edm.String`, `microsoft.graph.user`
  public var qualifiedName: String {
    switch self {
    case .primitive(let type): type.qualifiedName
    case .resource(let name), .enumeration(let name): name.description
    }
  }
}
