import APIModel
import APIPages

/// The arguments of a function in a path as parameters of a Swift function: `range(address='{address}')` is
/// `range(address: String)`; so is an argument with a value from an example.
struct FunctionArguments {
  private(set) var parameters: [SourceWriter.Member.Parameter] = []
  /// What is written for each argument: its name in the path, and the Swift expression.
  private(set) var values: [(name: String, value: String)] = []

  /// The arguments of a function that paths lead on from, so that several pages may have a word on them.
  init(_ arguments: [PathSegment.Argument]) {
    self.init(arguments) { Self.typed($0, named: $1) }
  }

  /// The arguments of a function that is called by one operation, whose page may list their types.
  init(_ arguments: [PathSegment.Argument], of operation: Operation, names: TypeNames) {
    self.init(arguments) { argument, name in
      let row = operation.parameters.first { $0.name.lowercased() == argument.name?.lowercased() }
      return Self.typed(argument, named: name, by: row, names)
    }
  }

  private init(
    _ arguments: [PathSegment.Argument], typed: (PathSegment.Argument, String) -> (type: String, value: String)
  ) {
    var names = ParameterNames()
    for argument in arguments {
      let name = names.next(for: argument.name ?? argument.placeholder ?? "key")
      let (type, value) = typed(argument, name)
      parameters.append(.init(label: argument.name == nil ? "_" : nil, name: name, type: type))
      let literal = argument.literalType.map { "\(value)._literal(of: \(StringLiteral.literal($0)))" }
      values.append((argument.name ?? "", literal ?? value))
    }
  }

  /// The Swift type of an argument and the expression for its literal.
  ///
  /// Quotes in the path tell a text, or an enumeration where its name stands in front of them. Without, the table of parameters tells the type; what has no literal of its own in
  /// a URL (OData ABNF, `primitiveLiteral`) is left to the caller.
  private static func typed(
    _ argument: PathSegment.Argument, named name: String, by row: Parameter?, _ names: TypeNames
  ) -> (type: String, value: String) {
    guard let row else { return typed(argument, named: name) }
    let type = (names.swiftType(row.type, isCollection: false), name)
    return switch row.type {
    case _ where row.isCollection: typed(argument, named: name)
    case .enumeration: type
    case .primitive(let primitive) where primitive.hasURLLiteral && !isText(argument): type
    default: typed(argument, named: name)
    }
  }

  private static func typed(_ argument: PathSegment.Argument, named name: String) -> (type: String, value: String) {
    (isText(argument) ? "String" : "any URLLiteral", name)
  }

  private static func isText(_ argument: PathSegment.Argument) -> Bool {
    argument.isQuoted || argument.name == nil || argument.literalType != nil
  }
}

extension PrimitiveType {
  /// Whether values have a literal in URLs.
  fileprivate var hasURLLiteral: Bool {
    switch self {
    case .binary, .stream, .untyped: false
    default: true
    }
  }
}
