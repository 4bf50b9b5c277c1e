import APIModel
import APIPages

/// A member of a node that leads to another node: a property, a subscript for a key, a function with arguments.
struct Accessor {
  /// The name that no method without parameters may have too.
  var name: String
  /// What the pages call it; nil for a subscript.
  var pageName: String?
  var kind: SourceWriter.Member.Kind
  var identifier: String
  var parameters: [SourceWriter.Member.Parameter] = []
  /// The type that it leads to.
  var result: String
  var body: String
  /// The first request that takes this way.
  var location: SourceLocation

  /// Whether it has another name in Swift than on the pages.
  var isRenamed: Bool { pageName.map { MemberNames.isRenamed($0, to: identifier) } ?? false }

  var member: SourceWriter.Member {
    SourceWriter.Member(kind: kind, name: identifier, parameters: parameters, result: result, body: body)
  }

  /// The accessors of a node. Own names come first; equal ones get underscores, in the order of the segments.
  static func accessors(of node: RequestTree.Node, nodeNames: NodeNames) -> [Accessor] {
    var taken: Set<String> = []
    let children = node.children.sorted { $0.segment.description < $1.segment.description }
    var accessors = children.map { accessor(to: $0, nodeNames: nodeNames, suffix: "") }
    let others = accessors.indices.filter { accessors[$0].isRenamed || !taken.insert(accessors[$0].name).inserted }
    for index in others {
      var suffix = ""
      while !taken.insert(accessors[index].name).inserted {
        suffix += "_"
        accessors[index] = accessor(to: children[index], nodeNames: nodeNames, suffix: suffix)
      }
    }
    return accessors.filter { $0.kind == .subscript } + accessors.filter { $0.kind != .subscript }
  }

  private static func accessor(to child: RequestTree.Child, nodeNames: NodeNames, suffix: String) -> Accessor {
    let target = nodeNames[child.target]
    func property(_ name: String, segment: String) -> Accessor {
      let identifier = identifier(name, suffix: suffix)
      return Accessor(
        name: identifier, pageName: name, kind: .property, identifier: identifier, result: target,
        body: "_child(\(StringLiteral.literal(segment)))", location: child.location)
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
        parameters: [.init(label: nil, name: name, type: "String")], result: target, body: "_child(key: \(name))",
        location: child.location)
    case .address:
      return Accessor(
        name: "subscript(path:)\(suffix)", kind: .subscript, identifier: "",
        parameters: [.init(label: "path", name: "path", type: "String")], result: target, body: "_child(address: path)",
        location: child.location)
    case .call(let name, let arguments):
      return call(name, arguments: arguments, of: child, target: target, suffix: suffix)
    }
  }

  private static func identifier(_ segment: String, suffix: String) -> String {
    SwiftIdentifier.appending(suffix, to: SwiftIdentifier.placeMember(segment))
  }

  /// `range(address='{address}')` is `func range(address: String)`; so is an argument with a value from an example.
  private static func call(
    _ name: String, arguments: [PathSegment.Argument], of child: RequestTree.Child, target: String, suffix: String
  ) -> Accessor {
    let function = identifier(name.lastComponent, suffix: suffix)
    let list = FunctionArguments(arguments)
    let parameters = list.parameters
    return Accessor(
      name: parameters.isEmpty ? function : "\(function)(\(parameters.map { ($0.label ?? $0.name) + ":" }.joined()))",
      pageName: name.lastComponent, kind: .function, identifier: function, parameters: parameters, result: target,
      body: "_child(function: \(StringLiteral.literal(name)), \(RequestCall.dictionary(list.values)))",
      location: child.location)
  }
}
