/// The Swift code that makes a request through the builders.
struct RequestExpression {
  /// Statements in front, each on a line: `let from: Recipient = try body.value("from")`.
  var setup: [String] = []
  /// The place that the request goes to: `graph`, `.me`, `.messages["42"]`.
  var place = ["graph"]
  var method = ""
  /// The arguments with their labels: `displayName: "Contoso"`.
  var arguments: [String] = []
  /// The statements of the closure behind the arguments; nil without a closure.
  var closure: [String]?
  /// Calls that follow: `.top(5)`.
  var options: [String] = []
  /// The type of the response.
  var response: String
  /// Whether an argument is made by something that throws.
  var canThrow = false

  init(response: String) {
    self.response = response
  }

  /// Adds an argument.
  ///
  /// - Parameter label: nil for none.
  mutating func add(_ value: ValueExpression, label: String?) {
    arguments.append((label.map { $0 + ": " } ?? "") + value.text)
    canThrow = canThrow || value.canThrow
  }
}

/// A Swift expression for a value.
struct ValueExpression {
  var text: String
  /// Whether it needs a `try` in front.
  var canThrow = false

  init(_ text: String, canThrow: Bool = false) {
    self.text = text
    self.canThrow = canThrow
  }

  static func literal(_ text: String) -> ValueExpression { ValueExpression(StringLiteral.literal(text)) }
}
