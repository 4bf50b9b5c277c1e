import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// A service without a network: it prints what it is asked, and answers.
let service = InMemoryTransport { request in
  print(request.head.method, request.head.url?.absoluteString ?? "")
  for field in request.head.headerFields { print("  \(field.name): \(field.value)") }
  if case .bytes(let body)? = request.body { print("  \(String(decoding: body, as: UTF8.self))") }
  switch request.head.method {
  case .get: return .page([TokenIssuancePolicy { $0.displayName = "SAML for all" }])
  case .post: return .json(["id": "42", "displayName": "SAML for the shop"], status: .created)
  default: return .empty()
  }
}
let client = ServiceClient(endpoint: .microsoftGraph(), transport: service)
let policies = PolicyClient().policies.tokenIssuancePolicies

let page = try await client.send(policies.list().select(\.displayName).filter { $0.isOrganizationDefault == true })
print(page.value.map { $0.displayName ?? "unnamed" })

let policy = try await client.send(
  policies.create(
    TokenIssuancePolicy {
      $0.displayName = "SAML for the shop"
      $0.isOrganizationDefault = false
    }))
print(policy.id ?? "no id")

try await client.send(policies[policy.id ?? ""].delete())
