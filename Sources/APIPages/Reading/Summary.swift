import CommonMark

/// The words of a page, made ready for a documentation comment.
enum Summary {
  /// The first paragraph that describes what the page is about, with the list that it introduces.
  static func introduction(of blocks: [PlacedBlock]) -> String {
    for (index, block) in blocks.enumerated() {
      guard case .paragraph(let content) = block.block.kind, !isFormal(content) else { continue }
      let inlines = withoutNamespaceLine(content)
      let text = withoutInheritance(text(inlines), FlatText(inlines))
      guard !text.isEmpty else { continue }
      if text.utf8.last == UInt8(ascii: ":"), index + 1 < blocks.count,
        case .list(_, let items) = blocks[index + 1].block.kind
      {
        let entries = items.compactMap { item -> String? in
          guard case .paragraph(let inlines)? = item.first?.kind else { return nil }
          return "- " + Summary.text(inlines)
        }
        return ([text] + entries).joined(separator: "\n")
      }
      return text
    }
    return ""
  }

  /// Inline content as Markdown in one line: code and strong kept, links as their text, other markup left out.
  static func text(_ inlines: [Inline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text.foldingSpace
  }

  private static func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline.kind {
      case .text(let string): text += string
      case .code(let code): text += "`\(code)`"
      case .softBreak, .lineBreak: text += " "
      case .html(let html): if html.utf8.starts(with: "<br".utf8) { text += " " }
      case .emphasis(let content): append(content, to: &text)
      case .strong(let content):
        text += "**"
        append(content, to: &text)
        text += "**"
      case .link(let destination, _, let content):
        guard destination.utf8.starts(with: "https://".utf8), !destination.utf8.contains(where: { $0 <= 32 }) else {
          append(content, to: &text)
          continue
        }
        text += "["
        append(content, to: &text)
        text += "](\(destination))"
      case .image: continue
      }
    }
  }

  /// The text without a first sentence that only says what the base type is: the Swift declaration says it too.
  private static func withoutInheritance(_ text: String, _ flat: FlatText) -> String {
    guard InheritanceStatement.opens(flat) else { return text }
    guard let end = Array(text.utf8).firstRange(of: ". ".utf8) else { return "" }
    return String(Substring(text.utf8.dropFirst(end.upperBound)))
  }

  /// A paragraph without a first line "Namespace: …" that no empty line parts from the rest.
  private static func withoutNamespaceLine(_ inlines: [Inline]) -> [Inline] {
    guard let end = inlines.firstIndex(where: { $0.kind == .softBreak || $0.kind == .lineBreak }),
      FlatText(Array(inlines[..<end])).lowered.starts(with: "namespace:".utf8)
    else { return inlines }
    return Array(inlines[(end + 1)...])
  }

  /// "Namespace: …" and include lines: form, not description.
  private static func isFormal(_ inlines: [Inline]) -> Bool {
    let flat = FlatText(inlines)
    if flat.lowered.starts(with: "namespace".utf8) && flat.bytes.count < 80 { return true }
    // `[!INCLUDE …]`, and the zones and monikers of newer pages: `:::zone pivot="…"`.
    return flat.lowered.starts(with: "[!".utf8) || flat.lowered.starts(with: ":::".utf8)
  }
}

extension String {
  /// The text with runs of white space as one space, and none at its ends.
  var foldingSpace: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte <= 32 {
        if let last = folded.last, last != 32 { folded.append(32) }
      } else {
        folded.append(byte)
      }
    }
    if folded.last == 32 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
