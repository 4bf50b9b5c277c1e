import APIModel
import APIPages
import Testing

@testable import docs2swift

/// Mistakes in `docs2swift.yaml`: each with line and column, and what was likely meant.
@Suite struct ConfigurationMistakeTests {
  @Test(
    arguments: [
      ("modul: B\n", "1:1: There is no key 'modul' here, did you mean 'module'? Known ones are 'docs', 'module'"),
      ("module: B\nsupress: []\n", "2:1: There is no key 'supress' here, did you mean 'suppress'?"),
      ("- a\n", "1:1: The file must hold keys"),
      ("module: [a]\n", "1:1: 'module' must be a text."),
      ("module:\n", "1:1: 'module' must be a text."),
      ("suppress: all\n", "1:1: 'suppress' must be a list"),
      ("suppress:\n  - unknown-type\n", "2:5: An item of suppress must hold keys"),
      ("suppress:\n  - id: unknown-type\n", "2:5: The suppression lacks a 'reason'."),
      ("suppress:\n  - reason: R.\n", "2:5: The suppression lacks the 'id'"),
      ("suppress:\n  - id: unknown-type\n    reason: ''\n", "3:5: 'reason' must be a text."),
      ("suppress:\n  - id: unknown-tpye\n    reason: R.\n", "2:5: There is no diagnostic 'unknown-tpye', did you mean"),
      ("suppress:\n  - { reason: R., id: unreadable-page }\n", "2:19: 'unreadable-page' is an error"),
      ("suppress:\n  - { reason: größer, pgae: x, id: unknown-type }\n", "2:25: There is no key 'pgae' here. Known"),
      ("overrides: 1\n", "1:1: 'overrides' must be a list"),
      ("overrides:\n  - reason: R.\n", "2:5: The override must name a 'property', a 'type' or an 'enumeration'."),
      ("overrides:\n  - { property: a.b.c, reason: R. }\n", "2:5: The override corrects nothing."),
      ("overrides:\n  - { type: a.b, open: true }\n", "2:5: The override lacks a 'reason'."),
      ("overrides:\n  - { type: a.b, open: yes, reason: R. }\n", "2:18: 'open' must be true or false."),
      ("overrides:\n  - { type: a.b, open: 'true', reason: R. }\n", "2:18: 'open' must be true or false."),
      ("overrides:\n  - { type: a.b, opne: true, reason: R. }\n", "2:18: There is no key 'opne' here"),
      ("overrides:\n  - { type: a.b, nullable: true, reason: R. }\n", "2:18: There is no key 'nullable' here"),
      (
        "overrides:\n  - { type: a.b, kind: entiy, reason: R. }\n", "2:18: 'kind' must be 'entity' or 'complex', and is"
      ),
      ("overrides:\n  - { property: name, type: String, reason: R. }\n", "2:5: 'name' must have its type in front"),
      ("overrides:\n  - { property: a.b.c, base: a.d, reason: R. }\n", "2:24: There is no key 'base' here"),
      ("overrides:\n  - { enumeration: a.b, add-members: c, reason: R. }\n", "2:25: 'add-members' must be a list"),
      ("overrides:\n  - { enumeration: a.b, add-members: [[c]], reason: R. }\n", "must be a text."),
      ("overrides:\n  - { enumeration: a.b, add-membres: [c], reason: R. }\n", "did you mean 'add-members'?"),
      ("client: A\nclient: B\n", "1:1: The key 'client' occurs twice."),
      ("module: {\n", "2:1: This is not YAML"),
    ])
  func mistakesAreNamed(_ yaml: String, _ message: String) {
    let failure = #expect(throws: ConfigurationFailure.self) { try Configuration(parsing: yaml) }
    let description = failure?.description ?? ""
    #expect(description.hasPrefix("docs2swift.yaml:"))
    #expect(description.contains(message), "\(description)")
  }

  @Test(arguments: ["", "# Nothing.\n", "suppress: []\noverrides: []\n"])
  func nothingIsFine(_ yaml: String) throws {
    let configuration = try Configuration(parsing: yaml)
    #expect(configuration.suppressions.isEmpty && configuration.overrides.isEmpty)
  }

  @Test func allIsRead() throws {
    let configuration = try Configuration(
      parsing: """
        module: Library
        client: LibraryClient
        suppress:
          - id: unknown-type
            page: resources/*.md
            reason: So it is.
        overrides:
          - type: a.b
            name: c
            base: a.d
            kind: entity
            open: true
            reason: So it is.
          - property: a.b.c
            name: d
            type: String
            collection: true
            nullable: false
            reason: So it is.
          - enumeration: a.e
            add-members: [on, 'off', 1]
            reason: So it is.

        """)
    #expect(configuration.module == "Library")
    #expect(configuration.client == "LibraryClient")
    #expect(configuration.suppressions.map(\.reason) == ["So it is."])
    #expect(configuration.overrides.count == 11)
    #expect(configuration.overrides.allSatisfy { $0.reason == "So it is." })
    #expect(configuration.overrides.suffix(3).map(\.fact) == ["on", "off", "1"].map { .member($0, of: "a.e") })
  }
}
