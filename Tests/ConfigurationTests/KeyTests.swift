import APIModel
import APIPages
import SwiftEmission
import Testing

@testable import docs2swift

/// What may stand in `docs2swift.yaml`; overrides and suppressions have tests of their own.
@Suite struct KeyTests {
  @Test func nothingIsSaidUnlessSaid() throws {
    let configuration = try Configuration(parsing: "")
    let options = configuration.options(module: nil)
    #expect(options.module == "Generated" && options.client == "GraphClient")
    #expect(options.access == .public && options.files == .letter)
    #expect(options.serviceRoot == nil && options.imports.isEmpty && options.renames.isEmpty)
    #expect(configuration.subset.isEverything && configuration.docs.isEmpty)
  }

  @Test func allIsRead() throws {
    let configuration = try Configuration(
      parsing: """
        docs: [v1.0, ../more]
        module: Trees
        client: TreeClient
        base-url: https://orchard.example:8443/api/v1//
        access: package
        files: 12
        imports: [Foundation]
        include: [/trees/**, "GET /trees"]
        exclude: [orchard.tree]
        renames:
          - { type: orchard.tree, to: Plant }
          - { property: orchard.tree.kind, to: sort }
          - { member: orchard.kind.pear, to: other, reason: Not an apple. }
          - { path: "/trees/{id}", to: TreePlace }
        """)
    #expect(configuration.docs == ["v1.0", "../more"])
    let options = configuration.options(module: nil)
    #expect(options.module == "Trees" && options.client == "TreeClient")
    #expect(options.serviceRoot == "https://orchard.example:8443/api/v1")
    #expect(options.access == .package && options.files == .count(12) && options.imports == ["Foundation"])
    #expect(configuration.subset.include.map(\.text) == ["/trees/**", "GET /trees"])
    #expect(
      configuration.subset.include.map(\.location.description) == ["docs2swift.yaml:8:11", "docs2swift.yaml:8:22"])
    #expect(configuration.subset.exclude.map(\.text) == ["orchard.tree"])
    #expect(
      options.renames.map(\.target) == [
        .type("orchard.tree"), .property("orchard.tree.kind"), .member("orchard.kind.pear"), .place("/trees/{id}"),
      ])
    #expect(options.renames.map(\.name) == ["Plant", "sort", "other", "TreePlace"])
  }

  @Test(arguments: [("letter", FileLayout.letter), ("single", .single), ("1", .count(1)), ("1000", .count(1000))])
  func layoutsAreRead(_ text: String, _ layout: FileLayout) throws {
    #expect(try Configuration(parsing: "files: \(text)\n").files == layout)
  }

  @Test(
    arguments: [
      ("docs: v1.0", "1:1: 'docs' must be a list"),
      ("docs: [1.0, [a]]", "1:13: An item of docs must be a text."),
      ("base-url: orchard.example", "1:1: 'base-url' must be the URL of the service's root, such as"),
      ("base-url: ftp://orchard.example", "1:1: 'base-url' must be the URL"),
      ("base-url: https://orchard.example?a=b", "1:1: 'base-url' must be the URL"),
      ("base-url: https://me:secret@orchard.example", "1:1: 'base-url' must be the URL"),
      ("base-url: https://", "1:1: 'base-url' must be the URL"),
      ("base_url: https://orchard.example", "did you mean 'base-url'?"),
      ("access: open", "1:1: 'access' must be 'public', 'package' or 'internal', and is 'open'."),
      ("acess: public", "did you mean 'access'?"),
      ("files: letters", "1:1: 'files' must be 'letter', 'single' or a number of files, and is 'letters'."),
      ("files: 0", "1:1: 'files' must lie between 1 and 1000."),
      ("files: 1001", "1:1: 'files' must lie between 1 and 1000."),
      ("files: [letter]", "1:1: 'files' must be a text."),
      ("imports: [a b]", "1:11: 'a b' can't be the name of a module."),
      ("imports: ['Foundation; import Evil']", "can't be the name of a module."),
      ("include: /trees", "1:1: 'include' must be a list"),
      ("inlcude: [/trees]", "did you mean 'include'?"),
      ("include:\n  - GTE /trees", "2:5: 'GTE /trees' is no method and path, such as 'GET /users/{id}'."),
      ("renames: { a: b }", "1:1: 'renames' must be a list"),
      ("renames:\n  - { type: a.b }", "2:5: The rename lacks the new name, 'to'."),
      ("renames:\n  - { to: B }", "2:5: The rename must name a 'type', a 'property', a 'member' or a 'path'"),
      ("renames:\n  - { type: a.b, member: a.b.c, to: D }", "2:5: The rename must name a 'type'"),
      ("renames:\n  - { type: a.b, to: String }", "2:18: 'String' can't be a name"),
      ("renames:\n  - { type: a.b, to: a b }", "2:18: 'a b' can't be a name"),
      ("renames:\n  - { path: /a, to: class }", "2:17: 'class' can't be a name"),
      ("renames:\n  - { property: a.b.c, to: '`a`' }", "2:24: '`a`' can't be a name"),
      ("renames:\n  - { type: a.b, too: C }", "2:18: There is no key 'too' here"),
    ])
  func mistakesAreNamed(_ yaml: String, _ message: String) {
    let failure = #expect(throws: ConfigurationFailure.self) { try Configuration(parsing: yaml + "\n") }
    let description = failure?.description ?? ""
    #expect(description.hasPrefix("docs2swift.yaml:"))
    #expect(description.contains(message), "\(description)")
  }
}
