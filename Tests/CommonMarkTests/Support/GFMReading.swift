import CommonMark
import Foundation
import TestSupport

/// The tables that Debian's `cmark-gfm` finds: the independent reading to hold ours against.
enum GFMReading {
  /// The command, if it is installed.
  static let command: String? = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs the command over pages and reads the tables of each.
  ///
  /// One shell runs it for all pages: a process takes longer to start than a page takes to parse.
  static func tables(ofPages pages: [String], command: String) async throws -> [[PlainTable]] {
    let folder = try TemporaryFolder()
    for (number, page) in pages.enumerated() { try folder.write(page, to: "\(number).md") }
    let shell = Program(at: URL(fileURLWithPath: "/bin/sh"))
    let script = #"for f in *.md; do "$0" -e table --sourcepos -t xml "$f" > "$f.xml" || exit 1; done"#
    let result = try await shell.run(["-c", script, command], in: folder)
    guard result.status == 0 else { throw Failure(result: result) }
    return try pages.indices.map { tables(inXML: try folder.text(of: "\($0).md.xml")) }
  }

  struct Failure: Error {
    let result: ProgramResult
  }

  /// Reads the tables out of the XML, which has one tag a line.
  static func tables(inXML xml: String) -> [PlainTable] {
    var tables: [PlainTable] = []
    var inlines: [Inline]?
    var cells: [String] = []
    var alignments: [Table.Alignment] = []
    var rowLine = 0
    for line in xml.split(separator: "\n") {
      let tag = line.drop { $0 == " " }
      if tag.hasPrefix("<table ") {
        // Where text comes before a table in its paragraph, cmark-gfm has the table begin with the
        // text. A table without rows ends with its delimiter row.
        tables.append(PlainTable(line: endLine(of: tag) - 1, alignments: [], header: [], rows: []))
      } else if tag.hasPrefix("<table_header") || tag.hasPrefix("<table_row") {
        cells = []
        alignments = []
        rowLine = startLine(of: tag)
      } else if tag.hasPrefix("<table_cell") {
        if !tag.hasSuffix("/>") { inlines = [] } else { cells.append("") }
        alignments.append(alignment(of: tag))
      } else if tag.hasPrefix("</table_cell") {
        cells.append((inlines ?? []).plainText)
        inlines = nil
      } else if tag.hasPrefix("</table_header") {
        tables[tables.count - 1].header = cells
        tables[tables.count - 1].alignments = alignments
      } else if tag.hasPrefix("</table_row") {
        if tables[tables.count - 1].rows.isEmpty { tables[tables.count - 1].line = rowLine - 2 }
        tables[tables.count - 1].rows.append(PlainRow(line: rowLine, cells: cells))
      } else if inlines != nil, let inline = inline(of: tag) {
        inlines?.append(inline)
      }
    }
    return tables
  }

  /// The leaves are enough for plain text.
  private static func inline(of tag: Substring) -> Inline? {
    if tag.hasPrefix("<softbreak") { return Inline(.softBreak) }
    if tag.hasPrefix("<linebreak") { return Inline(.lineBreak) }
    guard let start = tag.firstIndex(of: ">"), let end = tag.lastIndex(of: "<"), start < end else { return nil }
    let text = unescaped(tag[tag.index(after: start)..<end])
    if tag.hasPrefix("<text") { return Inline(.text(text)) }
    if tag.hasPrefix("<code") { return Inline(.code(text)) }
    return tag.hasPrefix("<html_inline") ? Inline(.html(text)) : nil
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&amp;", with: "&")
  }

  private static func startLine(of tag: Substring) -> Int {
    guard let range = tag.range(of: "sourcepos=\"") else { return 0 }
    return Int(tag[range.upperBound...].prefix { $0.isNumber }) ?? 0
  }

  private static func endLine(of tag: Substring) -> Int {
    guard let range = tag.range(of: "sourcepos=\""), let hyphen = tag[range.upperBound...].firstIndex(of: "-") else {
      return 0
    }
    return Int(tag[tag.index(after: hyphen)...].prefix { $0.isNumber }) ?? 0
  }

  private static func alignment(of tag: Substring) -> Table.Alignment {
    if tag.contains("align=\"left\"") { return .left }
    if tag.contains("align=\"right\"") { return .right }
    return tag.contains("align=\"center\"") ? .center : .none
  }
}
