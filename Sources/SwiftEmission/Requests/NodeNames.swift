import APIPages

/// The Swift names of the nodes of a request tree.
struct NodeNames {
  private var names: [RequestTree.Identity: String] = [:]
  /// Notes on the nodes whose names others had taken.
  private(set) var diagnostics: [Diagnostic] = []

  /// Names all nodes: `UserMessagesPath` for the segment `messages` of a user.
  init(_ tree: RequestTree, client: String, in types: inout TypeNames) {
    names[.root] = client
    let nodes = tree.reachable.filter { $0.identity != .root }.map { node in
      (name: node.nameParts.joined() + "Path", key: Self.sortKey(node.identity), node: node)
    }
    let sorted = nodes.sorted { ($0.name, $0.key) < ($1.name, $1.key) }
    for (_, _, node) in sorted {
      if let rename = types.renames.place(at: node.paths), types.claim(rename) { names[node.identity] = rename.name }
    }
    for (name, _, node) in sorted where names[node.identity] == nil {
      let claimed = types.claim(name)
      names[node.identity] = claimed
      guard claimed != name, let location = node.location else { continue }
      let path = node.paths.min() ?? ""
      diagnostics.append(
        Diagnostic(.renamedNode, at: location, "The place \(path) is called \(claimed): the name \(name) is taken."))
    }
  }

  subscript(identity: RequestTree.Identity) -> String { names[identity] ?? "" }

  private static func sortKey(_ identity: RequestTree.Identity) -> String {
    switch identity {
    case .root: ""
    case .member(let type, let segment): "\(type)/\(segment)"
    case .below(let parent, let segment): "\(sortKey(parent))/\(segment)"
    }
  }
}
