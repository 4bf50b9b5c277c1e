import APIModel
import APIPages

/// Writes a place that requests go to.
///
/// ```swift
/// /// `/users/{id}/messages`
/// public struct UserMessagesPath: RequestNode {
///   public let _path: RequestPath
///   public init(_path: RequestPath) { self._path = _path }
///   public subscript(id: String) -> UserMessagesItemPath { _child(key: id) }
///   /// …
///   public func list() -> Request<Page<Message>> { _request(.get) }
/// }
/// ```
struct NodeEmitter {
  private let node: RequestTree.Node
  private let nodeNames: NodeNames
  private let accessors: [Accessor]
  private let plans: [RequestMethodPlan]
  private let serviceRoot: String?

  /// - Parameter serviceRoot: the URL of the service's root, for the client to tell; nil if it shall not.
  init(
    _ node: RequestTree.Node, nodeNames: NodeNames, names: TypeNames, index: ModelIndex, serviceRoot: String? = nil
  ) {
    self.node = node
    self.nodeNames = nodeNames
    self.serviceRoot = serviceRoot
    accessors = Accessor.accessors(of: node, nodeNames: nodeNames)
    plans = RequestMethodPlan.plans(for: node, avoiding: Set(accessors.map(\.name)), names: names, index: index)
  }

  var name: String { nodeNames[node.identity] }

  /// Whether a response has a type of Foundation.
  var usesFoundation: Bool { plans.contains(where: \.usesFoundation) }

  /// Notes on the members that are called otherwise in Swift.
  var renamed: [Diagnostic] {
    let path = node.paths.min() ?? "/"
    let properties = accessors.compactMap { accessor in
      accessor.pageName.flatMap {
        MemberNames.note(on: $0, of: path, called: accessor.identifier, at: accessor.location)
      }
    }
    let methods = plans.flatMap { plan in
      plan.operations.prefix(1).compactMap { operation in
        plan.pageName.flatMap { MemberNames.note(on: $0, of: path, called: plan.name, at: operation.location) }
      }
    }
    return properties + methods
  }

  func write(to writer: inout SourceWriter) {
    writer.documentation(summary)
    writer.structure(name, node.identity == .root ? "RootNode" : "RequestNode") { writer in
      let access = writer.access
      writer.line("\(access)let _path: RequestPath")
      writer.line("\(access)init(_path: RequestPath) { self._path = _path }")
      if node.identity == .root, let serviceRoot {
        writer.member(
          .init(
            kind: .staticProperty, name: "_endpoint", result: "ServiceEndpoint?",
            body: ".init(url: \(StringLiteral.literal(serviceRoot)))"))
      }
      for accessor in accessors { writer.member(accessor.member) }
      for plan in plans {
        writer.line()
        writer.documentation(documentation(of: plan))
        writer.member(
          .init(
            kind: .function, name: plan.name, parameters: plan.parameters, result: "Request<\(plan.response)>",
            body: plan.call.expression,
            longBody: .init(
              function: plan.call.function, arguments: plan.call.leadingArguments, label: "permissions",
              literal: plan.call.permissionLiteral, lines: plan.call.permissionLines)))
      }
    }
  }

  private var summary: String {
    if node.identity == .root { return "The API, from its root: each property is a segment of a path." }
    let paths = node.paths.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    guard let first = paths.first else { return "" }
    return paths.count == 1
      ? "`\(first)`" : "`\(first)` and \(paths.count - 1) other \(paths.count == 2 ? "path" : "paths")"
  }

  // MARK: Comments

  /// What the page says of the parameters, each a line.
  private func parameterDocumentation(of plan: RequestMethodPlan, by operation: Operation) -> [String] {
    let rows = operation.bodyProperties + operation.parameters
    return plan.parameters.filter { $0.label == nil }.compactMap { parameter in
      let row = rows.first { SwiftIdentifier.parameter($0.name) == parameter.name }
      guard let summary = row?.summary, !summary.isEmpty else { return nil }
      return "  - \(parameter.name): \(summary)"
    }
  }

  /// The page's words, permissions from least to most privileged, and the pages.
  private func documentation(of plan: RequestMethodPlan) -> String {
    guard let first = plan.operations.first else { return "" }
    var pages: [PagePath] = []
    for operation in plan.operations where !pages.contains(operation.location.page) {
      pages.append(operation.location.page)
    }
    let permissions = first.permissions.map { permission in
      let names = permission.names.isEmpty ? permission.remark : permission.names.joined(separator: ", ")
      return "- \(permission.kind): \(names.isEmpty ? "not stated" : names)"
    }
    var details = permissions.isEmpty ? [] : ["Permissions:\n" + permissions.joined(separator: "\n")]
    let parameters = parameterDocumentation(of: plan, by: first)
    if !parameters.isEmpty { details.append("- Parameters:\n" + parameters.joined(separator: "\n")) }
    return Documentation.text(first.summary, details: details, pages: pages)
  }
}
