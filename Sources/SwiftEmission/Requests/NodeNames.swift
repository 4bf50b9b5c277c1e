/// The Swift names of the nodes of a request tree.
struct NodeNames {
  private var names: [RequestTree.Identity: String] = [:]

  /// Names all nodes: `UserMessagesPath` for the segment `messages` of a user.
  init(_ tree: RequestTree, client: String, in types: inout TypeNames) {
    names[.root] = client
    let nodes = tree.reachable.filter { $0.identity != .root }.map { node in
      (stem: node.nameParts.joined(), key: Self.sortKey(node.identity), identity: node.identity)
    }
    for node in nodes.sorted(by: { ($0.stem, $0.key) < ($1.stem, $1.key) }) {
      names[node.identity] = types.claim(node.stem + "Path")
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
