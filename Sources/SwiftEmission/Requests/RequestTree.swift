import APIModel
import APIPages

/// The places that requests go to, as a graph: one node per segment and type that it hangs on.
///
/// `/me/messages` and `/users/{id}/messages` both lead to the segment `messages` of a user, so they share a node, and
/// a function can take either. Where the pages don't say which type a segment hangs on, the node before it counts.
struct RequestTree {
  /// What a node is known by.
  indirect enum Identity: Hashable {
    case root
    /// A segment that hangs on a type.
    case member(of: TypeName, segment: String)
    /// A segment that hangs on another node: a key, a bound function of a collection, anything below an unknown type.
    case below(Identity, segment: String)
  }

  struct Node {
    var identity: Identity
    /// The names that the node's Swift name is made of.
    var nameParts: [String]
    /// The paths that lead to the node.
    var paths: Set<String> = []
    /// The type that stands at the node, as far as the pages tell.
    var type: TypeReference?
    var isCollection: Bool
    /// The first request that leads to it, in the order of the pages.
    var location: SourceLocation?
    var children: [Child] = []
    /// The requests to the place itself, and to what `$ref`, `$value` and `$count` say of it.
    var operations: [Operation] = []
    /// The requests to actions and functions bound to the place, by the segment they are called by.
    var boundOperations: [BoundOperation] = []

    /// Whether a key leads on from it or a GET lists it, so that it is a collection whatever the row of its property
    /// says.
    var actsAsCollection: Bool {
      children.contains { if case .key = $0.segment { true } else { false } }
        || operations.contains { $0.method == .get && $0.resultIsCollection }
    }
  }

  /// An action or a function: a segment that is no property and leads nowhere else.
  struct BoundOperation {
    var segment: PathSegment
    var operation: Operation
  }

  /// The way from one node to the next.
  struct Child {
    /// The segment as pages spell it, and how often.
    var spellings: [PathSegment: Int]
    /// Whether the segment is a documented property; else it may be an action or a function.
    var isProperty: Bool
    /// Whether a qualified name is the name of a type; else it is that of an action or a function.
    var isCast: Bool
    var target: Identity
    /// The first request that takes it, in the order of the pages.
    var location: SourceLocation

    /// The segment as most pages spell it.
    var segment: PathSegment {
      let best = spellings.max { left, right in
        guard left.value == right.value else { return left.value < right.value }
        return String(reflecting: right.key) < String(reflecting: left.key)
      }
      return best?.key ?? .name("")
    }
  }

  private(set) var nodes: [Identity: Node] = [.root: Node(identity: .root, nameParts: [], isCollection: false)]

  init(_ operations: [Operation], names: TypeNames) {
    for operation in operations {
      if let template = operation.template { insert(operation, at: template.steps, names: names) }
    }
    bindOperations()
  }

  /// Turns nodes that are actions or functions into methods of the nodes that they are bound to.
  private mutating func bindOperations() {
    // Decided on the tree as it was inserted: what leads somewhere stays a place, whatever becomes of that.
    let inserted = nodes
    for (identity, node) in inserted { bindOperations(of: identity, node, in: inserted) }
  }

  private mutating func bindOperations(of identity: Identity, _ node: Node, in inserted: [Identity: Node]) {
    for child in node.children {
      guard let target = inserted[child.target], Self.canBeOperation(child.segment, among: node.children),
        !child.isProperty,
        !child.isCast, target.children.isEmpty, Self.isBoundOperation(target, called: child.segment, at: node)
      else { continue }
      nodes[identity]?.boundOperations += target.operations.map {
        BoundOperation(segment: child.segment, operation: $0)
      }
      nodes[identity]?.children.removeAll { $0.target == child.target }
    }
  }

  /// The nodes that the root leads to.
  var reachable: [Node] {
    var found: Set<Identity> = []
    var open: [Identity] = [.root]
    while let identity = open.popLast() {
      guard found.insert(identity).inserted, let node = nodes[identity] else { continue }
      open += node.children.map(\.target)
    }
    return found.compactMap { nodes[$0] }
  }

  /// Whether a segment can be an action or a function. Arguments without names are a key, and behind the name of a
  /// collection those with names are one too: `/applications(appId='{appId}')`.
  private static func canBeOperation(_ segment: PathSegment, among siblings: [Child]) -> Bool {
    switch segment {
    case .name, .qualifiedName: return true
    case .call(let name, let arguments):
      return arguments.allSatisfy { $0.name != nil }
        && (arguments.isEmpty
          || !siblings.contains { sibling in
            if case .name(let other) = sibling.segment { other.lowercased() == name.lowercased() } else { false }
          })
    case .key, .address, .system: return false
    }
  }

