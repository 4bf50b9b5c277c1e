import CommonMark

/// Takes a code block apart: request line or status line, headers, an empty line, the body.
///
/// Several messages follow each other where a page shows alternatives, each without a body.
struct ExampleMessages {
  private let annotation: Annotation?
  private let page: PagePath
  private let column: Int
  private let bytes: [UInt8]
  private(set) var examples: [Example] = []

  /// - Parameters:
  ///   - code: the block.
  ///   - annotation: the annotation in front of it.
  ///   - page: the file that the block stands in.
  ///   - column: that of the block, which its lines are indented like.
  init(_ code: CodeBlock, annotation: Annotation?, page: PagePath, column: Int) {
    self.annotation = annotation
    self.page = page
    self.column = column
    bytes = Array(code.literal.utf8)
    read(fromLine: code.contentLine)
  }

  private mutating func read(fromLine firstLine: Int) {
    var line = firstLine
    var start = 0
    var isOpen = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let text = bytes[start..<end]
      if let message = message(text, line: line) {
        begin(message, line: line)
        isOpen = true
      } else if text.allSatisfy({ $0 <= 32 }) {
        if isOpen {
          guard let next = nextMessage(behind: end) ?? headers(behind: end) else {
            return readBody(from: end, line: line + 1)
          }
          line += bytes[start..<next].count { $0 == UInt8(ascii: "\n") }
          start = next
          continue
        }
      } else if isOpen, continues(text) {
        // The query of a long URL, on lines of its own.
      } else if let header = header(text, line: line), isOpen || annotation?.blockType == .response {
        if !isOpen { begin(.response(status: nil, reason: ""), line: line) }
        examples[examples.count - 1].headers.append(header)
        isOpen = true
      } else {
        return readBody(from: start - 1, line: line)
      }
      start = end + 1
      line += 1
    }
  }

  private mutating func begin(_ message: Example.Message, line: Int) {
    examples.append(Example(message: message, headers: [], annotation: annotation, location: location(line)))
  }

  private func location(_ line: Int) -> SourceLocation {
    SourceLocation(page: page, position: SourcePosition(line: line, column: column))
  }

  /// - Parameter newline: the index of the line end before the body.
  private mutating func readBody(from newline: Int, line: Int) {
    var rest = bytes[min(newline + 1, bytes.count)...]
    var line = line
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")), rest[..<end].allSatisfy({ $0 <= 32 }) {
      rest = rest[(end + 1)...]
      line += 1
    }
    guard rest.contains(where: { $0 > 32 }) else { return }
    if examples.isEmpty {
      guard let message = messageOfBody(rest) else { return }
      begin(message, line: line)
    }
    let body = PlacedText(
      String(decoding: rest, as: UTF8.self), page: page, position: SourcePosition(line: line, column: column))
    examples[examples.count - 1].body = body
  }

  /// What a block without a first line is: what its annotation says, else JSON if it looks like it.
  private func messageOfBody(_ body: ArraySlice<UInt8>) -> Example.Message? {
    if annotation?.blockType == .response { return .response(status: nil, reason: "") }
    let first = body.first { $0 > 32 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .value : nil
  }

  // MARK: Lines

  private func message(_ line: ArraySlice<UInt8>, line number: Int) -> Example.Message? {
    let text = line.trimmed
    guard let first = text.first, first.isASCIILetter else { return nil }
    if let request = RequestLine(line, at: SourcePosition(line: number, column: column)) {
      // "GET" may begin a sentence or a header's value too.
      return Self.isTarget(request.path) ? .request(request) : nil
    }
    guard text.count > 5, text.prefix(4).map(\.asciiLowered).elementsEqual("http".utf8) else { return nil }
    let separator = text.dropFirst(4).first
    guard separator == UInt8(ascii: "/") || separator == 32 else { return nil }
    let words = text.split(separator: 32, maxSplits: 2)
    let status = words.dropFirst().first.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    // Without the version, "HTTP" may begin a sentence.
    guard separator != 32 || status != nil else { return nil }
    let reason = words.dropFirst(status == nil ? 1 : 2).map { String(decoding: $0, as: UTF8.self) }
    return .response(status: status, reason: reason.joined(separator: " "))
  }

  /// Where the next line that holds anything begins, if it begins another message.
  private func nextMessage(behind newline: Int) -> Int? {
    let rest = bytes[newline...].drop { $0 <= 32 }
    guard message(rest.prefix { $0 != UInt8(ascii: "\n") }, line: 0) != nil else { return nil }
    // The line may be indented.
    return (bytes[newline..<rest.startIndex].lastIndex(of: UInt8(ascii: "\n")) ?? newline) + 1
  }

  /// Where the next line that holds anything begins, if it begins the headers of a message, which some pages put behind
  /// an empty line. Anything else with a colon is a body.
  private func headers(behind newline: Int) -> Int? {
    guard examples.last?.headers.isEmpty == true else { return nil }
    let rest = bytes[newline...].drop { $0 <= 32 }
    guard let header = header(rest.prefix { $0 != UInt8(ascii: "\n") }, line: 0),
      ["content-type", "content-length", "prefer"].contains(header.name.lowercased())
    else { return nil }
    return (bytes[newline..<rest.startIndex].lastIndex(of: UInt8(ascii: "\n")) ?? newline) + 1
  }

  private static func isTarget(_ path: String) -> Bool {
    path.utf8.contains(UInt8(ascii: "/")) || !path.utf8.contains(32)
  }

  /// A line that goes on with the URL of the request above it.
  private func continues(_ line: ArraySlice<UInt8>) -> Bool {
    guard let last = examples.last, case .request = last.message, last.headers.isEmpty else { return false }
    let first = line.trimmed.first
    return first == UInt8(ascii: "?") || first == UInt8(ascii: "&")
  }

  private func header(_ line: ArraySlice<UInt8>, line number: Int) -> Example.Header? {
    let text = line.trimmed
    let name = text.prefix { $0.isIdentifierByte || $0 == UInt8(ascii: "-") }
    let rest = text[name.endIndex...].trimmed
    guard let first = name.first, first.isASCIILetter, rest.first == UInt8(ascii: ":") else { return nil }
    return Example.Header(
      name: String(decoding: name, as: UTF8.self), value: String(decoding: rest.dropFirst().trimmed, as: UTF8.self),
      position: SourcePosition(line: number, column: column + text.startIndex - line.startIndex))
  }
}
