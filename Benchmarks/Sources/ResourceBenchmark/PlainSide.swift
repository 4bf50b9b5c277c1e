import BenchPlain
import Foundation

/// Plain structs through Foundation's coders, which are kept.
struct PlainSide: Side {
  private let decoder = JSONDecoder()
  private let encoder = JSONEncoder()

  func run(_ operation: Operation, on input: Input) throws -> Outcome {
    switch input.form {
    case .object: try runObject(operation, input.data)
    case .page: try runPage(operation, input.data)
    }
  }

  private func runObject(_ operation: Operation, _ data: Data) throws -> Outcome {
    var user = try decoder.decode(PlainUser.self, from: data)
    if operation == .setAndEncode { user.jobTitle = newJobTitle }
    var outcome = Outcome()
    outcome.checksum.read(user, operation)
    if operation.encodes { outcome.written = try encoder.encode(user) }
    return outcome
  }

  private func runPage(_ operation: Operation, _ data: Data) throws -> Outcome {
    var page = try decoder.decode(PlainPage.self, from: data)
    if operation == .setAndEncode {
      for index in page.value.indices { page.value[index].jobTitle = newJobTitle }
    }
    var outcome = Outcome()
    for user in page.value { outcome.checksum.read(user, operation) }
    if operation.encodes { outcome.written = try encoder.encode(page) }
    return outcome
  }
}

extension Checksum {
  fileprivate mutating func read(_ user: PlainUser, _ operation: Operation) {
    switch operation {
    case .decode, .setAndEncode: add(4)
    case .readFive, .readFiveAndEncode: readFive(user)
    case .readAll: readAll(user)
    }
  }

  private mutating func readFive(_ user: PlainUser) {
    add(user.id)
    add(user.displayName)
    add(user.mail)
    add(user.accountEnabled)
    add(user.createdDateTime)
  }

  private mutating func readAll(_ user: PlainUser) {
    add(user.aboutMe)
    add(user.accountEnabled)
    add(user.ageGroup)
    for license in user.assignedLicenses ?? [] {
      add(license.disabledPlans)
      add(license.skuId)
    }
    add(user.businessPhones)
    add(user.createdDateTime)
    add(user.department)
    add(user.displayName)
    add(user.employeeHireDate)
    if let organization = user.employeeOrgData {
      add(organization.costCenter)
      add(organization.division)
    }
    add(user.givenName)
    add(user.id)
    for identity in user.identities ?? [] {
      add(identity.issuer)
      add(identity.issuerAssignedId)
      add(identity.signInType)
    }
    add(user.jobTitle)
    add(user.lastPasswordChangeDateTime)
    add(user.mail)
    add(user.mobilePhone)
    add(user.officeLocation)
    add(user.onPremisesSyncEnabled)
    add(user.preferredLanguage)
    add(user.proxyAddresses)
    add(user.signInCount)
    add(user.storageUsed)
    add(user.surname)
    add(user.userPrincipalName)
  }
}
