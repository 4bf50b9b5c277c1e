public import APIModel
public import APIPages

/// The Swift library of a model.
public struct SwiftLibrary: Sendable {
  /// The files that something is in, by name.
  public let files: [GeneratedFile]
  /// The files of the layout that nothing is in, by name.
  public let emptyFiles: [GeneratedFile]
  /// What the names of the pages became in Swift, where that is not what one would expect.
  public let diagnostics: [Diagnostic]
  /// How many documented requests a method makes.
  public let requests: Int

  /// Writes the library of a model: the same bytes for the same model.
  ///
  /// - Parameters:
  ///   - model: what the library declares.
  ///   - whole: all of the API, if that is more. What it says of names and updates holds for each part of it.
  ///   - options: what the library is to be like.
  public init(_ model: APIModel, of whole: APIModel? = nil, options: Options) {
    let plan = LibraryPlan(model, of: whole, options: options)
    let (model, names, index, updates) = (plan.model, plan.names, plan.index, plan.updates)
    let (tree, nodeNames) = (plan.tree, plan.nodeNames)
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
    let emitters = tree.reachable.map {
      NodeEmitter($0, nodeNames: nodeNames, names: names, index: index, serviceRoot: options.serviceRoot)
    }
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
      names.diagnostics + names.renames.diagnostics + nodeNames.diagnostics
      + Self.renamedMembers(of: model, names: names)
      + emitters.flatMap(\.renamed).sorted()
    requests = model.operations.count { $0.template != nil }
  }
}

extension SwiftLibrary {
  /// All files of the layout, by name.
  public var allFiles: [GeneratedFile] { (files + emptyFiles).sorted { $0.name < $1.name } }

  /// Notes on the members that are called otherwise in Swift.
  private static func renamedMembers(of model: APIModel, names: TypeNames) -> [Diagnostic] {
    func notes(
      _ members: [(name: String, swiftName: String)], of type: TypeName, at location: (Int) -> SourceLocation
    ) -> [Diagnostic] {
      let wanted = names.renames.members(of: type)
      return members.enumerated().compactMap { index, member in
        guard wanted[member.name] == nil else { return nil }
        return MemberNames.note(on: member.name, of: "\(type)", called: member.swiftName, at: location(index))
      }
    }
    let properties = model.types.flatMap { type in
      notes(Array(zip(type.properties.map(\.name), names.properties[type])), of: type.name) {
        type.properties[$0].location
      }
    }
    let members = model.enumerations.flatMap { enumeration in
      notes(Array(zip(enumeration.members.map(\.name), names.members(of: enumeration))), of: enumeration.name) { _ in
        enumeration.location
      }
    }
    return properties + members
  }
}
