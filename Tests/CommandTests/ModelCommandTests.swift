import Foundation
import TestSupport
import Testing

/// `model` prints JSON that other tools read.
@Suite struct ModelCommandTests {
  private struct Model: Decodable {
    struct Entry: Decodable {
      var name: String
      var page: String
      var line: Int
    }

    struct Operation: Decodable {
      var method: String
      var path: String
      var resultCollection: Bool
    }

    struct Diagnostic: Decodable {
      var id: String
      var severity: String
      var file: String
    }

    struct Count: Decodable {
      var found: Int
      var read: Int
    }

    var formatVersion: Int
    var types: [Entry]
    var enums: [Entry]
    var operations: [Operation]
    var diagnostics: [Diagnostic]
    var coverage: [String: Count]
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try SamplePages.write(to: folder)
  }

  @Test func printsWhatPagesSay() async throws {
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.hasSuffix("}\n"))
    let model = try JSONDecoder().decode(Model.self, from: Data(result.output.utf8))
    #expect(model.formatVersion == 1)
    #expect(model.types.map(\.name) == ["library.author", "library.book"])
    #expect(model.types.map(\.page) == ["resources/author.md", "resources/book.md"])
    #expect(model.types.map(\.line) == [1, 1])
    #expect(model.enums.map(\.name) == ["library.binding"])
    #expect(model.operations.map(\.path) == ["/books"])
    #expect(model.operations.allSatisfy { $0.method == "GET" && $0.resultCollection })
    #expect(model.diagnostics.isEmpty)
    #expect(Set(model.coverage.keys) == ["pages", "tables", "rows", "requestLines", "examples"])
    #expect(model.coverage["pages"]?.found == 4)
    #expect(model.coverage["rows"]?.read == 6)
  }

  /// The JSON is whole, and the exit code says that something is missing in it.
  @Test func printsModelInSpiteOfErrors() async throws {
    try folder.link("docs/resources/leak.md", to: "/etc/passwd")
    let result = try await Command.run("model", "docs", in: folder)
    #expect(result.status == 1)
    let model = try JSONDecoder().decode(Model.self, from: Data(result.output.utf8))
    #expect(model.types.count == 2)
    #expect(model.diagnostics.map(\.severity) == ["error"])
    #expect(model.diagnostics.map(\.file) == ["resources/leak.md"])
    #expect(model.coverage["pages"]?.found == 5)
    #expect(model.coverage["pages"]?.read == 4)
  }

  @Test func writesNoFiles() async throws {
    let before = try folder.files(in: ".")
    _ = try await Command.run("model", "docs", in: folder)
    #expect(try folder.files(in: ".") == before)
  }
}
