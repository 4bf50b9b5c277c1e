import ResourceRuntime
import Testing

@Suite struct ValidationTests {
  @Test func valuesOfOtherTypesAreFoundWithTheirPlace() throws {
    let message = try Message(
      jsonText: """
        {"subject": 7, "importance": true, "sender": {"address": 1}, "isRead": null, "unknown": 1,
         "recipients": [{"address": "a"}, {"address": ["b"]}, null, "c"], "tags": "x"}
        """)
    let errors = message.validate()

    #expect(
      errors.map(\.description) == [
        "subject: expected String, found number 7",
        "importance: expected Priority, found boolean true",
        "sender.address: expected String, found number 1",
        #"recipients[1].address: expected String, found array ["b"]"#,
        "recipients[2]: expected Recipient, found null",
        #"recipients[3]: expected Recipient, found string "c""#,
        #"tags: expected [String], found string "x""#,
      ])
    #expect(errors.first == FieldError(path: "subject", expected: "String", found: .value(7)))
  }

  @Test func inheritedFieldsAreValidated() throws {
    let reply = try Reply(jsonText: #"{"subject": 7, "isForward": 1}"#)
    #expect(reply.validate().map(\.path) == ["isForward", "subject"])
  }

  @Test func whatIsRightAbsentOrNullIsNoError() throws {
    let message = try Message(jsonText: #"{"subject": "a", "recipients": [], "sender": null, "importance": "new"}"#)
    #expect(message.validate() == [])
    #expect(Message { _ in }.validate() == [])
  }

  @Test func requiredFieldsAreReadOrSaidToBeMissing() throws {
    let message = try Message(jsonText: #"{"subject": "a", "sender": null, "recipients": [1]}"#)

    #expect(try message.require(\.subject) == "a")
    #expect(throws: FieldError(path: "sender", expected: "Recipient", found: .null)) { try message.require(\.sender) }
    #expect(throws: FieldError(path: "isRead", expected: "Bool", found: .absent)) { try message.require(\.isRead) }
    #expect(throws: FieldError(path: "recipients", expected: "Array<Recipient>", found: .value([1]))) {
      try message.require(\.recipients)
    }
  }

  @Test func errorsHideSecretsAndCutLongValues() {
    let secret = FieldError(path: "a.clientSecret", expected: "String", found: .value(12345))
    #expect(secret.description == "a.clientSecret: expected String, found number (hidden)")
    let long = FieldError(path: "a", expected: "Bool", found: .value(.string(String(repeating: "x", count: 500))))
    #expect(long.description.utf8.count < 150)
  }
}

private typealias Priority = OpenEnumeration<PriorityMembers>
private enum PriorityMembers {}

private struct Recipient: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { .init("test.recipient", fields: "String address") }
  struct Fields: FieldSet {
    var address: Field<String> { "address" }
  }
}

private struct Message: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType {
    .init(
      "test.message",
      fields: """
        String subject
        Priority importance
        0 sender
        [0] recipients
        [String] tags
        Bool isRead
        """,
      Recipient.self)
  }
  struct Fields: MessageFields {}
}

private protocol MessageFields: FieldSet {}

extension MessageFields {
  var subject: Field<String> { "subject" }
  var importance: Field<Priority> { "importance" }
  var sender: Field<Recipient> { "sender" }
  var recipients: Field<[Recipient]> { "recipients" }
  var tags: Field<[String]> { "tags" }
  var isRead: Field<Bool> { "isRead" }
}

private struct Reply: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { .init("test.reply", base: Message._type, fields: "Bool isForward") }
  struct Fields: MessageFields {
    var isForward: Field<Bool> { "isForward" }
  }
}
