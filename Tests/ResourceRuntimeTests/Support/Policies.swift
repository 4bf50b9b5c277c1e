import ResourceRuntime

// Types as the generator writes them: a root, two levels of types derived from it, a complex type that holds itself,
// an enumeration and a set of flags.

struct DirectoryObject: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType {
    ResourceType(
      "microsoft.graph.directoryObject",
      derived: ["microsoft.graph.policyBase", "microsoft.graph.stsPolicy", "microsoft.graph.tokenIssuancePolicy"])
  }
  struct Fields: DirectoryObjectFields {}
}

protocol DirectoryObjectFields: FieldSet {}

extension DirectoryObjectFields {
  var id: Field<String> { "id" }
  var deletedDateTime: Field<DateTimeOffset> { "deletedDateTime" }
}

struct PolicyBase: Resource {
  var _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("microsoft.graph.policyBase", base: DirectoryObject._type) }
  struct Fields: PolicyBaseFields {}
}

protocol PolicyBaseFields: DirectoryObjectFields {}

extension PolicyBaseFields {
  var displayName: Field<String> { "displayName" }
  var description: Field<String> { "description" }
}

struct TokenIssuancePolicy: Resource {
  let _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("microsoft.graph.tokenIssuancePolicy", base: PolicyBase._type) }
  struct Fields: PolicyBaseFields {
    var definition: Field<[String]> { "definition" }
    var isOrganizationDefault: Field<Bool> { "isOrganizationDefault" }
    var appliesTo: Field<[DirectoryObject]> { "appliesTo" }
    var settings: Field<PolicySettings> { "settings" }
    var audience: Field<Audience> { "audience" }
    var days: Field<Weekdays> { "days" }
    var priority: Field<Int32> { "priority" }
  }
}

struct PolicySettings: Resource, Codable, Hashable {
  let _storage: ResourceStorage
  static var _type: ResourceType { ResourceType("microsoft.graph.policySettings") }
  struct Fields: FieldSet {
    var theme: Field<String> { "theme" }
    var fallback: Field<PolicySettings> { "fallback" }
    var alternatives: Field<[PolicySettings]> { "alternatives" }
  }
}

typealias Audience = OpenEnumeration<AudienceMembers>
enum AudienceMembers {}
extension Audience {
  static var everyone: Audience { .init(rawValue: "everyone") }
  static var members: Audience { .init(rawValue: "members") }
  /// A member that no case of these tests takes for a known one.
  static var guests: Audience { .init(rawValue: "guests") }
}

typealias Weekdays = OpenFlags<WeekdaysMembers>
enum WeekdaysMembers {}
extension Weekdays {
  static var monday: Weekdays { Weekdays(members: ["monday"]) }
  static var friday: Weekdays { Weekdays(members: ["friday"]) }
  static var sunday: Weekdays { Weekdays(members: ["sunday"]) }
}
