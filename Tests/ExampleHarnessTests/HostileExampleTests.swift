import SwiftEmission
import TestSupport
import Testing

/// The text of examples never becomes code.
@Suite struct HostileExampleTests {
  private static let payload = "evil()"

  private static let examples = [
    #"GET /crates?$filter=") evil() //"#, #"GET /crates/x"].evil()["#, ##"GET /crates/\#(evil())"##,
    #"GET /crates/x/part(name='")evil()')"#, "GET /crates?$select=id),evil()",
    "GET /crates?$expand=id($top=1) } evil() {",
    "GET /crates?evil()\"=1", "GET /evil()/x", "GET https://evil()/crates",
    "POST /crates\nContent-type: application/json\n\n{ \"evil()\\\"; evil()\": \"\\\"\\\"\\\"# evil()\" }",
    "POST /crates\nContent-type: application/json\n\n{ \"weight\": evil(), }",
    "POST /crates\nContent-type: application/json\n\n{ \"id\": \"\\\\#(evil())\" }",
    "PUT /crates/1/content\nContent-type: a\"); evil(\n\n\"\"\"#\nevil()\n#\"\"\"",
    "HTTP/1.1 200 OK\nContent-type: application/json\n\n{ \"id\": \"\"\"#\nevil() }",
    "HTTP/1.1 200 OK\nContent-type: application/json\n\n{ \"@odata.type\": \"#evil()\", \"id\": \"\u{2028}evil()\" }",
  ]

  @Test(arguments: examples)
  func examplesStayInLiterals(_ example: String) throws {
    let code = SmallDocs(examples: "````http\n\(example)\n````").code
    #expect(!Self.withoutLiterals(code).contains("evil"), "\(code)")
  }

  @Test(arguments: [
    "api/evil().md", "api/x\"; evil(\".md", "api/{evil()}.md", "api/\u{202E}evil().md", "api/().md", "api/class.md",
  ])
  func namesOfPagesStayInLiterals(_ page: String) throws {
    let docs = SmallDocs(examples: "```http\nGET /crates\n```", page: page)
    #expect(!Self.withoutLiterals(docs.code).contains("evil()"))
    for file in docs.harness().files { #expect(file.name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 < 0x7F }) }
  }

  /// A compiler has nothing against it either.
  @Test func theCodeParses() async throws {
    let text = Self.examples.map { "````http\n\($0)\n````" }.joined(separator: "\n\n")
    let folder = try TemporaryFolder()
    let files = SmallDocs(examples: text).harness().files
    for file in files { try folder.write(file.contents, to: file.name) }
    let result = try await Toolchain.compiler.run(["-frontend", "-parse"] + files.map(\.name), in: folder)
    #expect(result.status == 0, "\(result.text)")
  }

  /// The code without its string literals and comments.
  private static func withoutLiterals(_ code: String) -> String {
    var result: [Substring] = []
    var isInText = false
    for line in code.split(separator: "\n") {
      let trimmed = line.drop { $0 == " " }
      if isInText {
        // A literal ends where a line begins with its end.
        if trimmed.hasPrefix("\"\"\"#") { isInText = false }
        if !trimmed.contains("\"\"\"#") { continue }
        result.append(trimmed)
      } else if trimmed.hasPrefix("#\"\"\"") {
        isInText = true
      } else if !trimmed.hasPrefix("//") {
        result.append(withoutShortLiterals(line))
      }
    }
    return result.joined(separator: "\n")
  }

  private static func withoutShortLiterals(_ line: Substring) -> Substring {
    var result = ""
    var isInText = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", isInText {
        isEscaped = true
      } else if character == "\"" {
        isInText.toggle()
      } else if !isInText {
        result.append(character)
      }
    }
    return result[...]
  }
}
