import Foundation
import HTTPTypes
import ResourceRuntime
import ResourceTestKit

/// Who names a URL to a client: a service that is not to be trusted, or the keeper of a link.
enum LinkCarrier: String, CaseIterable, Sendable {
  case redirect = "`Location` of a redirect"
  case redirectWithToken = "`Location` of a redirect, with a token of the caller's"
  case secondRedirect = "`Location` of a second redirect"
  case nextLink = "next link"
  case keptLink = "kept delta token"
  case deltaLink = "delta link"
  case resync = "`Location` of a resynchronization"
  case batchLink = "link in a batch"
  case monitor = "`Location` of an operation"
  case operationLocation = "`Operation-Location`"
  case keptMonitor = "kept URL of an operation"
  case monitorRedirect = "redirect of an operation"
  case seeOther = "303 of an operation"
  case resourceLocation = "`resourceLocation`"
  case targetResourceLocation = "`targetResourceLocation`"
  case uploadURL = "URL of an upload"
  case uploadURLWithToken = "URL of an upload that sends the token"
  case keptUpload = "kept state of an upload"
  case download = "redirect of a download"

  /// Whether the text is that of a header field, which loses white space at its ends.
  var isHeaderField: Bool {
    switch self {
    case .redirect, .redirectWithToken, .secondRedirect, .resync, .monitor, .operationLocation, .monitorRedirect,
      .seeOther, .download:
      true
    default: false
    }
  }
}

extension LinkCarrier {
  /// Lets a service name a URL in this way, and follows it.
  func follow(_ link: String, _ journey: Journey) async throws {
    let first = Flag()
    let shop = try journey.shop { request in
      await first.isFirst() ? answer(with: link) : secondAnswer(to: request, link, isThird: await !first.isSecond())
    }
    let item = shop.shop.items["1"]
    let options = UploadOptions(pieceSize: pieceSize, sendsToken: self == .uploadURLWithToken)
    switch self {
    case .redirect, .secondRedirect: _ = try await item.get().withSecrets().send()
    case .redirectWithToken:
      var request = item.get().withSecrets()
      request.headerFields[.authorization] = "Bearer hush"
      _ = try await request.send()
    case .nextLink: for try await _ in shop.shop.items.list().withSecrets().pages {}
    case .keptLink:
      _ = await first.isFirst()
      for try await _ in shop.shop.items.delta().withSecrets().changes(since: DeltaToken(link: link)) {}
    case .deltaLink, .resync:
      let request = shop.shop.items.delta().withSecrets()
      var changes = request.changes().makeAsyncIterator()
      _ = try await changes.rest()
      if self == .resync { return }
      var more = request.changes(since: changes.deltaToken).makeAsyncIterator()
      _ = try await more.rest()
    case .batchLink:
      var batch = Batch()
      let page = batch.add(shop.shop.items.list().withSecrets(), at: link)
      _ = try await batch.send()[page]
    case .monitor, .operationLocation, .monitorRedirect, .seeOther, .resourceLocation, .targetResourceLocation:
      let copy: Request<Void> = Request(.post, item._path.appending("copy"), body: nil)
      _ = try await copy.withSecrets().sendAndWait(for: JSONValue.self)
    case .keptMonitor:
      _ = await first.isFirst()
      guard let client = shop.shop._client else { throw NoEndpoint() }
      _ = try await OperationMonitor(url: link, resultingIn: JSONValue.self, by: client).result()
    case .uploadURL, .uploadURLWithToken:
      let upload = try await item.createUploadSession().withSecrets().startUpload(
        of: .bytes([1]), as: JSONValue.self, options: options)
      _ = try await upload.send()
    case .keptUpload:
      _ = await first.isFirst()
      guard let client = shop.shop._client else { throw NoEndpoint() }
      let state = UploadState(uploadURL: link)
      _ = try await LargeUpload(.bytes([1]), to: state, as: JSONValue.self, by: client, options: options).send()
    case .download:
      let folder = try TestFolder()
      try await item.content().withSecrets().download(to: folder.url.appending(path: "file"))
    }
  }

  /// The first answer of the service.
  private func answer(with link: String) -> TransportResponse {
    switch self {
    case .redirect, .redirectWithToken, .download: .empty(.found, headerFields: [.location: link])
    case .secondRedirect: .empty(.temporaryRedirect, headerFields: [.location: "/v1/moved"])
    case .nextLink: .page([Item { _ in }], nextLink: link)
    case .deltaLink: .json(["value": [["id": "a"]], "@odata.deltaLink": .string(link)] as JSONValue)
    case .resync: .error(.gone, code: "resyncRequired", headerFields: [.location: link])
    case .batchLink: .json(["responses": [["id": "1", "status": 200, "body": ["value": []]]]] as JSONValue)
    case .monitor: .empty(.accepted, headerFields: [.location: link])
    case .operationLocation: .empty(.accepted, headerFields: [.operationLocation: link])
    case .monitorRedirect, .seeOther, .resourceLocation, .targetResourceLocation:
      .empty(.accepted, headerFields: [.location: "/v1/operations/1"])
    case .uploadURL, .uploadURLWithToken: .json(["uploadUrl": .string(link)] as JSONValue)
    case .keptLink, .keptMonitor, .keptUpload: .empty()
    }
  }

  /// What the next place answers.
  private func secondAnswer(to request: TransportRequest, _ link: String, isThird: Bool) -> TransportResponse {
    if !isThird {
      switch self {
      case .secondRedirect, .monitorRedirect: return .empty(.found, headerFields: [.location: link])
      case .seeOther: return .empty(.seeOther, headerFields: [.location: link])
      case .resourceLocation, .targetResourceLocation:
        let name = self == .resourceLocation ? "resourceLocation" : "targetResourceLocation"
        return .json(["status": "succeeded", name: .string(link)] as JSONValue)
      default: break
      }
    }
    switch self {
    case .nextLink, .keptLink, .deltaLink, .resync:
      return .json(["value": [], "@odata.deltaLink": "/v1/items/delta?end=1"] as JSONValue)
    default: return hammer
    }
  }
}

/// Tells the first and the second time from later ones.
private actor Flag {
  private var count = 0

  func isFirst() -> Bool {
    count += 1
    return count == 1
  }

  func isSecond() -> Bool { count == 2 }
}

extension HTTPField.Name {
  fileprivate static let operationLocation = HTTPField.Name("Operation-Location")!
}
