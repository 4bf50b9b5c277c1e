/// Swift source in the making: lines with their indentation.
struct SourceWriter {
  private(set) var text = ""
  /// What declarations that others see begin with: `public `, or nothing.
  let access: String
  private var indentation = ""

  /// Columns that generated code keeps to.
  static let width = 120

  init(access: AccessLevel = .public) {
    self.access = access.modifier
  }

  /// Adds a line; an empty one without indentation.
  mutating func line(_ line: String = "") {
    if !line.isEmpty {
      text += indentation
      text += line
    }
    text += "\n"
  }

  /// Adds `struct name: conformance {` with its access, on two lines if it is too long, and what the body adds, indented.
  mutating func structure(_ name: String, _ conformance: String, _ body: (inout SourceWriter) -> Void) {
    let head = "\(access)struct \(name): \(conformance)"
    if fits(head + " {") { return block(head, body) }
    line("\(access)struct \(name):")
    line("  \(conformance)")
    block("", body)
  }

  /// Adds `typealias name = type` with its access, on two lines if it is too long.
  mutating func `typealias`(_ name: String, _ type: String) {
    let head = "\(access)typealias \(name) ="
    if fits("\(head) \(type)") { return line("\(head) \(type)") }
    line(head)
    line("  \(type)")
  }

  /// Adds `head {`, what the body adds, indented, and `}`.
  mutating func block(_ head: String, _ body: (inout SourceWriter) -> Void) {
    line(head.isEmpty ? "{" : head + " {")
    indentation += "  "
    body(&self)
    indentation.removeLast(2)
    line("}")
  }

  /// A computed property, a subscript or a function whose body is one expression.
  struct Member {
    enum Kind { case property, staticProperty, `subscript`, function }

    /// One parameter; a label only where it differs from the name.
    struct Parameter: Equatable {
      var label: String?
      var name: String
      var type: String
      var defaultValue: String?

      var declaration: String {
        (label.map { "\($0) " } ?? "") + "\(name): \(type)" + (defaultValue.map { " = \($0)" } ?? "")
      }
    }

    var kind: Kind
    var name: String
    var parameters: [Parameter] = []
    var result: String
    var body: String
    /// The body as a call whose last argument is a text, for where it takes several lines.
    var longBody: TextCall?
  }

  /// Adds a member, on as few lines as the width allows.
  mutating func member(_ member: Member) {
    let head = head(of: member)
    if fits("\(head) { \(member.body) }") {
      line("\(head) { \(member.body) }")
    } else if fits("\(head) {") {
      block(head) { $0.body(of: member) }
    } else {
      wrapped(member)
    }
  }

  func fits(_ line: String) -> Bool { indentation.utf8.count + line.utf8.count <= Self.width }

  private func head(of member: Member) -> String {
    let parameters = member.parameters.map(\.declaration).joined(separator: ", ")
    switch member.kind {
    case .property: return "\(access)var \(member.name): \(member.result)"
    case .staticProperty: return "\(access)static var \(member.name): \(member.result)"
    case .subscript: return "\(access)subscript(\(parameters)) -> \(member.result)"
    case .function: return "\(access)func \(member.name)(\(parameters)) -> \(member.result)"
    }
  }

  /// One parameter a line, or the type on a line of its own.
  private mutating func wrapped(_ member: Member) {
    let keyword =
      switch member.kind {
      case .property: "var "
      case .staticProperty: "static var "
      case .subscript: "subscript"
      case .function: "func "
      }
    guard !member.parameters.isEmpty || member.kind == .function else {
      line("\(access)\(keyword)\(member.name):")
      line("  \(member.result)")
      block("") { $0.body(of: member) }
      return
    }
    line("\(access)\(keyword)\(member.name)(")
    for (index, parameter) in member.parameters.enumerated() {
      line("  " + parameter.declaration + (index + 1 < member.parameters.count ? "," : ""))
    }
    block(") -> \(member.result)") { $0.body(of: member) }
  }

  /// A call of which one argument is a text of several lines.
  struct TextCall {
    var function: String
    var arguments: [String]
    var label: String
    /// The text as a literal on one line, where it may stand on one.
    var literal: String?
    /// The lines of the text for a width.
    var lines: (_ width: Int) -> [String]
    var further: [String] = []
  }

  private mutating func body(of member: Member) {
    if let call = member.longBody, !fits(member.body) { return self.call(call) }
    expression(member.body)
  }

