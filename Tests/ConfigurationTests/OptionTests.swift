import SwiftEmission
import Testing

@testable import docs2swift

/// What the configuration makes of the code.
@Suite struct OptionTests {
  @Test(arguments: ["public", "package"])
  func accessIsThatOfAllDeclarations(_ access: String) throws {
    let lines = try code("access: \(access)\n")
    #expect(lines.contains("\(access) import ResourceRuntime"))
    let declarations = lines.filter {
      ["struct ", " init(", "let ", "static ", "protocol "].contains(where: $0.contains)
    }
    #expect(declarations.count > 20)
    for line in declarations {
      #expect(line.drop { $0 == " " }.hasPrefix("\(access) "), "\(line)")
    }
  }

  @Test func internalDeclarationsSayNothing() throws {
    let lines = try code("access: internal\n")
    #expect(lines.contains("internal import ResourceRuntime"))
    #expect(lines.contains("struct Tree: Resource {"))
    #expect(!lines.contains { $0.contains("public ") || $0.contains("package ") })
  }

  /// But for who may use it, it is the same library.
  @Test func accessChangesNothingElse() throws {
    func plain(_ access: String) throws -> [String] {
      try code("access: \(access)\n").map { $0.replacing("\(access) ", with: "") }
    }
    #expect(try plain("public") == plain("package"))
    #expect(try plain("public") == plain("internal"))
  }

  @Test func clientTellsWhereTheServiceIs() throws {
    #expect(
      try Orchard.swift("base-url: https://orchard.example/\n").contains(
        #"static var _endpoint: ServiceEndpoint? { .init(url: "https://orchard.example") }"#))
    #expect(try !Orchard.swift("").contains("_endpoint"))
  }

  /// In the order that swift-format has them in, each once.
  @Test func importsStandInAllFiles() throws {
    let files = try Orchard.generation("imports: [Zlib, Dispatch, Dispatch, ResourceRuntime]\n").library.files
    for file in files {
      let imports = file.contents.split(separator: "\n").filter { $0.contains(" import ") }.prefix(3)
      #expect(
        imports == ["internal import Dispatch", "public import ResourceRuntime", "internal import Zlib"], "\(file.name)"
      )
    }
  }

  private func code(_ configuration: String) throws -> [String] {
    try Orchard.swift(configuration).split(separator: "\n").map(String.init).filter { !$0.contains("//") }
  }
}
