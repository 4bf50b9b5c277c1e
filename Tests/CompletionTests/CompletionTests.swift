import TestSupport
import Testing

/// What an editor offers behind a dot.
@Suite(
  .enabled(if: Toolchain.languageServer != nil, "no sourcekit-lsp next to swift"),
  .enabled(if: BuiltProducts.hasModule("PolicyGraph"), "the modules of this build are elsewhere"))
struct CompletionTests {
  private func completions(of type: String) async throws -> [Completion] {
    try await Completion.completions(
      behind: ["import PolicyGraph", "import ResourceRuntime", "func edit(_ policy: \(type)) {", "  policy."],
      askedOf: #require(Toolchain.languageServer), modules: BuiltProducts.modules)
  }

  @Test func fieldsAreOfferedWithTypesAndComments() async throws {
    let completions = try await completions(of: "StsPolicy")
    let fields = completions.filter { $0.valueType != nil }
    #expect(
      Dictionary(fields.map { ($0.name, $0.valueType) }) { $1 } == [
        "definition": "[String]", "isOrganizationDefault": "Bool", "appliesTo": "[DirectoryObject]",
        // Of its base types.
        "displayName": "String", "description": "String", "deletedDateTime": "DateTimeOffset", "id": "String",
      ])
    for field in fields { #expect(!field.documentation.isEmpty, "\(field.name) has no comment") }
    let comment = fields.first { $0.name == "isOrganizationDefault" }?.documentation
    #expect(comment?.contains("in force for the organization") == true, "\(comment ?? "")")
  }

  @Test func littleElseIsOffered() async throws {
    let others = try await completions(of: "TokenIssuancePolicy").filter { $0.valueType == nil }.map(\.name)
    let known: Set = ["self", "as", "is", "validate", "require", "changes", "encode", "_storage", "_json"]
    #expect(others.filter { !known.contains($0) }.isEmpty)
  }
}
