public import APIModel
import APIPages

/// How what the pages describe is written in Swift, with the library that is made of them.
public struct SwiftSpelling {
  private let plan: LibraryPlan

  /// - Parameters:
  ///   - model: the model that the library is made of.
  ///   - options: what the library is made with.
  public init(_ model: APIModel, options: SwiftLibrary.Options) {
    plan = LibraryPlan(model, options: options)
  }

  /// `User` for `microsoft.graph.user`.
  public func type(_ name: TypeName) -> String { plan.names[name] }

  /// `Field<String>` for a property that updates can change, `ImmutableField<String>` for others.
  public func fieldType(of property: Property, in type: ResourceType) -> String {
    let value = plan.names.swiftType(property.type, isCollection: property.isCollection)
    return "\(isUpdatable(property, in: type) ? "Field" : "ImmutableField")<\(value)>"
  }

  /// Whether an update can change a property.
  public func isUpdatable(_ property: Property, in type: ResourceType) -> Bool {
    plan.updates.contains(property, of: type)
  }

  /// The name of a property; nil for one that the type does not declare.
  public func name(of property: Property, in type: ResourceType) -> String? {
    zip(type.properties, plan.names.properties[type]).first { $0.0.name == property.name }?.1
  }

  /// The name of a member; nil for one that the enumeration does not have.
  public func name(of member: Enumeration.Member, in enumeration: Enumeration) -> String? {
    zip(enumeration.members, plan.names.members(of: enumeration)).first { $0.0.name == member.name }?.1
  }

  /// A call that makes a request, from the client on.
  public struct Call: Sendable {
    /// `.users[id].messages.list()`
    public var expression: String
    /// `Page<Message>`
    public var response: String
  }

  /// The call that makes a request, with its parameters as arguments; nil for a path that is none.
  public func call(of operation: Operation) -> Call? {
    operation.template.flatMap { call(of: operation, at: .root, behind: "", steps: $0.steps[...]) }
  }

  /// Follows a path. Two accessors of a node may be for one segment, so that a wrong way is tried in vain first.
  private func call(
    of operation: Operation, at identity: RequestTree.Identity, behind expression: String,
    steps: ArraySlice<PathTemplate.Step>
  ) -> Call? {
    guard let node = plan.tree.nodes[identity] else { return nil }
    let accessors = Accessor.accessors(of: node, nodeNames: plan.nodeNames)
    if let step = steps.first {
      for child in node.children where child.spellings[step.segment] != nil {
        guard let accessor = accessors.first(where: { $0.result == plan.nodeNames[child.target] }),
          let call = call(
            of: operation, at: child.target, behind: expression + accessor.expression, steps: steps.dropFirst())
        else { continue }
        return call
      }
    }
    // What is left, if anything, is the segment of an action, a function, or what `$ref` and the like say of a node.
    guard steps.count <= 1 else { return nil }
    let methods = RequestMethodPlan.plans(
      for: node, avoiding: Set(accessors.map(\.name)), names: plan.names, index: plan.index)
    return methods.first { method in method.operations.contains { $0.isSame(as: operation) } }.map {
      Call(expression: "\(expression).\($0.name)\(Accessor.arguments($0.parameters))", response: $0.response)
    }
  }
}

extension Operation {
  /// Whether two values are one request line.
  fileprivate func isSame(as other: Operation) -> Bool {
    location == other.location && method == other.method && path == other.path
  }
}

extension Accessor {
  /// The way on from a node: `.users`, `[id]`, `.range(address: address)`.
  fileprivate var expression: String {
    switch kind {
    case .subscript: "[\(Self.list(parameters, isSubscript: true))]"
    case .function: ".\(identifier)\(Self.arguments(parameters))"
    case .property, .staticProperty: ".\(identifier)"
    }
  }

  /// The parameters as arguments, each a variable of the parameter's name; those with a value of their own left out.
  fileprivate static func arguments(_ parameters: [SourceWriter.Member.Parameter]) -> String {
    "(\(list(parameters.filter { $0.defaultValue == nil }, isSubscript: false)))"
  }

  private static func list(_ parameters: [SourceWriter.Member.Parameter], isSubscript: Bool) -> String {
    parameters.map { parameter in
      let label = parameter.label ?? (isSubscript ? "_" : parameter.name)
      return label == "_" ? parameter.name : "\(label): \(parameter.name)"
    }.joined(separator: ", ")
  }
}
