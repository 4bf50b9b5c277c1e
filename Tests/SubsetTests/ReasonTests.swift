import APIModel
import Testing

/// Why a type is in a subset.
@Suite struct ReasonTests {
  @Test func chainLeadsToTheConfiguration() {
    #expect(
      explanation(of: "country", in: ["microsoft.**", "GET /houses"]) == """
        museum.country is the type of country of museum.address (resources/address.md:11:2)
        museum.address is the type of address of museum.house (resources/house.md:12:2)
        museum.house is what GET /houses answers with (api/house-list.md:10:1)
        GET /houses is included by 'GET /houses' (docs2swift.yaml:2:5)

        """)
  }

  @Test(
    arguments: [
      ("museum.gift", "gift", "museum.gift is included by 'museum.gift' (docs2swift.yaml:1:5)\n"),
      ("museum.painting", "thing", "museum.thing is the base of museum.exhibit ("),
      (
        "museum.condition", "waterDamage",
        "museum.waterDamage derives from museum.condition, as a value of that type may"
      ),
      ("/**/sell", "ticket", "museum.ticket is the type of the parameter ticket of POST /houses/{id}/sell ("),
      ("PATCH /**", "exhibit", "museum.exhibit is what PATCH /exhibits/{id} answers with ("),
    ])
  func reasonsAreNamed(_ pattern: String, _ type: String, _ beginning: String) {
    let text = explanation(of: type, in: [pattern])
    #expect(text?.hasPrefix(beginning) == true, "\(text ?? "")")
  }

  @Test func whatIsNotThereHasNoReason() {
    #expect(explanation(of: "gift", in: ["/houses"]) == nil)
    #expect(explanation(of: "gift", in: [], excluding: ["gift"]) == nil)
  }

  /// Without patterns a request is a better reason than none.
  @Test func everythingHasAReason() {
    #expect(
      explanation(of: "gift", in: [])
        == "museum.gift is included, as all that nothing excludes (resources/gift.md:15:1)\n")
    #expect(explanation(of: "money", in: [])?.contains("POST /houses/{id}/sell") == true)
  }

  /// Two ways lead to a contact; the shorter one is told.
  @Test func chainIsShort() {
    let subset = Museum.subset(["museum.exhibit", "museum.person"])
    #expect(subset.reason(for: TypeName(namespace: "museum", name: "contact"))?.count == 2)
  }

  private func explanation(of type: String, in include: [String], excluding exclude: [String] = []) -> String? {
    Museum.subset(include, excluding: exclude).explanation(for: TypeName(namespace: "museum", name: type))
  }
}
