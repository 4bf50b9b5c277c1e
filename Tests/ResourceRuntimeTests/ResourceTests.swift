import ResourceRuntime
import Testing

@Suite struct ResourceTests {
  @Test func fieldsReadAndWriteAsProperties() {
    var policy = TokenIssuancePolicy {
      $0.displayName = "Contoso"
      $0.isOrganizationDefault = true
    }
    policy.priority = 3
    policy.definition = ["{}"]

    #expect(policy.displayName == "Contoso")
    #expect(policy.isOrganizationDefault == true)
    #expect(policy.priority == 3)
    #expect(policy.definition == ["{}"])
    #expect(policy.id == nil)
  }

  @Test func inheritedFieldsAreTheFieldsOfTheBase() throws {
    let policy = try TokenIssuancePolicy(jsonText: #"{"id": "7", "deletedDateTime": "2021-07-05T08:30:00Z"}"#)

    #expect(policy.id == "7")
    #expect(policy.deletedDateTime == DateTimeOffset("2021-07-05T08:30:00Z"))
  }

  @Test func everyFieldIsReachedThroughItsKeyPath() {
    var policy = TokenIssuancePolicy { _ in }
    policy[\.description] = "text"

    #expect(policy[\.description] == "text")
    #expect(policy.description == "text")
  }

  @Test func absentNullAndValueAreToldApart() {
    var policy = TokenIssuancePolicy { $0.displayName = "Contoso" }
    policy.description = nil

    #expect(policy[state: \.displayName] == .value("Contoso"))
    #expect(policy[state: \.description] == .null)
    #expect(policy[state: \.id] == .absent)
    #expect(String(json: policy) == #"{"displayName":"Contoso","description":null}"#)
  }

  @Test func statesCanBeWritten() {
    var policy = TokenIssuancePolicy { _ in }
    policy[state: \.displayName] = .value("a")
    policy[state: \.description] = .null
    policy[state: \.priority] = .mismatch("high")
    policy[state: \.displayName] = .absent

    #expect(String(json: policy) == #"{"description":null,"priority":"high"}"#)
  }

  @Test func membersAreReachedByName() {
    var policy = TokenIssuancePolicy { $0.displayName = "Contoso" }
    policy["extension_color"] = ["red", 1, true]
    policy["empty"] = .null

    #expect(policy["displayName"] == "Contoso")
    #expect(policy["extension_color"] == ["red", 1, true])
    #expect(policy["empty"] == .null)
    #expect(policy["absent"] == nil)

    policy["displayName"] = nil
    #expect(policy[state: \.displayName] == .absent)
  }

  @Test func aValueOfAnotherTypeReadsAsNilAndSurvives() throws {
    let json = #"{"displayName":7,"isOrganizationDefault":"yes","appliesTo":[{"id":"1"},2],"id":"1"}"#
    let policy = try TokenIssuancePolicy(jsonText: json)

    #expect(policy.displayName == nil)
    #expect(policy.isOrganizationDefault == nil)
    #expect(policy.appliesTo == nil)
    #expect(policy.id == "1")
    #expect(policy[state: \.displayName] == .mismatch(7))
    #expect(String(json: policy) == json)
  }

  @Test func nestedResourcesReadAndWriteInPlace() {
    var policy = TokenIssuancePolicy {
      $0.settings = PolicySettings { $0.theme = "dark" }
      $0.appliesTo = [DirectoryObject { $0.id = "1" }, DirectoryObject { $0.id = "2" }]
    }
    policy.settings?["unknown"] = 1
    policy.settings?.fallback = PolicySettings { $0.theme = "grey" }
    policy.settings?.fallback?.theme = "light"
    policy.appliesTo?[1].id = "3"

    #expect(policy.appliesTo?.first?.id == "1")
    #expect(policy.appliesTo?.last?.id == "3")
    #expect(policy.settings?.fallback?.theme == "light")
    #expect(policy["settings"] == ["theme": "dark", "unknown": 1, "fallback": ["theme": "light"]])
  }

  @Test func chainsThatEndInNothingWriteNothing() throws {
    let json = #"{"settings":{"alternatives":7},"definition":null}"#
    var policy = try TokenIssuancePolicy(jsonText: json)
    policy.settings?.fallback?.theme = "x"
    policy.settings?.alternatives?.append(PolicySettings { _ in })
    policy.appliesTo?[0].id = "1"
    policy[\.appliesTo]?.removeAll()
    policy.definition?.append("x")
    #expect(String(json: policy) == json)

    func clear<Value>(_ value: inout Value?) { value = nil }
    clear(&policy.settings)
    clear(&policy.description)
    #expect(String(json: policy) == #"{"settings":null,"definition":null}"#)
  }

  @Test func copiesAreIndependent() {
    var policy = TokenIssuancePolicy { $0.displayName = "a" }
    let copy = policy
    policy.displayName = "b"

    #expect(copy.displayName == "a")
    #expect(policy.displayName == "b")
  }

  @Test func unknownMembersAndTheirOrderAreKept() throws {
    let json = """
      {"@odata.context":"https://example.com/$metadata#policies","z":1.50,"id":"7","a":{"c":null,"b":[1e3,-0]}}
      """
    var policy = try TokenIssuancePolicy(jsonText: json)
    #expect(String(json: policy) == json)

    policy.id = "8"
    policy.displayName = "new"
    #expect(
      String(json: policy) == """
        {"@odata.context":"https://example.com/$metadata#policies","z":1.50,"id":"8","a":{"c":null,"b":[1e3,-0]},\
        "displayName":"new"}
        """)
  }

  @Test func resourcesAreEqualWhoseJSONIs() throws {
    let left = try TokenIssuancePolicy(jsonText: #"{"id": "1", "priority": 1.0, "settings": {"theme": "x"}}"#)
    let right = try TokenIssuancePolicy(jsonText: #"{"priority": 1, "settings": {"theme": "x"}, "id": "1"}"#)
    let other = try TokenIssuancePolicy(jsonText: #"{"priority": 1, "settings": {"theme": "y"}, "id": "1"}"#)

    #expect(left == right)
    #expect(left != other)
    #expect(left.settings == right.settings)
    #expect([left] == [right])
    #expect(left.settings?.hashValue == right.settings?.hashValue)
  }

  @Test func theConfigurationMayThrow() {
    struct Failure: Error {}

    #expect(throws: Failure.self) {
      _ = try TokenIssuancePolicy { _ in throw Failure() }
    }
  }

  @Test func untypedFieldsHoldAnyJSON() {
    struct Anything: Resource {
      var _storage: ResourceStorage
      struct Fields: FieldSet {
        var content: Field<JSONValue> { "content" }
      }
    }
    var anything = Anything { $0.content = ["a": [1, 2.5, false]] }

    #expect(anything.content == ["a": [1, 2.5, false]])
    anything.content = nil
    #expect(anything["content"] == .null)
    #expect(anything[state: \.content] == .null)
  }

  @Test func aResourceIsOneWord() {
    #expect(MemoryLayout<TokenIssuancePolicy>.size == MemoryLayout<Int>.size)
  }
}
