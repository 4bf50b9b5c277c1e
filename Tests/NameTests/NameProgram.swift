import APIModel
import Foundation

@testable import SwiftEmission
@testable import docs2swift

/// A Swift program that uses the library of a case: it reads and writes every property, takes every member of an
/// enumeration, and goes every way from the root and from a box, each by its name in Swift.
///
/// It prints the API's names of what it does not reach.
struct NameProgram {
  /// The files of the library.
  let library: [GeneratedFile]
  /// The program itself: `main.swift`.
  let main: GeneratedFile
  /// How many names it tries.
  let count: Int

  /// - Parameter pages: the folder of the case's pages.
  init(pages: URL) async throws {
    let generation = try await Generation(docs: pages.path, module: "Case")
    library = generation.library.files
    let model = generation.model
    var names = TypeNames(model, reserving: ["Case", "GraphClient"])
    let tree = RequestTree(model.operations, names: names)
    let nodeNames = NodeNames(tree, client: "GraphClient", in: &names)
    let ways = Ways(names: names, nodeNames: nodeNames, index: ModelIndex(model))

    var checks: [String] = []
    for type in model.types {
      for (property, name) in zip(type.properties, names.properties[type])
      where property.type == .primitive(.string) {
        checks.append(Self.field(property.name, called: name, of: names[type.name]))
      }
    }
    for enumeration in model.enumerations {
      let memberNames = MemberNames.static(enumeration.members.map(\.name), isFlags: enumeration.isFlags)
      for (member, name) in zip(enumeration.members, memberNames) {
        checks.append(Self.member(member.name, called: name, of: names[enumeration.name], enumeration.isFlags))
      }
    }
    for node in tree.reachable {
      if node.identity == .root { checks += ways.checks(of: node, called: "graph", at: "") }
      if node.paths == ["/boxes/{id}"] { checks += ways.checks(of: node, called: "box", at: "/boxes/1") }
    }
    count = checks.count
    main = GeneratedFile(name: "main.swift", contents: Self.text(checks))
  }

  /// ```swift
  /// field("default", of: Word.self, \.default) { $0.default = "it"; return $0.default }
  /// ```
  private static func field(_ name: String, called swiftName: String, of type: String) -> String {
    // Behind a dot these are the resource's own.
    let isTaken = ["`as`", "`is`", "encode", "validate", "require", "changes", "_storage", "_json"].contains(swiftName)
    let place = isTaken ? "$0[\\.\(swiftName)]" : "$0.\(behindDot(swiftName))"
    return "field(\(literal(name)), of: \(type).self, \\.\(swiftName)) { \(place) = \"it\"; return \(place) }"
  }

  /// ```swift
  /// member("default", Token.default.rawValue, (.default as Token).rawValue)
  /// ```
  private static func member(_ name: String, called swiftName: String, of type: String, _ isFlags: Bool) -> String {
    let dotted = behindDot(swiftName)
    let value = isFlags ? "description" : "rawValue"
    return "member(\(literal(name)), \(type).\(dotted).\(value), (.\(dotted) as \(type)).\(value))"
  }

  /// The ways from one place to the next, and the requests there.
  private struct Ways {
    let names: TypeNames
    let nodeNames: NodeNames
    let index: ModelIndex

    /// ```swift
    /// place("/default", graph.default._path)
    /// place("/boxes/1/default", box.default(.null).path)
    /// ```
    func checks(of node: RequestTree.Node, called expression: String, at path: String) -> [String] {
      let accessors = Accessor.accessors(of: node, nodeNames: nodeNames)
      let properties = accessors.filter { $0.kind == .property }.map { accessor in
        let segment = node.children.first { nodeNames[$0.target] == accessor.result }?.segment.description ?? ""
        return "place(\(literal("\(path)/\(segment)")), \(expression).\(behindDot(accessor.identifier))._path)"
      }
      let plans = RequestMethodPlan.plans(
        for: node, avoiding: Set(accessors.map(\.name)), names: names, index: index)
      let named = plans.filter { $0.pageName != nil && $0.parameters.allSatisfy { $0.type == "JSONValue" } }
      let methods = named.map { plan in
        let path = plan.operations[0].path.replacingOccurrences(of: "{id}", with: "1")
        let arguments = plan.parameters.isEmpty ? "" : ".null"
        return "place(\(literal(path)), \(expression).\(behindDot(plan.name))(\(arguments)).path)"
      }
      return properties + methods
    }
  }

  /// A name as people write it behind a dot: keywords need no backticks there, but for these two.
  private static func behindDot(_ name: String) -> String {
    let plain = SwiftIdentifier.unquoted(name)
    let isWord = plain.utf8.allSatisfy { ($0 | 32) &- 97 < 26 }
    return isWord && plain != "self" && plain != "init" ? plain : name
  }

  private static func literal(_ text: String) -> String { StringLiteral.literal(text) }

  /// Functions of a hundred checks, which the compiler likes better than one of a thousand.
  private static func text(_ checks: [String]) -> String {
    let starts = Array(stride(from: 0, to: checks.count, by: 100))
    let functions = starts.map { start in
      "func check\(start)() {\n" + checks[start..<min(start + 100, checks.count)].joined(separator: "\n") + "\n}\n"
    }
    return head + functions.joined() + starts.map { "check\($0)()\n" }.joined()
  }

  private static let head = """
    import ResourceRuntime

    let graph = GraphClient()
    let box = graph.boxes["1"]

    func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }

    func field<Item: Resource>(
      _ name: String, of type: Item.Type, _ path: KeyPath<Item.Fields, Field<String>>, use: (inout Item) -> String?
    ) {
      var item = Item { _ in }
      let read = use(&item)
      let members = item._storage.names
      if read != "it" || item[path] != "it" || members.count != 1 || !same(members[0], name) { print(name) }
    }

    func member(_ name: String, _ values: String...) {
      if !values.allSatisfy({ same($0, name) }) { print(name) }
    }

    func place(_ expected: String, _ path: RequestPath) {
      if !same(path.encoded, expected) { print(expected, path) }
    }


    """
}
