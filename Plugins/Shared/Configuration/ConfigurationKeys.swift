import Foundation

/// The keys of `docs2swift.yaml` that a plugin has to know before the tool runs.
///
/// A plugin can't depend on a library, so there is no YAML parser here: only the plain way to write the two keys is
/// understood. Any other one is a mistake that says so, and never read as something else.
struct ConfigurationKeys: Equatable {
  /// The folders of the pages, relative to the file's own; empty if it names none.
  var docs: [String] = []
  var files = OutputNames.letter

  /// - Parameters:
  ///   - text: what the file holds.
  ///   - file: what messages call it.
  /// - Throws: ``PluginMistake/unclear(file:line:key:example:)``.
  init(parsing text: String, file: String) throws(PluginMistake) {
    let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().map {
      Line(number: $0 + 1, text: Self.withoutComment($1))
    }[...]
    lines = lines.drop { $0.isEmpty || $0.text.hasPrefix("%") || $0.text == "---" }
    guard let first = lines.first(where: { !$0.isEmpty }) else { return }
    guard !first.isIndented, !"{?[!&*".contains(first.text.first ?? " "), !first.text.hasPrefix("--- ") else {
      throw .unclear(file: file, line: first.number, key: "docs", example: Self.docsExample)
    }
    while let line = lines.popFirst() {
      switch line.key {
      case "docs":
        var items: [Line] = []
        while let next = lines.first, next.isEmpty || next.isIndented || next.text.hasPrefix("-"), next.text != "---" {
          lines.removeFirst()
          if !next.isEmpty { items.append(next) }
        }
        guard let docs = Self.list(line.value, items) else {
          throw .unclear(file: file, line: line.number, key: "docs", example: Self.docsExample)
        }
        self.docs = docs
      case "files":
        let isContinued = lines.first { !$0.isEmpty }?.isIndented == true
        guard !isContinued, let files = Self.scalar(line.value).flatMap(OutputNames.init) else {
          throw .unclear(file: file, line: line.number, key: "files", example: "files: single")
        }
        self.files = files
      case nil where !line.isEmpty && !line.isIndented && "?\"'{&*!".contains(line.text.first ?? " "):
        throw .unclear(file: file, line: line.number, key: "docs", example: Self.docsExample)
      default: continue
      }
    }
  }

  private static let docsExample = "docs: [docs]"

  private struct Line {
    var number: Int
    var text: String

    var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
    var isIndented: Bool { text.first?.isWhitespace == true && !isEmpty }

    /// `files` of `files: single`; nil for a line of another form.
    var key: String? {
      guard !isIndented, let colon = text.firstIndex(of: ":") else { return nil }
      let after = text.index(after: colon)
      guard after == text.endIndex || text[after].isWhitespace else { return nil }
      let key = text[..<colon].trimmingCharacters(in: .whitespaces)
      return key.allSatisfy { $0.isLetter || $0 == "-" } && !key.hasPrefix("-") ? key : nil
    }

    /// `single` of `files: single`.
    var value: String {
      guard let colon = text.firstIndex(of: ":") else { return "" }
      return text[text.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
  }

  /// A comment begins with `#` at the beginning or after a space. In quotes it may not, but then the quotes are not
  /// closed in what is left, which is no value.
  private static func withoutComment(_ line: Substring) -> String {
    var previous: Character = " "
    for index in line.indices {
      if line[index] == "#", previous.isWhitespace { return String(line[..<index]).trimmingEnd() }
      previous = line[index]
    }
    return String(line).trimmingEnd()
  }

  /// `[a, 'b']`, or a line `- a` for each item.
  private static func list(_ value: String, _ items: [Line]) -> [String]? {
    if value.isEmpty {
      // Items that stand below the first one belong to it.
      guard Set(items.map { $0.text.prefix { $0 == " " }.count }).count <= 1 else { return nil }
      let texts = items.map { $0.text.trimmingCharacters(in: .whitespaces) }
      let scalars = texts.compactMap {
        $0.hasPrefix("- ") ? scalar($0.dropFirst(2).trimmingCharacters(in: .whitespaces)) : nil
      }
      return scalars.count == items.count && !items.isEmpty ? scalars : nil
    }
    guard items.isEmpty, value.hasPrefix("["), value.hasSuffix("]") else { return nil }
    let parts = value.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    let scalars = parts.compactMap { scalar($0.trimmingCharacters(in: .whitespaces)) }
    return scalars.count == parts.count ? scalars : nil
  }

  /// A text in quotes or without; nil for all that needs a YAML parser.
  private static func scalar(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    if first == "'" || first == "\"" {
      let inner = text.dropFirst().dropLast()
      let isPlain = text.count > 2 && text.last == first && !inner.contains(first) && !inner.contains("\\")
      return isPlain && inner.contains { !$0.isWhitespace } ? String(inner) : nil
    }
    guard !"[]{}>|*&!%@`?,-".contains(first) || text.hasPrefix("-") && text.count > 1 && !text.hasPrefix("- "),
      !text.contains(": "), !text.hasSuffix(":"), !text.contains(where: { "[]{},\"\\".contains($0) }),
      !["null", "Null", "NULL", "~"].contains(text)
    else { return nil }
    return text
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
  }
}
