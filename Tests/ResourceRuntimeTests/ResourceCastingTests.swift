import ResourceRuntime
import Testing

@Suite struct ResourceCastingTests {
  private func object(_ type: String?) -> DirectoryObject {
    DirectoryObject {
      $0.id = "7"
      if let type { $0["@odata.type"] = .string(type) }
    }
  }

  @Test(arguments: [
    "#microsoft.graph.tokenIssuancePolicy", "microsoft.graph.tokenIssuancePolicy",
    "#Microsoft.Graph.TokenIssuancePolicy",
    "https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.tokenIssuancePolicy",
  ])
  func theAnnotationTellsTheType(annotation: String) {
    let object = object(annotation)

    #expect(object.is(TokenIssuancePolicy.self))
    #expect(object.as(TokenIssuancePolicy.self)?.id == "7")
    #expect(object.as(TokenIssuancePolicy.self)?["@odata.type"] == .string(annotation))
    #expect(!object.is(PolicySettings.self))
  }

  @Test func anotherTypeIsNot() {
    #expect(object("#microsoft.graph.user").as(TokenIssuancePolicy.self) == nil)
    #expect(object("#microsoft.graph.").as(TokenIssuancePolicy.self) == nil)
    #expect(object("#").as(TokenIssuancePolicy.self) == nil)
    #expect(object("").as(TokenIssuancePolicy.self) == nil)
  }

  @Test func withoutAnAnnotationNothingIsKnown() {
    #expect(object(nil).as(TokenIssuancePolicy.self) == nil)
    #expect(DirectoryObject { $0["@odata.type"] = 7 }.as(TokenIssuancePolicy.self) == nil)
  }

  @Test func aTypeKnownToDeriveCounts() {
    let settings = PolicySettings { $0["@odata.type"] = "#microsoft.graph.stsPolicy" }

    #expect(settings.is(DirectoryObject.self))
    #expect(!settings.is(PolicyBase.self), "its type does not list the types derived from it")
  }

  @Test func aBaseIsAlwaysThereAndTheTypeIsWritten() throws {
    let policy = TokenIssuancePolicy { $0.displayName = "Contoso" }
    let object = try #require(policy.as(DirectoryObject.self))

    #expect(
      String(json: object) == ##"{"@odata.type":"#microsoft.graph.tokenIssuancePolicy","displayName":"Contoso"}"##)
    #expect(object.as(TokenIssuancePolicy.self)?.displayName == "Contoso")
    #expect(object.as(PolicyBase.self) == nil)
    #expect(policy["@odata.type"] == nil, "the resource itself stays as it is")
  }

  @Test func anAnnotationThatIsThereStays() {
    let policy = TokenIssuancePolicy { $0["@odata.type"] = "#microsoft.graph.newerPolicy" }

    #expect(policy.as(DirectoryObject.self)?["@odata.type"] == "#microsoft.graph.newerPolicy")
  }

  @Test func theSameTypeIsItself() {
    let policy = TokenIssuancePolicy { $0.displayName = "Contoso" }

    #expect(policy.as(TokenIssuancePolicy.self) == policy)
  }

  @Test func typesWithoutNamesAreNeverTakenForEachOther() {
    struct Nameless: Resource {
      var _storage: ResourceStorage
      struct Fields: FieldSet {}
    }
    struct OtherNameless: Resource {
      var _storage: ResourceStorage
      struct Fields: FieldSet {}
    }

    #expect(Nameless { _ in }.is(Nameless.self))
    #expect(!Nameless { _ in }.is(OtherNameless.self))
    #expect(!Nameless { $0["@odata.type"] = "#" }.is(OtherNameless.self))
  }

  @Test func collectionsOfMixedTypesAreSorted() throws {
    let json = ##"[{"@odata.type": "#microsoft.graph.tokenIssuancePolicy", "id": "1"}, {"id": "2"}]"##
    let objects = try [DirectoryObject](jsonData: json.utf8)

    #expect(objects.compactMap { $0.as(TokenIssuancePolicy.self) }.map(\.id) == ["1"])
  }
}
