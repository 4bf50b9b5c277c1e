import Foundation
import ResourceRuntime

// A small directory, as the generator writes types and the places of requests. What the pages state of properties is
// in the second argument of a field.

struct Person: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("example.person") }
  struct Fields: FieldSet {
    var id: Field<String> { "id" }
    var displayName: Field<String> { "displayName" }
    var mail: Field<String> { "mail" }
    var accountEnabled: Field<Bool> { "accountEnabled" }
    var createdDateTime: Field<DateTimeOffset> { "createdDateTime" }
    var birthday: Field<CalendarDate> { "birthday" }
    var shiftStart: Field<TimeOfDay> { "shiftStart" }
    var workTime: Field<ISODuration> { "workTime" }
    var token: Field<UUID> { "token" }
    var photo: Field<Data> { "photo" }
    var balance: Field<Decimal> { "balance" }
    var rating: Field<Double> { "rating" }
    var floor: Field<Int32> { "floor" }
    var desk: Field<Int32> { "desk" }
    var importance: Field<Importance> { "importance" }
    var workDays: Field<Weekdays> { "workDays" }
    var extra: Field<JSONValue> { "extra" }
    var address: Field<Address> { "address" }
    var manager: Field<Person> { "manager" }
    var reports: Field<[Person]> { "reports" }
    var proxyAddresses: Field<[String]> { "proxyAddresses" }
    var assignedLicenses: Field<[License]> { "assignedLicenses" }
    var scope: Field<Scope> { "scope" }
  }
}

typealias Importance = OpenEnumeration<ImportanceMembers>
enum ImportanceMembers {}
extension Importance {
  static var low: Importance { .init(rawValue: "low") }
  static var high: Importance { .init(rawValue: "high") }
}

/// A complex type, with properties whose names are those of members of Swift types.
struct Address: Resource {
  let _storage: ResourceStorage
  struct Fields: FieldSet {
    var city: Field<String> { "city" }
    var name: Field<String> { "name" }
    var count: Field<Int32> { "count" }
    var contains: Field<String> { "contains" }
    var hashValue: Field<String> { "hashValue" }
    var lines: Field<[String]> { "lines" }
  }
}

struct License: Resource {
  let _storage: ResourceStorage
  struct Fields: FieldSet {
    var skuId: Field<UUID> { "skuId" }
    var name: Field<String> { "name" }
    var seats: Field<Int32> { "seats" }
    var plans: Field<[Plan]> { "plans" }
  }
}

struct Plan: Resource {
  let _storage: ResourceStorage
  struct Fields: FieldSet {
    var name: Field<String> { "name" }
    var seats: Field<Int32> { "seats" }
    var tags: Field<[String]> { "tags" }
  }
}

struct Scope: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("example.scope", derived: ["example.queryScope"]) }
  struct Fields: FieldSet {}
}

struct QueryScope: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("example.queryScope", base: Scope._type) }
  struct Fields: FieldSet {
    var query: Field<String> { "query" }
  }
}

/// A type whose pages state what queries can do.
struct Group: Resource {
  let _storage: ResourceStorage
  struct Fields: FieldSet {
    var displayName: Field<String> { Field("displayName", .eq.ne.not.ge.le.in.startsWith.search.orderBy) }
    var mail: Field<String> { Field("mail", .eq.in.startsWith) }
    var kind: Field<String> { Field("kind", .null) }
    var rule: Field<String> { Field("rule", .filter) }
    var secret: Field<String> { Field("secret", .noFilter.orderBy) }
    var visibility: Field<String> { Field("visibility", .orderBy) }
    var size: Field<Int32> { Field("size", .eq) }
    var deletedDateTime: Field<DateTimeOffset> { Field("deletedDateTime", .eq.ge.le.not.orderBy.advanced) }
    var licenses: Field<[License]> { Field("licenses", .eq) }
    var address: Field<Address> { Field("address", .eq.advanced) }
    var owners: Field<[Person]> { Field("owners", .expand) }
    var groups: Field<[Group]> { "groups" }
  }
}

func people() -> Request<Page<Person>> {
  Request(.get, RequestPath().appending("people"), body: nil)
}

func person() -> Request<Person> {
  Request(.get, RequestPath().appending("people").appending(key: "1"), body: nil)
}

func groups() -> Request<Page<Group>> {
  Request(.get, RequestPath().appending("groups"), body: nil)
}

/// The text of a filter on persons.
func text(_ condition: (Person.Fields) -> FilterExpression) -> String {
  condition(Person.Fields()).description
}
