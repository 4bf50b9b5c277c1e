import APIModel
import APIPages

/// A method of a node that makes a request: its Swift signature and what it does.
struct RequestMethodPlan {
  typealias Parameter = SourceWriter.Member.Parameter

  var name: String
  /// What the pages call the action or the function; nil for what all places have.
  var pageName: String?
  var parameters: [Parameter] = []
  /// What the response is read as: `Page<User>`.
  var response: String
  /// The call that makes the request.
  var call: RequestCall
  /// The operations that the method stands for: all that send the same request.
  var operations: [Operation]

  /// Whether it has another name in Swift than on the pages.
  var isRenamed: Bool { pageName.map { MemberNames.isRenamed($0, to: name) } ?? false }

  /// What Swift tells overloads apart by, the result left aside. Numbers are one: a literal is of all their types, so
  /// that pages that disagree on one give a single method, and no ambiguous call.
  var signature: String {
    let numbers: Set = ["Int", "Int64", "Double", "Float", "Decimal"]
    let types = parameters.map { parameter in
      let isOptional = parameter.type.hasSuffix("?")
      return numbers.contains(isOptional ? String(parameter.type.dropLast()) : parameter.type)
        ? "number" + (isOptional ? "?" : "") : parameter.type
    }
    return name + "(" + zip(parameters, types).map { "\($0.label ?? $0.name):\($1)" }.joined(separator: ",") + ")"
  }

  /// Whether a type of Foundation is in the signature.
  var usesFoundation: Bool {
    ([response] + parameters.map(\.type)).contains { type in
      ["Data", "Decimal", "UUID"].contains { type.split { !$0.isLetter && !$0.isNumber }.contains(Substring($0)) }
    }
  }

  /// The methods for the operations of a node, one for each signature.
  ///
  /// What all places have comes first, then what is called as on the pages. Another one that would be the same in Swift
  /// gets underscores behind its name.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - reserved: names of the node's properties, which a method without parameters must not take.
  ///   - names: the Swift names of types.
  ///   - index: the types.
  static func plans(
    for node: RequestTree.Node, avoiding reserved: Set<String>, names: TypeNames, index: ModelIndex
  ) -> [RequestMethodPlan] {
    let planner = MethodPlanner(node: node, names: names, index: index)
    var plans: [RequestMethodPlan] = []
    let bound = node.boundOperations.map(planner.plan)
    for var plan in index.mostSpecificFirst(node.operations).map(planner.plan) + bound.filter({ !$0.isRenamed })
      + bound.filter(\.isRenamed)
    {
      if plan.parameters.isEmpty, reserved.contains(plan.name) {
        plan.name = SwiftIdentifier.appending("Request", to: plan.name)
      }
      while plan.parameters.isEmpty && reserved.contains(plan.name)
        || plans.contains(where: { $0.signature == plan.signature && !$0.sendsSame(as: plan) })
      {
        plan.name = SwiftIdentifier.appending("_", to: plan.name)
      }
      if let same = plans.firstIndex(where: { $0.signature == plan.signature }) {
        plans[same].operations += plan.operations
      } else {
        plans.append(plan)
      }
    }
    return plans.sorted { ($0.rank, $0.name, $0.signature) < ($1.rank, $1.name, $1.signature) }
  }

  /// Whether two methods send the same request: then they are one.
  private func sendsSame(as other: RequestMethodPlan) -> Bool {
    pageName == other.pageName && call.query.map(\.name) == other.call.query.map(\.name)
      && call.leadingArguments == other.call.leadingArguments
  }

  /// Reading comes before writing, and what all places have before what this one has.
  private var rank: Int {
    let order = [
      "list", "get", "count", "head", "options", "create", "post", "update", "replace", "delete", "content", "upload",
      "deleteContent", "listReferences", "getReference", "addReference", "setReference", "removeReference",
    ]
    return order.firstIndex(of: name) ?? order.count
  }
}