  /// Adds an expression: a call that is too long for a line with one argument a line, and so the elements of a literal.
  private mutating func expression(_ expression: String) {
    let bytes = Array(expression.utf8)
    guard !fits(expression), let open = Self.lastCall(in: bytes), bytes.last == UInt8(ascii: ")")
    else { return line(expression) }
    line(String(decoding: bytes[...open], as: UTF8.self))
    let arguments = Self.arguments(of: bytes[(open + 1)..<(bytes.count - 1)])
    for (index, argument) in arguments.enumerated() {
      self.argument(argument, end: index + 1 < arguments.count ? "," : ")")
    }
  }

  /// Where the arguments of the last of several chained calls begin.
  private static func lastCall(in bytes: [UInt8]) -> Int? {
    var open: Int?
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "(") where !isInString:
        if depth == 0 { open = index }
        depth += 1
      case UInt8(ascii: ")") where !isInString: depth -= 1
      default: continue
      }
    }
    return open
  }

  /// Adds an argument on a line of its own, a literal that is too long with one element a line.
  mutating func argument(_ argument: String, end: String) {
    let bytes = Array(argument.utf8)
    if !fits("  " + argument + end), bytes.last == UInt8(ascii: "]"),
      let open = bytes.firstIndex(of: UInt8(ascii: "["))
    {
      line("  " + String(decoding: bytes[...open], as: UTF8.self))
      for element in Self.arguments(of: bytes[(open + 1)..<(bytes.count - 1)]) { line("    " + element + ",") }
      line("  ]" + end)
    } else {
      line("  " + argument + end)
    }
  }

  /// Adds a call with the arguments before the text on one line or on one each, as swift-format has it, and the text: on
  /// one line too, where it has room there and may stand on one.
  mutating func call(_ call: TextCall) {
    let lines = call.lines(Self.width - indentation.utf8.count - 4).map(StringLiteral.content)
    guard !lines.isEmpty else {
      return expression("\(call.function)(\((call.arguments + ["\(call.label): \"\""]).joined(separator: ", ")))")
    }
    line(call.function + "(")
    if let literal = call.literal, call.further.isEmpty, fits("  \(call.label): \(literal))") {
      let last = "\(call.label): \(literal))"
      let whole = (call.arguments + [last]).joined(separator: ", ")
      if fits("  " + whole) { return line("  " + whole) }
      self.arguments(call.arguments)
      return line("  " + last)
    }
    self.arguments(call.arguments)
    line("  \(call.label): \"\"\"")
    for line in lines { self.line("    " + line) }
    line("    \"\"\"" + (call.further.isEmpty ? ")" : ","))
    for (index, argument) in call.further.enumerated() {
      self.argument(argument, end: index + 1 < call.further.count ? "," : ")")
    }
  }

  /// Adds arguments that others follow, on one line or on one each.
  private mutating func arguments(_ arguments: [String]) {
    let list = arguments.joined(separator: ", ") + ","
    if fits("  " + list) {
      line("  " + list)
    } else {
      for argument in arguments { self.argument(argument, end: ",") }
    }
  }

  /// The parts between the outermost commas; those in brackets and in string literals are no separators.
  private static func arguments(of list: ArraySlice<UInt8>) -> [String] {
    var arguments: [ArraySlice<UInt8>] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    var start = list.startIndex
    for index in list.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch list[index] {
      case UInt8(ascii: "\\"): isEscaped = isInString
      case UInt8(ascii: "\""): isInString.toggle()
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += isInString ? 0 : 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= isInString ? 0 : 1
      case UInt8(ascii: ",") where depth == 0 && !isInString:
        arguments.append(list[start..<index])
        start = index + 1
      default: continue
      }
    }
    arguments.append(list[start...])
    return arguments.map { String(decoding: $0.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self) }
  }

  /// Adds a documentation comment; nothing for an empty text.
  mutating func documentation(_ text: String) {
    for line in DocumentationComment.lines(of: text, width: Self.width - indentation.utf8.count) {
      self.line(line)
    }
  }

  /// Adds declarations with an empty line between them.
  mutating func separated<Items: Sequence>(_ items: Items, _ body: (inout SourceWriter, Items.Element) -> Void) {
    var isFirst = true
    for item in items {
      if !isFirst { line() }
      isFirst = false
      body(&self, item)
    }
  }
}
