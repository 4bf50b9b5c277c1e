import APIModel
import APIPages

/// Makes the Swift code that builds an example's request.
struct RequestExpressions {
  let types: SwiftTypeIndex

  /// The code for a request.
  ///
  /// - Parameters:
  ///   - match: the way to its method.
  ///   - url: its URL.
  ///   - example: the example.
  ///   - body: its JSON body; nil if it has none.
  /// - Throws: ``NoTest`` where the method can not be called with what the example has.
  func expression(
    for match: RequestMatch, _ url: ExampleURL, example: Example, body: LenientJSON?
  ) throws(NoTest) -> RequestExpression {
    var expression = RequestExpression(response: types.qualified(match.plan.response))
    expression.method = match.plan.name
    for step in match.steps { try add(step, to: &expression) }
    var arguments = MethodArguments(types, match: match, url, example: example, body: body)
    try arguments.add(to: &expression)
    if match.place.isAmbiguous(match.plan, expression.arguments) { throw NoTest(.ambiguousCall, match.plan.signature) }
    expression.options = QueryExpressions(types: types).calls(for: arguments.options, response: match.plan.response)
    return expression
  }

  // MARK: Places

  private func add(_ step: RequestMatch.Step, to expression: inout RequestExpression) throws(NoTest) {
    switch step {
    case .property(let identifier): expression.place.append(".\(identifier)")
    case .key(let key): expression.place.append("[\(StringLiteral.literal(key))]")
    case .address(let address): expression.place.append("[path: \(StringLiteral.literal(address))]")
    case .call(let accessor, let arguments):
      var call = RequestExpression(response: "")
      for (argument, parameter) in zip(arguments, accessor.parameters) {
        call.add(try URLValue.expression(for: argument, as: parameter.type), label: parameter.argumentLabel)
      }
      expression.place.append(".\(accessor.identifier)(\(call.arguments.joined(separator: ", ")))")
      expression.canThrow = expression.canThrow || call.canThrow
    }
  }
}
