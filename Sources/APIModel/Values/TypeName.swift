/// The name of a type with its namespace, in the service's spelling: `microsoft.graph.user`.
public struct TypeName: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let namespace: String
  public let name: String

  public init(namespace: String, name: String) {
    self.namespace = namespace
    self.name = name
  }

  /// `microsoft.graph.user`
  public var description: String { namespace.isEmpty ? name : "\(namespace).\(name)" }

  /// The qualified name in lower case: pages spell one type in several ways.
  public var key: String { description.lowercased() }

  public static func < (left: TypeName, right: TypeName) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
