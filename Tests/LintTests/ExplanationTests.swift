import APIPages
import Foundation
import TestSupport
import Testing

@testable import docs2swift

/// What `--explain` prints, and the page that lists all diagnostics.
@Suite struct ExplanationTests {
  /// The sections of the page that are about a diagnostic, by their headings, line breaks as spaces.
  private static let sections: [String: String] = {
    let page = PackageFolder.path("Sources/docs2swift/docs2swift.docc/Diagnostics.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    var sections: [String: String] = [:]
    var current: String?
    var isCode = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      if !isCode, line.hasPrefix("#") {
        current = line.hasPrefix("### ") ? String(line.dropFirst(4)) : nil
      } else if let current {
        sections[current] = (sections[current].map { $0 + " " } ?? "") + line
      }
    }
    // The introduction has sections too.
    return sections.filter { $0.value.hasPrefix("**") }
  }()

  @Test func pageNamesEachAndNoOther() {
    #expect(Self.sections.keys.sorted() == DiagnosticID.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: DiagnosticID.allCases)
  func pageSaysWhatTheCommandSays(_ id: DiagnosticID) throws {
    let section = try #require(Self.sections[id.rawValue])
    #expect(section.hasPrefix("**\(id.severity.rawValue.capitalized).** \(id.summary) ```"))
    #expect(section.hasSuffix("``` \(id.help)"))
  }

  @Test(arguments: DiagnosticID.allCases)
  func textsAreSentences(_ id: DiagnosticID) {
    for text in [id.summary, id.help] {
      #expect(text.hasSuffix(".") && text.first?.isUppercase == true && !text.contains("\n"), "\(text)")
    }
    #expect(Explanation.text(of: id) == "\(id.rawValue) (\(id.severity.rawValue))\n\n\(id.summary)\n\(id.help)\n")
  }
}
