import ResourceRuntime
import Testing

/// Properties with names that Swift, or a protocol that types often conform to, has taken.
private struct Awkward: Resource {
  var _storage: ResourceStorage
  struct Fields: AwkwardFields {
    var hashValue: Field<String> { "hashValue" }
    var description: Field<String> { "description" }
    var debugDescription: Field<String> { "debugDescription" }
    var storage: Field<String> { "storage" }
    var write: Field<String> { "write" }
    var encode: Field<String> { "encode" }
    var `init`: Field<String> { "init" }
    var `self`: Field<String> { "self" }
    var `Self`: Field<String> { "Self" }
    var `Type`: Field<String> { "Type" }
    var `Protocol`: Field<String> { "Protocol" }
    var `as`: Field<String> { "as" }
    var `is`: Field<String> { "is" }
    var validate: Field<String> { "validate" }
    var require: Field<String> { "require" }
    var changes: Field<String> { "changes" }
  }
}

private protocol AwkwardFields: FieldSet {}

extension AwkwardFields {
  var `default`: Field<String> { "default" }
  var `in`: Field<String> { "in" }
  var `some space`: Field<String> { "some space" }
  var `1st`: Field<String> { "1st" }
  var `@odata.type`: Field<String> { "@odata.type" }
  var id: Field<String> { "id" }
  var name: Field<String> { "name" }
  var type: Field<String> { "type" }
  var value: Field<String> { "value" }
  var count: Field<String> { "count" }
}

@Suite struct ResourceNameTests {
  @Test func plainNamesNeedNothing() {
    var resource = Awkward { _ in }
    resource.hashValue = "1"
    resource.description = "2"
    resource.debugDescription = "3"
    resource.storage = "4"
    resource.write = "5"
    resource.id = "7"
    resource.name = "8"
    resource.type = "9"
    resource.value = "10"
    resource.count = "11"

    #expect(resource.hashValue == "1")
    #expect(resource.description == "2")
    #expect(resource.debugDescription == "3")
    #expect(resource.write == "5")
    #expect(
      resource._storage.names == [
        "hashValue", "description", "debugDescription", "storage", "write", "id", "name", "type", "value",
        "count",
      ])
  }

  @Test func keywordsAreReadWithAndWithoutBackticks() {
    var resource = Awkward { _ in }
    resource.default = "1"
    resource.in = "2"
    resource.Type = "3"
    resource.Protocol = "4"
    resource.Self = "5"

    #expect(resource.`default` == "1")
    #expect(resource.`in` == "2")
    #expect(resource.`Type` == "3")
    #expect(resource.`Protocol` == "4")
    #expect(resource.`Self` == "5")
  }

  @Test func someNamesNeedBackticks() {
    var resource = Awkward { _ in }
    resource.`self` = "1"
    resource.`init` = "2"
    resource.`some space` = "3"
    resource.`1st` = "4"
    resource.`@odata.type` = "5"

    #expect(resource.`self` == "1")
    #expect(resource.self == resource, "without backticks it is the resource itself")
    #expect(resource.`init` == "2")
    #expect(resource.`some space` == "3")
    #expect(resource.`1st` == "4")
    #expect(resource.`@odata.type` == "5")
    #expect(resource._storage.names == ["self", "init", "some space", "1st", "@odata.type"])
  }

  @Test func keyPathsReachEveryField() {
    var resource = Awkward { _ in }
    resource[\.hashValue] = "1"
    resource[\.`self`] = "2"
    resource[\.`init`] = "3"
    resource[\.default] = "4"
    resource[\.`some space`] = "5"
    resource[\.Type] = "6"
    // These are also the names of methods of every resource, which win behind a dot.
    resource[\.as] = "7"
    resource[\.is] = "8"
    resource[\.encode] = "9"
    resource[\.validate] = "10"
    resource[\.require] = "11"
    resource[\.changes] = "12"

    #expect(resource[\.`self`] == "2")
    #expect(resource[\.as] == "7")
    #expect(resource[\.changes] == "12")
    #expect(
      resource._storage.names == [
        "hashValue", "self", "init", "default", "some space", "Type", "as", "is", "encode", "validate", "require",
        "changes",
      ])
  }
}
