import FlyingFox
import Foundation

/// Answers requests: a route per request that the pages describe.
struct Service: Sendable {
  static let root = "/v1.0"
  private var routes = RoutedHTTPHandler()

  init(mailbox: Mailbox) {
    routes.appendRoute("GET /v1.0/me/messages") { request in
      try Query(request).page(of: await mailbox.messages())
    }
    routes.appendRoute("GET /v1.0/me/messages/:id") { (request, id: String) in
      try .json(Query(request).select(await mailbox.message(id)))
    }
    routes.appendRoute("PATCH /v1.0/me/messages/:id") { (request, id: String) in
      try .json(await mailbox.update(id, with: JSON(data: await request.bodyData)))
    }
    routes.appendRoute("DELETE /v1.0/me/messages/:id") { (id: String) in
      try await mailbox.delete(id)
      return HTTPResponse(statusCode: .noContent)
    }
    routes.appendRoute("POST /v1.0/me/sendMail") { request in
      try await mailbox.send(JSON(data: await request.bodyData))
      return HTTPResponse(statusCode: .accepted)
    }
    routes.appendRoute("GET /v1.0/me/mailFolders") { _ in
      try .json(["value": .array(await mailbox.folders())])
    }
    routes.appendRoute("GET /v1.0/me/mailFolders/:id/messages") { (request, id: String) in
      try Query(request).page(of: await mailbox.messages(in: id))
    }
    routes.appendRoute("GET /v1.0/me/mailFolders/:id/messages/delta") { (request, id: String) in
      let query = Query(request)
      let (changes, token) = try await mailbox.changes(in: id, since: query.deltaToken)
      return try query.delta(changes, next: token)
    }
    let singly = routes
    routes.appendRoute("POST /v1.0/$batch") { request in
      try await Batch(request).answer { try await Self.answer($0, by: singly) }
    }
  }

  func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
    try await Self.answer(request, by: routes)
  }

  private static func answer(_ request: HTTPRequest, by routes: RoutedHTTPHandler) async throws -> HTTPResponse {
    do {
      return try await routes.handleRequest(request)
    } catch let refusal as Refusal {
      return try .refusal(refusal)
    } catch is HTTPUnhandledError {
      return try .refusal(.notFound("request \(request.method.rawValue) \(request.path)"))
    } catch is DecodingError {
      return try .refusal(.invalid("BadRequest", "The body is not the JSON that the request needs."))
    }
  }
}
