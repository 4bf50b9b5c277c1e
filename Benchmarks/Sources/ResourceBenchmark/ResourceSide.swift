import BenchResources
import Foundation
import ResourceRuntime

/// Resource values, as a generated library has them.
struct ResourceSide: Side {
  func run(_ operation: Operation, on input: Input) throws -> Outcome {
    switch input.form {
    case .object: try runObject(operation, input.data)
    case .page: try runPage(operation, input.data)
    }
  }

  private func runObject(_ operation: Operation, _ data: Data) throws -> Outcome {
    var user = try BenchUser(jsonData: data)
    if operation == .setAndEncode { user.jobTitle = newJobTitle }
    var outcome = Outcome()
    outcome.checksum.read(user, operation)
    if operation.encodes { outcome.written = Data(json: user) }
    return outcome
  }

  private func runPage(_ operation: Operation, _ data: Data) throws -> Outcome {
    guard operation != .setAndEncode else { return try setAndEncode(data) }
    let page = try Page<BenchUser>(jsonData: data)
    var outcome = Outcome()
    for user in page.value { outcome.checksum.read(user, operation) }
    if operation.encodes { outcome.written = Data(json: page) }
    return outcome
  }

  /// As one would do it by hand: the page goes, so that the users are nobody else's.
  private func setAndEncode(_ data: Data) throws -> Outcome {
    var users = try Page<BenchUser>(jsonData: data).value
    for index in users.indices { users[index].jobTitle = newJobTitle }
    var outcome = Outcome()
    for user in users { outcome.checksum.read(user, .setAndEncode) }
    outcome.written = Data(json: Page(users))
    return outcome
  }
}

extension Checksum {
  fileprivate mutating func read(_ user: BenchUser, _ operation: Operation) {
    switch operation {
    case .decode, .setAndEncode: add(4)
    case .readFive, .readFiveAndEncode: readFive(user)
    case .readAll: readAll(user)
    }
  }

  private mutating func readFive(_ user: BenchUser) {
    add(user.id)
    add(user.displayName)
    add(user.mail)
    add(user.accountEnabled)
    add(user.createdDateTime)
  }

  private mutating func readAll(_ user: BenchUser) {
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
