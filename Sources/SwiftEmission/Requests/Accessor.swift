import APIModel
import APIPages

/// A member of a node that leads to another node: a property, a subscript for a key, a function with arguments.
struct Accessor {
  /// The name that no method without parameters may have too.
  var name: String
  var head: String
  var body: String

  /// The accessors of a node; equal names get underscores, in the order of the pages.
  static func accessors(of node: RequestTree.Node, nodeNames: NodeNames) -> [Accessor] {
    var taken: Set<String> = []
    return node.children.map { child in
      var suffix = ""
      var accessor = accessor(to: child, nodeNames: nodeNames, suffix: suffix)
      while !taken.insert(accessor.name).inserted {
        suffix += "_"
        accessor = Self.accessor(to: child, nodeNames: nodeNames, suffix: suffix)
      }
      return accessor
    }
  }

  private static func accessor(to child: RequestTree.Child, nodeNames: NodeNames, suffix: String) -> Accessor {
    let target = nodeNames[child.target]
    func property(_ name: String, segment: String) -> Accessor {
      let name = SwiftIdentifier.member(name + suffix)
      return Accessor(
        name: name, head: "public var \(name): \(target)", body: "_child(\(StringLiteral.literal(segment)))")
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
        name: "subscript(String)\(suffix)", head: "public subscript(\(name): String) -> \(target)",
        body: "_child(key: \(name))")
    case .pathAddress(let name, let placeholder):
      let parameter = SwiftIdentifier.parameter(placeholder)
      let function = SwiftIdentifier.member(name + suffix)
      return Accessor(
        name: "\(function)(\(parameter):)", head: "public func \(function)(\(parameter): String) -> \(target)",
        body: "_child(address: \(StringLiteral.literal(name)), \(parameter))")
    case .call(let name, let arguments):
      return call(name, arguments: arguments, target: target, suffix: suffix)
    }
  }

  /// `range(address='{address}')` is `func range(address: String)`; fixed arguments are part of the segment.
  private static func call(
    _ name: String, arguments: [PathSegment.Argument], target: String, suffix: String
  ) -> Accessor {
    let function = SwiftIdentifier.member(name.lastComponent + suffix)
    var parameters: [(label: String, name: String, type: String)] = []
    var values: [String] = []
    for (index, argument) in arguments.enumerated() {
      let argumentName = argument.name ?? ""
      guard let placeholder = argument.placeholder else {
        values.append("\(StringLiteral.literal(argumentName)): RawLiteral(\(StringLiteral.literal(argument.value)))")
        continue
      }
      var parameter = SwiftIdentifier.parameter(argument.name ?? placeholder)
      if parameters.contains(where: { $0.name == parameter }) { parameter += "\(index + 1)" }
      let type = argument.isQuoted || argument.name == nil ? "String" : "any URLLiteral"
      parameters.append((argument.name == nil ? "_ " : "", parameter, type))
      values.append("\(StringLiteral.literal(argumentName)): \(parameter)")
    }
    let list = parameters.map { "\($0.label)\($0.name): \($0.type)" }.joined(separator: ", ")
    let labels = parameters.map { $0.label.isEmpty ? "\($0.name):" : "_:" }.joined()
    return Accessor(
      name: labels.isEmpty ? function : "\(function)(\(labels))",
      head: "public func \(function)(\(list)) -> \(target)",
      body: "_child(function: \(StringLiteral.literal(name)), [\(values.isEmpty ? ":" : values.joined(separator: ", "))])")
  }
}
