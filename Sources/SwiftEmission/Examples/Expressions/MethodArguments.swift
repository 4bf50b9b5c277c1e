import APIModel
import APIPages

/// Makes the arguments of a method that makes a request, out of an example.
struct MethodArguments {
  let types: SwiftTypeIndex
  let plan: RequestMethodPlan
  let example: Example
  /// The JSON body; nil if the example has none.
  let body: LenientJSON?
  /// The arguments of the function at the end of the path.
  private var arguments: ArraySlice<ExampleCall.Argument>
  /// The query options that no parameter is for.
  private(set) var options: [(name: String, value: String)]
  /// The members of the body that no parameter is for.
  private var members: [LenientJSON.Member]

  init(
    _ types: SwiftTypeIndex, match: RequestMatch, _ url: ExampleURL, example: Example, body: LenientJSON?
  ) {
    self.types = types
    self.example = example
    self.body = body
    plan = match.plan
    arguments = match.arguments[...]
    options = url.query
    members = Self.uniqueMembers(of: body)
  }

  /// The last member of a name counts, in the place of the first, as for whoever reads the body.
  private static func uniqueMembers(of body: LenientJSON?) -> [LenientJSON.Member] {
    (body?.members ?? []).reduce(into: []) { unique, member in
      if let place = unique.firstIndex(where: { $0.name == member.name }) {
        unique[place] = member
      } else {
        unique.append(member)
      }
    }
  }

  /// Adds an argument for each parameter, and checks that nothing of the body is left over.
  ///
  /// - Throws: ``NoTest`` where the example has no value for a parameter, or one for no parameter.
  mutating func add(to expression: inout RequestExpression) throws(NoTest) {
    try checkBody()
    var writesRest = false
    for parameter in plan.parameters {
      switch plan.role(of: parameter) {
      case .query(let name): try addOption(name, parameter, to: &expression)
      case .member(let name): try addMember(name, parameter, to: &expression)
      case .argument:
        guard let argument = arguments.popFirst() else { throw NoTest(.missingParameter, parameter.name) }
        expression.add(try URLValue.expression(for: argument, as: parameter.type), label: parameter.argumentLabel)
      case .type:
        expression.add(
          ValueExpression(types.qualified(String(parameter.type.dropLast(".Type".count))) + ".self"),
          label: parameter.argumentLabel)
      case .body:
        let type = types.qualified(parameter.type)
        expression.add(ValueExpression("body.value(as: \(type).self)", canThrow: true), label: parameter.argumentLabel)
        writesRest = true
      case .reference: try addReference(parameter, to: &expression)
      case .content:
        expression.add(ValueExpression("body"), label: parameter.argumentLabel)
        writesRest = true
      case .contentType:
        guard let type = example.header("content-type") else { continue }
        expression.add(.literal(type), label: parameter.argumentLabel)
      case .closure:
        writesRest = true
        guard !members.isEmpty || parameter.defaultValue == nil else { continue }
        expression.closure = ClosureStatements(types: types, members: members)
          .statements(for: parameter, setup: &expression.setup)
      }
    }
    if !writesRest, let member = members.first { throw NoTest(.unknownParameter, member.name) }
  }

  // MARK: Checks

  private func checkBody() throws(NoTest) {
    guard example.body != nil else {
      if plan.takesContent { throw NoTest(.missingBody) }
      let needsBody = plan.parameters.contains { parameter in
        switch plan.role(of: parameter) {
        case .body, .reference: true
        case .closure: parameter.defaultValue == nil
        default: false
        }
      }
      if needsBody { throw NoTest(.missingBody) }
      return
    }
    if plan.takesContent { return }
    guard plan.takesJSON else { throw NoTest(.surplusBody) }
    if body == nil { throw NoTest(.otherBody) }
  }

  // MARK: Arguments

  private mutating func addOption(
    _ name: String, _ parameter: RequestMethodPlan.Parameter, to expression: inout RequestExpression
  ) throws(NoTest) {
    let place =
      options.firstIndex { $0.name == name } ?? options.firstIndex { $0.name.lowercased() == name.lowercased() }
    guard let place else {
      guard parameter.defaultValue == nil else { return }
      throw NoTest(.missingParameter, name)
    }
    let value = options.remove(at: place).value
    guard parameter.valueType == "Bool" else {
      return expression.add(.literal(value), label: parameter.argumentLabel)
    }
    guard ["true", "false"].contains(value.lowercased()) else {
      throw NoTest(.unreadableArgument, "\(name)=\(value)")
    }
    expression.add(ValueExpression(value.lowercased()), label: parameter.argumentLabel)
  }

  private mutating func addMember(
    _ name: String, _ parameter: RequestMethodPlan.Parameter, to expression: inout RequestExpression
  ) throws(NoTest) {
    let place =
      members.firstIndex { $0.name == name } ?? members.firstIndex { $0.name.lowercased() == name.lowercased() }
    guard let place else {
      guard parameter.defaultValue == nil else { return }
      throw NoTest(.missingParameter, name)
    }
    let member = members.remove(at: place)
    if member.value.kind == .null, parameter.valueType != "JSONValue" { throw NoTest(.nullParameter, member.name) }
    expression.add(ValueExpression(of: member, as: parameter.valueType), label: parameter.argumentLabel)
  }

  private mutating func addReference(
    _ parameter: RequestMethodPlan.Parameter, to expression: inout RequestExpression
  ) throws(NoTest) {
    guard let place = members.firstIndex(where: { $0.name == "@odata.id" }), let url = members[place].value.text else {
      throw NoTest(.missingParameter, "@odata.id")
    }
    members.remove(at: place)
    expression.add(.literal(url), label: parameter.argumentLabel)
  }
}
