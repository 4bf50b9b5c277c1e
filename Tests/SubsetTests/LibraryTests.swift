import APIModel
import SwiftEmission
import Testing

/// The Swift of a subset is that of the whole, less what is left out.
@Suite struct LibraryTests {
  private let whole = SwiftLibrary(Museum.model, options: .init(module: "Museum", files: .single))

  /// What updates can change is a fact on the API: also where the subset has no update.
  @Test func fieldsAreTheSame() throws {
    let lines = try lines(of: ["GET /exhibits/*"])
    #expect(lines.contains { $0.contains(#"var title: Field<String>"#) })
    #expect(lines.contains { $0.contains(#"var condition: ImmutableField<Condition>"#) })
  }

  @Test func placesAreCalledTheSame() throws {
    let lines = try lines(of: ["/houses/*/exhibits"])
    #expect(lines.contains { $0.contains("struct HouseExhibitsPath: RequestNode") })
    #expect(!lines.contains { $0.contains("struct House:") })
    #expect(!lines.contains { $0.contains("JSONValue") })
  }

  /// An instance of a derived type is one of the base type, also where the subset has no derived type.
  @Test func derivedTypesAreKnown() throws {
    #expect(try lines(of: ["museum.exhibit"]).contains { $0.contains(#"derived: ["museum.painting"]"#) })
  }

  /// The lines are those of the whole, whatever is taken, but for the tables of fields.
  @Test(arguments: ["GET /houses", "/exhibits/**", "PATCH /**", "/houses/*/sell", "museum.painting", "/people/*"])
  func nothingElseIsWritten(_ pattern: String) throws {
    let known = Set(whole.files.flatMap { $0.contents.split(separator: "\n") })
    let new = try lines(of: [pattern]).filter { line in
      guard !known.contains(line), !line.contains("_type") else { return false }
      // A table of fields has numbers for types: `[1] media`; and the last type has no comma behind it.
      let word = line.split(separator: " ").first?.drop { $0 == "[" }
      return word?.first?.isNumber != true && !line.hasSuffix(".self)") && !line.hasSuffix(".self,")
    }
    // A place tells by which paths one gets there, and how many others there are.
    #expect(new.allSatisfy { $0.hasPrefix("/// `/") || $0.contains("/// Page") }, "\(new)")
  }

  private func lines(of patterns: [String]) throws -> [Substring] {
    let subset = Museum.subset(patterns)
    let library = SwiftLibrary(subset.model, of: Museum.model, options: .init(module: "Museum", files: .single))
    return library.files.flatMap { $0.contents.split(separator: "\n") }
  }
}
