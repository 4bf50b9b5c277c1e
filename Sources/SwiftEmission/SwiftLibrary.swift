public import APIModel
public import APIPages

/// The Swift library of a model.
public struct SwiftLibrary: Sendable {
  public struct Options: Sendable {
    /// The name of the module that the files become; no type may have it too.
    public var module: String
    /// The name of the type that requests are reached from.
    public var client: String
    /// Which files it is spread over.
    public var files: FileLayout

    /// Whether a name can be that of a module: an identifier, and no keyword.
    public static func isModuleName(_ name: String) -> Bool {
      name.utf8.allSatisfy { $0 < 0x80 && $0 != UInt8(ascii: "`") } && SwiftIdentifier.member(name) == name
    }

    /// Whether a name can be that of the client: a type name that neither Swift nor a library has taken.
    public static func isFree(_ name: String) -> Bool {
      SwiftIdentifier.type(name) == name && !ReservedTypeNames.contains(name)
    }

    public init(module: String, client: String = "GraphClient", files: FileLayout = .letter) {
      self.module = module
      self.client = client
      self.files = files
    }
  }

  /// The files that something is in, by name.
  public let files: [GeneratedFile]
  /// The files of the layout that nothing is in, by name.
  public let emptyFiles: [GeneratedFile]
  /// What the names of the pages became in Swift, where that is not what one would expect.
  public let diagnostics: [Diagnostic]
  /// How many documented requests a method makes.
  public let requests: Int

  /// Writes the library of a model: the same bytes for the same model.
  public init(_ model: APIModel, options: Options) {
    var names = TypeNames(model, reserving: [options.module, options.client])
    let index = ModelIndex(model)
    let updates = UpdatableProperties(model, index: index)
    let tree = RequestTree(model.operations, names: names)
    let nodeNames = NodeNames(tree, client: options.client, in: &names)
    let resources = model.types.map { type in
      Declaration(
        kind: .resource, name: names[type.name],
        usesFoundation: type.properties.contains { $0.type.isFromFoundation }
      ) {
        ResourceEmitter(type: type, names: names, updates: updates).write(to: &$0)
      }
    }
    let enumerations = model.enumerations.map { enumeration in
      Declaration(kind: .enumeration, name: names[enumeration.name], usesFoundation: false) {
        EnumerationEmitter(enumeration: enumeration, names: names).write(to: &$0)
      }
    }
    let emitters = tree.reachable.map { NodeEmitter($0, nodeNames: nodeNames, names: names, index: index) }
    let nodes = emitters.map { emitter in
      Declaration(
        kind: emitter.name == options.client ? .client : .request, name: emitter.name,
        usesFoundation: emitter.usesFoundation
      ) { emitter.write(to: &$0) }
    }
    let sources = SourceFiles(options: options)
    files = sources.files(of: resources + enumerations + nodes)
    emptyFiles = sources.emptyFiles(besides: files)
    diagnostics =
      names.diagnostics + nodeNames.diagnostics + Self.renamedMembers(of: model, names: names)
      + emitters.flatMap(\.renamed).sorted()
    requests = model.operations.count { $0.template != nil }
  }
}

extension SwiftLibrary {
  /// All files of the layout, by name.
  public var allFiles: [GeneratedFile] { (files + emptyFiles).sorted { $0.name < $1.name } }

  /// Notes on the members that are called otherwise in Swift.
  private static func renamedMembers(of model: APIModel, names: TypeNames) -> [Diagnostic] {
    let properties = model.types.flatMap { type in
      zip(type.properties, names.properties[type.name]).compactMap { property, name in
        MemberNames.note(on: property.name, of: "\(type.name)", called: name, at: property.location)
      }
    }
    let members = model.enumerations.flatMap { enumeration in
      let names = MemberNames.static(enumeration.members.map(\.name), isFlags: enumeration.isFlags)
      return zip(enumeration.members, names).compactMap { member, name in
        MemberNames.note(on: member.name, of: "\(enumeration.name)", called: name, at: enumeration.location)
      }
    }
    return properties + members
  }
}
