import APIModel
import APIPages
import Testing

/// What requests and types bring into a subset.
@Suite struct ClosureTests {
  @Test func modelIsAsTheseTestsThink() {
    let kinds = Dictionary(uniqueKeysWithValues: Museum.model.types.map { ($0.name.name, $0.kind) })
    let entities = kinds.filter { $0.value == .entity }.keys.sorted()
    #expect(entities == ["exhibit", "house", "medium", "painting", "person", "photo", "thing"])
    #expect(Museum.model.types.filter(\.isAbstract).map(\.name.name) == ["medium", "thing"])
    #expect(Museum.model.diagnostics.map(\.id) == [.malformedPath])
  }

  /// What it answers with, that type's structural properties, and their enumerations.
  @Test func requestBringsWhatItAnswersWith() {
    #expect(Museum.subset(["GET /houses"]).names == ["address", "country", "house"])
  }

  @Test func requestBringsTheParametersOfItsBody() {
    #expect(Museum.subset(["/houses/*/sell"]).names == ["money", "ticket"])
  }

  /// The way to a place needs no types: `/houses/{id}/exhibits` is no reason to have houses.
  @Test func pathBringsNothing() {
    let subset = Museum.subset(["/houses/*/exhibits"])
    #expect(!subset.names.contains("house"))
    #expect(subset.names.contains("exhibit"))
  }

  @Test(arguments: ["DELETE /houses/*", "/exhibits/*/media/$count"])
  func requestWithoutContentBringsNothing(_ pattern: String) {
    let subset = Museum.subset([pattern])
    #expect(subset.names.isEmpty)
    #expect(subset.requests.count == 1)
  }

  @Test func basesComeAlong() {
    #expect(Museum.subset(["museum.painting"]).names.filter { ["thing", "exhibit"].contains($0) }.count == 2)
  }

  /// A value can be of a type that derives from the documented one, and comes by no other request.
  @Test func complexTypesBringDerivedOnes() {
    #expect(Museum.subset(["museum.condition"]).names == ["condition", "contact", "waterDamage"])
  }

  /// There are no values of the abstract type itself.
  @Test func abstractTypesBringDerivedOnes() {
    #expect(Museum.subset(["/exhibits/*/media"]).names == ["camera", "medium", "photo"])
  }

  /// As a base, an abstract type has no values of its own.
  @Test func abstractBasesBringNothing() {
    #expect(!Museum.subset(["museum.exhibit"]).names.contains("painting"))
  }

  /// They have requests of their own.
  @Test func entitiesDoNotBringDerivedOnes() {
    #expect(!Museum.subset(["/exhibits/**"]).names.contains("painting"))
    #expect(Museum.subset(["/exhibits/**", "painting"]).names.contains("painting"))
  }

  @Test func derivedTypesThatAreExcludedDoNotCome() {
    #expect(Museum.subset(["museum.condition"], excluding: ["waterDamage"]).names == ["condition"])
  }

  // MARK: Navigation properties

  @Test func navigationBringsNothing() throws {
    let subset = Museum.subset(["GET /houses"])
    #expect(subset.leftOut.map(\.property) == ["exhibits", "staff"])
    #expect(subset.leftOut.map(\.target.name) == ["exhibit", "person"])
    let house = try #require(subset.model.types.first { $0.name.name == "house" })
    #expect(house.properties.map(\.name) == ["id", "address"])
  }

  @Test func navigationToWhatIsThereStays() throws {
    let subset = Museum.subset(["GET /houses", "GET /people/*"])
    #expect(subset.leftOut.map(\.property) == ["exhibits"])
    let house = try #require(subset.model.types.first { $0.name.name == "house" })
    #expect(house.properties.map(\.name) == ["id", "address", "staff"])
    let person = try #require(subset.model.types.first { $0.name.name == "person" })
    #expect(person.properties.map(\.name).contains("friends"), "a type leads to itself")
  }

  // MARK: Exclusions

  /// Without `include`, everything is there that nothing excludes.
  @Test func excludedRequestsTakeWithThemWhatNothingElseNeeds() {
    let subset = Museum.subset([], excluding: ["/houses/*/sell"])
    let all = Set(Museum.subset([]).names)
    #expect(all.subtracting(subset.names) == ["ticket", "money"])
    #expect(subset.names.contains("gift"), "no request needs it, excluded or not")
  }

  @Test func excludedTypesGoIfNothingNeedsThem() {
    let subset = Museum.subset([], excluding: ["museum.gift", "museum.money"])
    #expect(!subset.names.contains("gift"))
    #expect(subset.names.contains("money"), "a ticket has a price")
  }

  @Test func exclusionBeatsInclusion() {
    #expect(
      Museum.subset(["/houses", "/houses/*"], excluding: ["DELETE /**"]).requests.allSatisfy { $0.hasPrefix("G") })
  }

  /// No Swift comes of it, so that its types would be there for nothing.
  @Test func requestWithMalformedPathIsNotIncluded() {
    #expect(Museum.subset(["/people/**"]).requests == ["GET /people/{id}"])
  }
}
