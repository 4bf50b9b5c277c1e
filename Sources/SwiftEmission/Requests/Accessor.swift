import APIModel
import APIPages

/// A member of a node that leads to another node: a property, a subscript for a key, a function with arguments.
struct Accessor {
  /// The name that no method without parameters may have too.
  var name: String
  var kind: SourceWriter.Member.Kind
  var identifier: String
  var parameters: [SourceWriter.Member.Parameter] = []
  /// The type that it leads to.
  var result: String
  var body: String

  var member: SourceWriter.Member {
    SourceWriter.Member(kind: kind, name: identifier, parameters: parameters, result: result, body: body)
  }

  /// The accessors of a node; equal names get underscores, in the order of the pages.
  static func accessors(of node: RequestTree.Node, nodeNames: NodeNames) -> [Accessor] {
    var taken: Set<String> = []
    let accessors = node.children.sorted { $0.segment.description < $1.segment.description }.map { child in
      var suffix = ""
      var accessor = accessor(to: child, nodeNames: nodeNames, suffix: suffix)
      while !taken.insert(accessor.name).inserted {
        suffix += "_"
        accessor = Self.accessor(to: child, nodeNames: nodeNames, suffix: suffix)
      }
      return accessor
    }
    return accessors.filter { $0.kind == .subscript } + accessors.filter { $0.kind != .subscript }
  }

  private static func accessor(to child: RequestTree.Child, nodeNames: NodeNames, suffix: String) -> Accessor {
    let target = nodeNames[child.target]
    func property(_ name: String, segment: String) -> Accessor {
      let name = identifier(name, suffix: suffix)
      return Accessor(
        name: name, kind: .property, identifier: name, result: target, body: "_child(\(StringLiteral.literal(segment)))"
      )
    }
    switch child.segment {
    case .name(let name): return property(name, segment: name)
    case .system(let name): return property(name, segment: name)
    case .qualifiedName(let name):
      let simple = name.lastComponent
      return property(child.isCast ? "as" + SwiftIdentifier.capitalized(simple) : simple, segment: name)
    case .key(let placeholders):
      let name = SwiftIdentifier.parameter(placeholders.first ?? "key")
      return Accessor(
        name: "subscript(String)\(suffix)", kind: .subscript, identifier: "",
        parameters: [.init(label: nil, name: name, type: "String")], result: target, body: "_child(key: \(name))")
    case .address:
      return Accessor(
        name: "subscript(path:)\(suffix)", kind: .subscript, identifier: "",
        parameters: [.init(label: "path", name: "path", type: "String")], result: target, body: "_child(address: path)")
    case .call(let name, let arguments):
      return call(name, arguments: arguments, target: target, suffix: suffix)
    }
  }

  /// The Swift name of a segment. The runtime's own members begin with an underscore, so segments must not.
  private static func identifier(_ segment: String, suffix: String) -> String {
    let name = segment.drop { $0 == "_" }
    return SwiftIdentifier.member(name.count == segment.count ? segment + suffix : name + "_" + suffix)
  }

  /// `range(address='{address}')` is `func range(address: String)`; so is an argument with a value from an example.
  private static func call(
    _ name: String, arguments: [PathSegment.Argument], target: String, suffix: String
  ) -> Accessor {
    let function = identifier(name.lastComponent, suffix: suffix)
    let list = FunctionArguments(arguments)
    let parameters = list.parameters
    return Accessor(
      name: parameters.isEmpty ? function : "\(function)(\(parameters.map { ($0.label ?? $0.name) + ":" }.joined()))",
      kind: .function, identifier: function, parameters: parameters, result: target,
      body:
        "_child(function: \(StringLiteral.literal(name)), \(RequestCall.dictionary(list.values)))")
  }
}