  /// Actions are posted to and functions are gotten; what has other requests too, or a POST that adds to a
  /// collection, is a place of its own.
  private static func isBoundOperation(_ target: Node, called segment: PathSegment, at holder: Node) -> Bool {
    let methods = Set(target.operations.map(\.method))
    guard target.operations.allSatisfy({ !$0.addressesSystemSegment }) else { return false }
    switch methods {
    case [.post]: return !target.operations.contains { $0.isCreation(at: target) }
    case [.get]:
      if case .call = segment { return true }
      return holder.type != nil
    default: return false
    }
  }

  private mutating func insert(_ operation: Operation, at steps: [PathTemplate.Step], names: TypeNames) {
    var current = Identity.root
    var holder: TypeName?
    var path = ""
    for step in steps {
      // `$ref`, `$value` and `$count` speak of the node before them: they are methods there.
      if case .system = step.segment { break }
      let segment = Self.key(step.segment)
      let next: Identity
      if let holder, !Self.isBound(step.segment) {
        next = .member(of: holder, segment: segment)
      } else {
        next = .below(current, segment: segment)
      }
      if nodes[next] == nil {
        nodes[next] = Node(
          identity: next, nameParts: nameParts(of: step.segment, below: current, holder: holder, names: names),
          type: step.type, isCollection: step.isCollection, location: operation.location)
      }
      if let index = nodes[current]?.children.firstIndex(where: { $0.target == next }) {
        nodes[current]?.children[index].spellings[step.segment, default: 0] += 1
      } else {
        nodes[current]?.children.append(
          Child(
            spellings: [step.segment: 1], isProperty: step.isProperty, isCast: Self.isCast(step), target: next,
            location: operation.location))
      }
      if case .address = step.segment { path += "\(step.segment)" } else { path += "/\(step.segment)" }
      nodes[next]?.paths.insert(path)
      current = next
      if case .resource(let type)? = step.type, !step.isCollection { holder = type } else { holder = nil }
    }
    nodes[current]?.operations.append(operation)
  }

  private func nameParts(
    of segment: PathSegment, below current: Identity, holder: TypeName?, names: TypeNames
  ) -> [String] {
    let parent = holder.map { [names.placeName(of: $0)] } ?? nodes[current]?.nameParts ?? []
    switch segment {
    case .key: return (nodes[current]?.nameParts ?? []) + ["Item"]
    case .address: return (nodes[current]?.nameParts ?? []) + ["Address"]
    case .name(let name): return parent + [SwiftIdentifier.type(name)]
    case .call(let name, let arguments):
      let names = arguments.compactMap { $0.name.map(SwiftIdentifier.type) }
      return parent + [SwiftIdentifier.type(name.lastComponent)] + (names.isEmpty ? ["Call"] : ["By"] + names)
    case .qualifiedName(let name): return parent + ["As", SwiftIdentifier.type(name.lastComponent)]
    case .system(let name): return parent + [SwiftIdentifier.type(name)]
    }
  }

  private static func isCast(_ step: PathTemplate.Step) -> Bool {
    guard case .qualifiedName(let name) = step.segment else { return false }
    return step.type?.qualifiedName.lowercased() == name.lowercased()
  }

  /// Whether a segment belongs to the node before it rather than to its type.
  private static func isBound(_ segment: PathSegment) -> Bool {
    switch segment {
    case .key, .address: true
    default: false
    }
  }

  /// A segment as what it addresses: spelling and placeholders' names don't matter.
  private static func key(_ segment: PathSegment) -> String {
    switch segment {
    case .name(let name): name.lowercased()
    case .key: "{}"
    case .call(let name, let arguments):
      "\(name.lowercased())(\(arguments.map { $0.name ?? "" }.joined(separator: ",")))"
    case .qualifiedName(let name): name.lowercased()
    case .address: ":{}:"
    case .system(let name): name
    }
  }
}

extension Operation {
  /// Whether the path ends with `$ref`, `$value` or `$count`.
  var addressesSystemSegment: Bool {
    if case .system? = template?.steps.last?.segment { true } else { false }
  }

  /// Whether a POST adds to a collection: the place is known as one or acts as one, or what is sent is what comes back.
  func isCreation(at node: RequestTree.Node) -> Bool {
    guard method == .post else { return false }
    if case .resource? = body, node.actsAsCollection { return true }
    if node.type != nil { return node.isCollection }
    guard case .resource? = result, !resultIsCollection else { return false }
    return body == result
  }
}

extension RequestTree.Identity {
  /// The segment that leads to the node, in lower case.
  var segment: String? {
    switch self {
    case .root: nil
    case .member(_, let segment), .below(_, let segment): segment
    }
  }
}
