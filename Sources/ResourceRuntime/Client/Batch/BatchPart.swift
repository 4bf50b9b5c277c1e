internal import HTTPTypes

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A request as a batch has it (OData JSON Format, "Batch Request").
struct BatchPart: Sendable {
  /// The request as it would be sent by itself.
  let request: TransportRequest
  /// All members beside `id` and `dependsOn`.
  fileprivate let members: ResourceStorage

  /// The JSON of the request.
  ///
  /// - Parameters:
  ///   - id: Tells it from the others of the batch.
  ///   - dependencies: The ids of those in the same post that it waits for.
  func json(id: String, dependencies: [String]) -> JSONValue {
    var members = members
    members["id"] = .string(id)
    if !dependencies.isEmpty { members["dependsOn"] = dependencies._json }
    return .object(members)
  }
}

extension ServiceClient {
  /// A request, or the one for another page of it, as a batch has it.
  ///
  /// - Throws: ``BatchError`` where a batch can't have it.
  func batchPart<Response>(for request: Request<Response>, at link: String?) throws -> BatchPart {
    let single = try transportRequest(for: request, at: link)
    guard let url = single.head.absoluteURL, let target = endpoint.target(of: url) else {
      throw BatchError(.otherService, request: single.target)
    }
    var members = ResourceStorage()
    members["method"] = .string(single.head.method.rawValue)
    members["url"] = .string(target)
    let fields = headerFields(of: single, to: url)
    if !fields.isEmpty {
      var object = ResourceStorage()
      for field in fields where object[field.name.rawName] == nil {
        object[field.name.rawName] = .string(fields[field.name] ?? field.value)
      }
      members["headers"] = .object(object)
    }
    if link == nil, let body = request.body {
      let mediaType = MediaType(single.head.headerFields[.contentType])
      do {
        members["body"] = try body.json(as: mediaType)
      } catch {
        throw BatchError(error, request: single.target)
      }
    }
    return BatchPart(request: single, members: members)
  }

  /// The header fields that the request would have by itself: those of the post are not those of its requests.
  private func headerFields(of request: TransportRequest, to url: AbsoluteURL) -> HTTPFields {
    var fields = request.head.headerFields
    for name in Set(configuration.headerFields.map(\.name)) where fields[name] == nil {
      fields[values: name] = configuration.headerFields[values: name]
    }
    fields.removeFraming()
    if !endpoint.trusts(url) {
      for name in configuration.secretFields { fields[values: name] = [] }
    }
    return fields
  }
}

extension RequestBody {
  /// The body as the member of a batch: JSON as it is, all else in Base64.
  fileprivate func json(as mediaType: MediaType) throws(BatchError.Reason) -> JSONValue {
    switch self {
    case .json(let value): return value
    case .content(.stream, _): throw .streamBody
    case .content(.bytes(let bytes), _):
      guard mediaType.isJSON else { return Data(bytes)._json }
      do {
        return try JSONValue(jsonData: bytes)
      } catch {
        throw .bodyNotJSON(error)
      }
    }
  }
}

extension BatchError.Reason: Error {}

extension ServiceEndpoint {
  /// A URL of the service from its root on, as Microsoft Graph has it: `/me?$select=id`. `nil` for the URL of another
  /// service.
  fileprivate func target(of url: AbsoluteURL) -> String? {
    guard url.scheme == root.scheme, url.authority == root.authority else { return nil }
    let path = root.pathAndQuery.hasSuffix("/") ? String(root.pathAndQuery.dropLast()) : root.pathAndQuery
    guard url.pathAndQuery.hasPrefix(path) else { return nil }
    let rest = url.pathAndQuery.dropFirst(path.count)
    if rest.hasPrefix("/") { return String(rest) }
    return rest.isEmpty || rest.hasPrefix("?") ? "/\(rest)" : nil
  }
}
