import Foundation
import TestSupport
import Testing

/// Two runs at once end with the output of one of them.
@Suite struct SimultaneousRunTests {
  @Test func outputsDoNotMix() async throws {
    let folder = try TemporaryFolder()
    let expected = try await Shelf.outputs(in: folder)
    for _ in 0..<10 {
      async let old = Command.run("generate", "old", in: folder)
      async let new = Command.run("generate", "new", in: folder)
      #expect(try await old.status == 0)
      #expect(try await new.status == 0)
      let files = try folder.contents(of: "Generated")
      #expect(expected.values.contains(files))
      #expect(try folder.leftovers().isEmpty)
    }
  }

  @Test func runWaitsForAnother() async throws {
    let folder = try TemporaryFolder()
    _ = try await Shelf.outputs(in: folder)
    let descriptor = open(folder.url.path, O_RDONLY | O_CLOEXEC)
    try #require(descriptor >= 0 && flock(descriptor, LOCK_EX) == 0)
    let result = try await Command.program.run(["generate", "old"], in: folder) {
      try await Task.sleep(for: .seconds(2))
      #expect(!folder.exists("Generated"))
      close(descriptor)
    }
    #expect(result.status == 0)
    #expect(result.error.contains("Waiting"))
    #expect(folder.exists("Generated"))
  }
}
