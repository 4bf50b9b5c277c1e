import APIPages

/// The tests of one page.
struct ExampleSuite {
  var page: PagePath
  /// The name of the suite's type.
  var name: String
  var tests: [ExampleTest]

  /// A file of suites.
  static func file(_ name: String, _ suites: [ExampleSuite], _ options: SwiftLibrary.Options) -> GeneratedFile {
    var writer = SourceWriter()
    writer.line(ExampleHarness.marker)
    writer.line()
    writer.line("\(HarnessSupport.importOfLibrary(options))")
    writer.line("import ResourceRuntime")
    writer.line("import Testing")
    if suites.contains(where: { $0.tests.contains(where: \.usesFoundation) }) {
      writer.line()
      writer.line("#if canImport(FoundationEssentials)")
      writer.line("  import FoundationEssentials")
      writer.line("#else")
      writer.line("  import Foundation")
      writer.line("#endif")
    }
    writer.line()
    writer.separated(suites) { $1.write(to: &$0) }
    return GeneratedFile(name: name, contents: writer.text)
  }

  func write(to writer: inout SourceWriter) {
    writer.line("@Suite(\(StringLiteral.literal(page.description)))")
    writer.block("struct \(name)") { writer in
      var taken: Set<String> = []
      writer.separated(tests) { writer, test in
        var name = "\(test.kind.rawValue)\(test.location.line)"
        while !taken.insert(name).inserted { name += "_" }
        test.write(named: name, to: &writer)
      }
    }
  }
}
