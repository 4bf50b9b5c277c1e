// Written by hand in the form of generated code.

public import ResourceRuntime

/// A user of a directory.
public struct BenchUser: Resource {
  public let _storage: ResourceStorage
  public init(_storage: ResourceStorage) { self._storage = _storage }
  public static var _type: ResourceType { .init("bench.user") }

  public struct Fields: FieldSet {
    public init() {}
    /// Biography, of several lines.
    public var aboutMe: Field<String> { "aboutMe" }
    public var accountEnabled: Field<Bool> { "accountEnabled" }
    public var ageGroup: Field<BenchAgeGroup> { "ageGroup" }
    public var assignedLicenses: Field<[BenchLicense]> { "assignedLicenses" }
    public var businessPhones: Field<[String]> { "businessPhones" }
    public var createdDateTime: Field<DateTimeOffset> { "createdDateTime" }
    public var department: Field<String> { "department" }
    public var displayName: Field<String> { "displayName" }
    public var employeeHireDate: Field<DateTimeOffset> { "employeeHireDate" }
    public var employeeOrgData: Field<BenchOrgData> { "employeeOrgData" }
    public var givenName: Field<String> { "givenName" }
    public var id: Field<String> { "id" }
    public var identities: Field<[BenchIdentity]> { "identities" }
    public var jobTitle: Field<String> { "jobTitle" }
    public var lastPasswordChangeDateTime: Field<DateTimeOffset> { "lastPasswordChangeDateTime" }
    public var mail: Field<String> { "mail" }
    public var mobilePhone: Field<String> { "mobilePhone" }
    public var officeLocation: Field<String> { "officeLocation" }
    public var onPremisesSyncEnabled: Field<Bool> { "onPremisesSyncEnabled" }
    public var preferredLanguage: Field<String> { "preferredLanguage" }
    public var proxyAddresses: Field<[String]> { "proxyAddresses" }
    public var signInCount: Field<Int32> { "signInCount" }
    public var storageUsed: Field<Int64> { "storageUsed" }
    public var surname: Field<String> { "surname" }
    public var userPrincipalName: Field<String> { "userPrincipalName" }
  }
}

/// A license that a user has.
public struct BenchLicense: Resource {
  public let _storage: ResourceStorage
  public init(_storage: ResourceStorage) { self._storage = _storage }
  public static var _type: ResourceType { .init("bench.license") }

  public struct Fields: FieldSet {
    public init() {}
    public var disabledPlans: Field<[String]> { "disabledPlans" }
    public var skuId: Field<String> { "skuId" }
  }
}

/// An account that a user signs in with.
public struct BenchIdentity: Resource {
  public let _storage: ResourceStorage
  public init(_storage: ResourceStorage) { self._storage = _storage }
  public static var _type: ResourceType { .init("bench.identity") }

  public struct Fields: FieldSet {
    public init() {}
    public var issuer: Field<String> { "issuer" }
    public var issuerAssignedId: Field<String> { "issuerAssignedId" }
    public var signInType: Field<String> { "signInType" }
  }
}

/// Where a user stands in an organization.
public struct BenchOrgData: Resource {
  public let _storage: ResourceStorage
  public init(_storage: ResourceStorage) { self._storage = _storage }
  public static var _type: ResourceType { .init("bench.orgData") }

  public struct Fields: FieldSet {
    public init() {}
    public var costCenter: Field<String> { "costCenter" }
    public var division: Field<String> { "division" }
  }
}

/// How old a user is.
public typealias BenchAgeGroup = OpenEnumeration<BenchAgeGroupMembers>
public enum BenchAgeGroupMembers {}
extension BenchAgeGroup {
  public static var adult: BenchAgeGroup { .init(rawValue: "adult") }
  public static var minor: BenchAgeGroup { .init(rawValue: "minor") }
}
