import APIModel
import APIPages

/// The way from the client to the method that makes a request.
struct RequestMatch {
  /// One member on the way.
  enum Step {
    case property(String)
    case key(String)
    case address(String)
    /// A function with the arguments that the example has.
    case call(Accessor, [ExampleCall.Argument])
  }

  var steps: [Step]
  var place: RequestMap.Place
  var plan: RequestMethodPlan
  var operation: Operation
  /// The arguments in the path that the method itself takes.
  var arguments: [ExampleCall.Argument]
  /// How often a name was found under another spelling than documented.
  var liberties: Int
  /// How many segments are names.
  var names: Int

  /// Whether this one is to be taken rather than another one.
  ///
  /// - Parameter page: the page of the example, whose own requests come first.
  func isBetter(than other: RequestMatch, on page: PagePath) -> Bool {
    if isOn(page) != other.isOn(page) { return isOn(page) }
    if liberties != other.liberties { return liberties < other.liberties }
    if names != other.names { return names > other.names }
    return operation.location < other.operation.location
  }

  private func isOn(_ page: PagePath) -> Bool { operation.location.page == page }
}
