import Foundation
import Testing

@testable import SwiftEmission

/// No generated type may take a name that generated code needs of the runtime.
@Suite struct ReservedNameTests {
  @Test func runtimeNamesAreReserved() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/ResourceRuntime")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:@\w+ )?public (?:final )?(?:struct|enum|protocol|typealias|class|actor) (\w+)/) {
        names.insert(String(match.1))
      }
    }

    #expect(names.count > 10)
    #expect(names.filter { !ReservedTypeNames.contains($0) }.isEmpty)
  }

  @Test func namesOfSwiftAndItsLibrariesAreReserved() {
    for name in ["Error", "Result", "Task", "Set", "Any", "Self", "Data", "Date", "Process", "Operation", "Group", "List"] {
      #expect(ReservedTypeNames.contains(name), "\(name)")
    }
  }
}
