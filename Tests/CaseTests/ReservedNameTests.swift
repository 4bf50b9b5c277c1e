import Foundation
import TestSupport
import Testing

@testable import SwiftEmission

/// No generated type may take a name that generated code needs of the runtime.
@Suite struct ReservedNameTests {
  @Test func runtimeNamesAreReserved() throws {
    let sources = PackageFolder.path("Sources/ResourceRuntime")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      let declaration = /(?m)^(?:@\w+ )?public (?:final )?(?:struct|enum|protocol|typealias|class|actor) (\w+)/
      for match in text.matches(of: declaration) {
        names.insert(String(match.1))
      }
    }

    #expect(names.count > 10)
    #expect(names.filter { !ReservedTypeNames.contains($0) }.isEmpty)
  }

  @Test func namesOfSwiftAndItsLibrariesAreReserved() {
    let names = "Error Result Task Set Any Self Data Date Process Operation Group List".split(separator: " ")
    for name in names.map(String.init) {
      #expect(ReservedTypeNames.contains(name), "\(name)")
    }
  }
}
