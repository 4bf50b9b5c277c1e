import APIModel

/// The tree of requests with the Swift members of every place, made ready for walking.
struct RequestMap {
  struct Place {
    var node: RequestTree.Node
    var accessors: [RequestTree.Identity: Accessor]
    var plans: [RequestMethodPlan]

    /// The method that stands for an operation.
    func plan(for operation: Operation) -> RequestMethodPlan? {
      plans.first { plan in
        plan.operations.contains {
          $0.location == operation.location && $0.method == operation.method && $0.path == operation.path
        }
      }
    }

    /// Whether Swift could take another method for a call with these arguments.
    ///
    /// A method that has a value for each of its parameters wins over one that needs default values.
    func isAmbiguous(_ plan: RequestMethodPlan, _ arguments: [String]) -> Bool {
      // What has no label says its type.
      guard plan.parameters.allSatisfy({ $0.label != "_" || $0.type.utf8.starts(with: "(".utf8) }) else { return false }
      let labels = arguments.map { $0.prefix { $0 != ":" } }
      return plans.contains { other in
        guard other.name == plan.name, other.signature != plan.signature else { return false }
        var rest = labels[...]
        for parameter in other.parameters {
          if rest.first == Substring(parameter.label ?? parameter.name) {
            rest.removeFirst()
          } else if parameter.defaultValue == nil {
            return false
          }
        }
        return rest.isEmpty
          && (other.parameters.count == labels.count || plan.parameters.count > labels.count)
      }
    }
  }

  private let places: [RequestTree.Identity: Place]

  init(_ plan: LibraryPlan) {
    places = Dictionary(
      plan.tree.reachable.map { node in
        let accessors = Accessor.accessors(of: node, nodeNames: plan.nodeNames)
        let plans = RequestMethodPlan.plans(
          for: node, avoiding: Set(accessors.map(\.name)), names: plan.names, index: plan.index)
        // Each way leads to a place of its own, which has a type of its own.
        let byResult = Dictionary(accessors.map { ($0.result, $0) }) { first, _ in first }
        let ways = node.children.compactMap { child in
          byResult[plan.nodeNames[child.target]].map { (child.target, $0) }
        }
        return (
          node.identity, Place(node: node, accessors: Dictionary(ways) { first, _ in first }, plans: plans)
        )
      }
    ) { first, _ in first }
  }

  subscript(identity: RequestTree.Identity) -> Place? { places[identity] }

  /// All methods.
  var plans: [RequestMethodPlan] { places.values.flatMap(\.plans) }
}
