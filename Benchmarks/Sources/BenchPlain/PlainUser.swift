/// A page of users as plain structs with synthesized `Codable`. Annotations are not read, and dates and enumerations
/// stay strings: less than what resources do, in favour of the plain structs.
public struct PlainPage: Codable, Sendable {
  public var value: [PlainUser]
}

public struct PlainUser: Codable, Sendable {
  public var aboutMe: String?
  public var accountEnabled: Bool?
  public var ageGroup: String?
  public var assignedLicenses: [PlainLicense]?
  public var businessPhones: [String]?
  public var createdDateTime: String?
  public var department: String?
  public var displayName: String?
  public var employeeHireDate: String?
  public var employeeOrgData: PlainOrgData?
  public var givenName: String?
  public var id: String?
  public var identities: [PlainIdentity]?
  public var jobTitle: String?
  public var lastPasswordChangeDateTime: String?
  public var mail: String?
  public var mobilePhone: String?
  public var officeLocation: String?
  public var onPremisesSyncEnabled: Bool?
  public var preferredLanguage: String?
  public var proxyAddresses: [String]?
  public var signInCount: Int32?
  public var storageUsed: Int64?
  public var surname: String?
  public var userPrincipalName: String?
}

public struct PlainLicense: Codable, Sendable {
  public var disabledPlans: [String]?
  public var skuId: String?
}

public struct PlainIdentity: Codable, Sendable {
  public var issuer: String?
  public var issuerAssignedId: String?
  public var signInType: String?
}

public struct PlainOrgData: Codable, Sendable {
  public var costCenter: String?
  public var division: String?
}
