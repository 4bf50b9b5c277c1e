extension RequestExpression {
  /// Writes the statements that make the request, which is then called `request`.
  ///
  /// ```swift
  /// let from: Recipient = try body.value("from")
  /// let request: Request<Message> = graph.me.messages.create(subject: "Hello") {
  ///   $0.from = from
  /// }
  /// ```
  func write(to writer: inout SourceWriter) {
    for statement in setup { writer.line(statement) }
    let start = "let request: Request<\(response)> ="
    let target = (canThrow ? "try " : "") + place.joined()
    // With a closure behind it, a call without arguments needs no parentheses.
    let list = arguments.joined(separator: ", ")
    let call = closure != nil && arguments.isEmpty ? ".\(method)" : ".\(method)(\(list))"
    let end = closure == nil ? options.joined() : " {"
    let isShort = writer.fits("\(start) \(target)\(call)\(end)")
    if isShort {
      writer.line("\(start) \(target)\(call)\(end)")
    } else {
      writer.line(start)
      for line in placeLines(in: writer) { writer.line("  " + line) }
      writeCall(call, to: &writer)
    }
    guard let closure else { return }
    let indentation = isShort ? "" : "  "
    for statement in closure { writer.line("\(indentation)  \(statement)") }
    writer.line("\(indentation)}" + options.joined())
  }

  /// The place on as few lines as the width allows, with a member at the beginning of each.
  private func placeLines(in writer: SourceWriter) -> [String] {
    var lines = [canThrow ? "try " : ""]
    for (index, part) in place.enumerated() {
      let last = lines[lines.count - 1]
      // A key stays on the line of what it is a key of.
      let key = index + 1 < place.count && place[index + 1].hasPrefix("[") ? place[index + 1] : ""
      if part.utf8.first == UInt8(ascii: "."), !writer.fits("  \(last)\(part)\(key)") {
        lines.append(part)
      } else {
        lines[lines.count - 1] = last + part
      }
    }
    return lines
  }

  /// Writes the call of the method on lines of its own, and the options, or the beginning of the closure.
  private func writeCall(_ call: String, to writer: inout SourceWriter) {
    let end = closure == nil ? "" : " {"
    if writer.fits("  \(call)\(end)") {
      writer.line("  \(call)\(end)")
    } else {
      writer.line("  .\(method)(")
      for (index, argument) in arguments.enumerated() {
        writer.line("    \(argument)" + (index + 1 < arguments.count ? "," : ""))
      }
      writer.line("  )" + end)
    }
    guard closure == nil else { return }
    for option in options { writer.line("  \(option)") }
  }
}

extension SourceWriter {
  /// Adds a call whose last argument is a text.
  mutating func call(_ function: String, _ arguments: [String] = [], text: String) {
    let lines = TextLiteral.lines(of: text, width: SourceWriter.width - 8)
    line(function + "(")
    if !arguments.isEmpty { line("  \(arguments.joined(separator: ", ")),") }
    for line in lines.dropLast() { self.line(line.isEmpty ? "" : "  " + line) }
    line("  \(lines.last ?? ""))")
  }

  /// Adds a call, on one line or with one argument a line.
  mutating func call(_ function: String, _ arguments: [String]) {
    let line = "\(function)(\(arguments.joined(separator: ", ")))"
    guard !fits(line) else { return self.line(line) }
    self.line("\(function)(")
    for (index, argument) in arguments.enumerated() {
      self.argument(argument, end: index + 1 < arguments.count ? "," : ")")
    }
  }
}
