/// Reads Markdown that holds inlines only, such as the text of a table cell.
enum InlineParser {
  /// Parses lines as the text of one paragraph, whatever block they would be by themselves.
  /// - Parameters:
  ///   - lines: the lines' UTF-8, without line ends.
  ///   - references: the page's definitions; only those that the lines name are handed to libcmark.
  static func inlines(in lines: [ArraySlice<UInt8>], resolving references: ReferenceDefinitions) -> [Inline] {
    var markdown: [UInt8] = []
    markdown.reserveCapacity(lines.reduce(16) { $0 + $1.count + 6 })
    // A word in front keeps the first line from being a heading, a list, a definition …, and four
    // spaces keep the others from it; libcmark drops them.
    markdown.append(contentsOf: "x ".utf8)
    for (number, line) in lines.enumerated() {
      if number > 0 { markdown.append(contentsOf: "\n    ".utf8) }
      markdown.append(contentsOf: line)
    }
    let definitions = references.isEmpty ? [] : references.definitions(namedIn: markdown)
    for (number, definition) in definitions.enumerated() {
      let label = PlainText.folding(definition.label)
      markdown.append(contentsOf: "\n\n[\(label)]: <\(ReferenceAlias.destination(number))>".utf8)
    }
    let inlines = markdown.withUnsafeBufferPointer { buffer in
      CMark.withTree(parsing: buffer, isValidUTF8: false) { root -> [Inline] in
        guard let paragraph = root.firstChild else { return [] }
        var converter = InlineConverter(aliases: definitions)
        return converter.inlines(in: paragraph)
      }
    }
    return withoutFirstWord(inlines ?? [])
  }

  private static func withoutFirstWord(_ inlines: [Inline]) -> [Inline] {
    guard let first = inlines.first, case .text(let text) = first.kind else { return inlines }
    let rest = text.utf8.dropFirst(2)
    guard !rest.isEmpty else { return Array(inlines.dropFirst()) }
    var inlines = inlines
    inlines[0] = Inline(.text(String(Substring(rest))))
    return inlines
  }
}

/// A short destination in place of a definition's own: a page may name one long definition in a
/// hundred thousand cells, each of which would have libcmark copy it.
enum ReferenceAlias {
  /// No page writes a link to this; one that does gets the definition that it asks for.
  private static let mark = "\u{1}docs2swift:"

  static func destination(_ number: Int) -> String { mark + String(number) }

  static func number(of destination: String) -> Int? {
    destination.hasPrefix(mark) ? Int(destination.dropFirst(mark.count)) : nil
  }
}
