import APIModel
import APIPages
import Testing

/// What request pages lack.
@Suite struct RequestCheckTests {
  private let scuttle = Harbour.request("Scuttle ship", "POST /ships/{id}/scuttle", examples: [])

  @Test func pagesThatNoMethodsTableLinksTo() {
    let docs = Docs.harbour(["api/ship-scuttle.md": scuttle])
    #expect(docs.told == ["api/ship-scuttle.md:1:1 unlisted-request"])
  }

  /// Links find pages without regard to case, and articles have tables of methods too.
  @Test(arguments: [
    ("resources/methods.md", "|[Scuttle](../API/Ship-Scuttle.md)|Sinks her.|"),
    ("overview.md", "|[Scuttle](api/ship-scuttle.md#example)|Sinks her.|"),
  ])
  func pagesThatAreListed(_ path: String, _ row: String) {
    let article = "# All methods\n\n|Method|Description|\n|:---|:---|\n\(row)\n"
    #expect(Docs.harbour(["api/ship-scuttle.md": scuttle, path: article]).told == [])
  }

  @Test func pagesWithoutPermissions() {
    let page = Harbour.request(
      "Get ship", "GET /ships/{id}", permissions: "## Permissions\n\nAsk the master.", examples: [])
    #expect(Docs.harbour(["api/ship-get.md": page]).told == ["api/ship-get.md:1:1 missing-permissions"])
    let none = Harbour.request("Get ship", "GET /ships/{id}", permissions: "", examples: [])
    #expect(Docs.harbour(["api/ship-get.md": none]).found.map(\.id) == [.missingPermissions])
  }

  /// A table of an unusual form is one all the same.
  @Test func tablesOfPermissionsOfAnyForm() {
    let table = "## Permissions\n\n|Ship|Delegated|Application|\n|---|---|---|\n|tug|Port.Read|Port.Read.All|\n"
    let page = Harbour.request("Get ship", "GET /ships/{id}", permissions: table, examples: [])
    #expect(Docs.harbour(["api/ship-get.md": page]).told == [])
  }
}
