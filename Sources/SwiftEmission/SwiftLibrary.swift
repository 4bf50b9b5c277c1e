public import APIModel
public import APIPages

/// The Swift library of a model.
public struct SwiftLibrary: Sendable {
  public struct Options: Sendable {
    /// The name of the module that the files become; no type may have it too.
    public var module: String
    /// The name of the type that requests are reached from.
    public var client: String

    public init(module: String, client: String = "GraphClient") {
      self.module = module
      self.client = client
    }
  }

  /// The files, by name.
  public let files: [GeneratedFile]
  /// What the names of the pages became in Swift, where that is not what one would expect.
  public let diagnostics: [Diagnostic]
  /// How many documented requests a method makes.
  public let requests: Int

  /// Writes the library of a model: the same bytes for the same model.
  public init(_ model: APIModel, options: Options) {
    var names = TypeNames(model, reserving: [options.module, options.client])
    let tree = RequestTree(model.operations, names: names)
    let nodeNames = NodeNames(tree, client: options.client, in: &names)
    let resources = model.types.map { type in
      Declaration(name: names[type.name], usesFoundation: type.properties.contains { $0.type.isFromFoundation }) {
        ResourceEmitter(type: type, names: names).write(to: &$0)
      }
    }
    let enumerations = model.enumerations.map { enumeration in
      Declaration(name: names[enumeration.name], usesFoundation: false) {
        EnumerationEmitter(enumeration: enumeration, names: names).write(to: &$0)
      }
    }
    let nodes = tree.reachable.map { node in
      let emitter = NodeEmitter(node, nodeNames: nodeNames, names: names)
      return Declaration(name: emitter.name, usesFoundation: emitter.usesFoundation) { emitter.write(to: &$0) }
    }
    let client = nodes.filter { $0.name == options.client }
    files =
      (FileLayout.files("Resources", resources) + FileLayout.files("Enumerations", enumerations)
      + FileLayout.files("Requests", nodes.filter { $0.name != options.client })
      + [FileLayout.file("Client", client)])
      .sorted { $0.name < $1.name }
    diagnostics = names.diagnostics
    requests = model.operations.count { $0.template != nil }
  }
}

/// A top-level declaration and what writes it.
struct Declaration {
  var name: String
  /// Whether a public declaration in it has a type of Foundation.
  var usesFoundation: Bool
  var write: (inout SourceWriter) -> Void
}
