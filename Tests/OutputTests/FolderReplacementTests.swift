import Foundation
import TestSupport
import Testing

/// The folder of the output is replaced as a whole, and nobody but those who look at its number can tell.
@Suite struct FolderReplacementTests {
  private let folder: TemporaryFolder

  init() async throws {
    folder = try TemporaryFolder()
    _ = try await Shelf.outputs(in: folder)
    _ = try await Command.run("generate", "old", in: folder)
  }

  /// Build systems take a file with another time or number for another file.
  @Test func filesThatStayAreNotTouched() async throws {
    try folder.write("// By hand.\n", to: "Generated/ByHand.swift")
    let before = try folder.files(in: "Generated")
    #expect(try await Command.run("generate", "new", in: folder).status == 0)
    let after = try folder.files(in: "Generated")
    let same = Set(before.keys).intersection(after.keys).filter { before[$0]?.contents == after[$0]?.contents }
    #expect(same.isSuperset(of: ["ByHand.swift", "Resources-K.swift", "Resources-L.swift", "Resources-M.swift"]))
    for name in same { #expect(after[name] == before[name], "\(name)") }
  }

  @Test func permissionsOfTheFolderStay() async throws {
    let path = folder.path("Generated").path
    try FileManager.default.setAttributes([.posixPermissions: 0o751], ofItemAtPath: path)
    #expect(try await Command.run("generate", "new", in: folder).status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o751)
  }

  @Test func linksInTheFolderStay() async throws {
    try folder.link("Generated/Link.swift", to: "../elsewhere.swift")
    #expect(try await Command.run("generate", "new", in: folder).status == 0)
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("Generated/Link.swift").path)
    #expect(target == "../elsewhere.swift")
  }

  @Test func linkToTheFolderStays() async throws {
    try FileManager.default.moveItem(at: folder.path("Generated"), to: folder.path("elsewhere"))
    try folder.link("Generated", to: "elsewhere")
    #expect(try await Command.run("generate", "new", in: folder).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("Generated").path) == "elsewhere")
    #expect(try folder.contents(of: "elsewhere") == folder.contents(of: "expected/new"))
    #expect(try folder.leftovers().isEmpty)
  }

  @Test func linkThatLeadsNowhereIsRefused() async throws {
    try folder.remove("Generated")
    try folder.link("Generated", to: "elsewhere")
    let result = try await Command.run("generate", "new", in: folder)
    #expect(result.status == 2)
    #expect(result.error.contains("'Generated' is a link that leads nowhere."))
    #expect(!folder.exists("elsewhere"))
  }

  /// A folder can't have two names, so that one in the output can't be taken along.
  @Test func folderInTheFolderIsLeftAlone() async throws {
    try folder.write("// By hand.\n", to: "Generated/Sub/ByHand.swift")
    let before = try folder.files(in: "Generated/Sub")
    let result = try await Command.run("generate", "new", in: folder)
    #expect(result.status == 0)
    #expect(result.error.contains("note: ") && result.error.contains("'Sub'"))
    var files = try folder.contents(of: "Generated")
    files["Sub/ByHand.swift"] = nil
    #expect(try files == folder.contents(of: "expected/new"))
    #expect(try folder.files(in: "Generated/Sub") == before)
  }

  /// Whoever stands in a folder would still stand in the old one.
  @Test func currentDirectoryStaysTheSame() async throws {
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("Generated").path)[.systemFileNumber]
    let inside = try await Command.run("generate", "../new", "--output", ".", in: folder, at: "Generated")
    #expect(inside.status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("Generated").path)[.systemFileNumber]
    #expect(before as? Int == after as? Int)
    #expect(try folder.contents(of: "Generated") == folder.contents(of: "expected/new"))
  }

  /// One file is replaced in one step anyway.
  @Test func oneChangeLeavesTheFolderItself() async throws {
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("Generated").path)[.systemFileNumber]
    try folder.replace("As the old pages say.", with: "Otherwise.", in: "old/resources/athing.md")
    #expect(try await Command.run("generate", "old", in: folder).status == 0)
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("Generated").path)[.systemFileNumber]
    #expect(before as? Int == after as? Int)
    #expect(try folder.text(of: "Generated/Resources-A.swift").contains("Otherwise."))
  }
}
