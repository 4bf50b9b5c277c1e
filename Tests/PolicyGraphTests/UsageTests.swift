import HTTPTypes
import PolicyGraph
import ResourceRuntime
import Testing

/// The generated library, used as an app would use it.
@Suite struct UsageTests {
  private let graph = GraphClient()

  @Test func fieldsReadAndWriteUnderTheirDocumentedNames() {
    var policy = TokenIssuancePolicy {
      $0.displayName = "SAML for the shop"
      $0.definition = ["{}"]
      $0.isOrganizationDefault = false
    }
    policy.description = nil

    #expect(policy.displayName == "SAML for the shop")
    #expect(policy.definition == ["{}"])
    #expect(policy.isOrganizationDefault == false)
    #expect(policy.id == nil)
    #expect(policy["id"] == nil)
    #expect(policy["description"] == .null)
  }

  @Test func nestedResourcesAreValues() {
    var application = Application { $0.web = WebApplication { $0.redirectUris = ["https://example.com"] } }
    let copy = application
    application.web?.redirectUris = []

    #expect(application.web?.redirectUris == [])
    #expect(copy.web?.redirectUris == ["https://example.com"])
  }

  @Test func casesOfABaseTypeAreFoundByTheirTypeName() throws {
    let json = """
      {"@odata.type": "#microsoft.graph.tokenIssuancePolicy", "id": "7", "displayName": "SAML", "newer": [1.50]}
      """
    let object = try DirectoryObject(jsonData: Array(json.utf8))

    #expect(object.is(TokenIssuancePolicy.self))
    #expect(!object.is(TokenLifetimePolicy.self))
    #expect(object.as(TokenIssuancePolicy.self)?.displayName == "SAML")
    #expect(object.as(TokenLifetimePolicy.self) == nil)
  }

  @Test func enumerationsKeepMembersThatTheLibraryDoesNotKnow() {
    let known: PermissionClassificationType = .low
    let unknown = PermissionClassificationType(rawValue: "extreme")

    #expect(known.rawValue == "low")
    #expect(unknown.rawValue == "extreme")
    switch unknown {
    case .low, .medium, .high: Issue.record("an unknown member is none of the known ones")
    default: break
    }
  }

  @Test func theSeedRequest() {
    let policy = TokenIssuancePolicy { $0.displayName = "SAML" }
    let request: Request<TokenIssuancePolicy> = graph.policies.tokenIssuancePolicies.addReference(policy)

    #expect(request.method == .post)
    #expect(request.path.encoded == "/policies/tokenIssuancePolicies/$ref")
  }

  @Test func keysAreEncoded() {
    let request: Request<Application> = graph.applications["a/b c"].get()

    #expect(request.method == .get)
    #expect(request.path.encoded == "/applications/a%2Fb%20c")
  }

  @Test func onePlaceServesAllPathsToIt() {
    func owners(of place: ApplicationOwnersPath) -> Request<Page<DirectoryObject>> { place.list() }

    #expect(owners(of: graph.applications["1"].owners).path.encoded == "/applications/1/owners")
  }
}
