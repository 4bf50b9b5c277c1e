import APIModel
import APIPages

extension MethodPlanner {
  /// Streams, and segments that are called so.
  var isContent: Bool {
    node.type == .primitive(.stream) || node.identity.segment == "content"
  }

  /// The method for bytes of a media type: `content`, `upload`, `deleteContent`.
  func contentPlan(_ operation: Operation, segment: String?) -> RequestMethodPlan {
    var call = RequestCall(method: operation.method, segment: segment, permissions: operation.permissions)
    switch operation.method {
    case .get:
      return RequestMethodPlan(name: "content", response: "ContentStream", call: call, operations: [operation])
    case .delete:
      return RequestMethodPlan(name: "deleteContent", response: "Void", call: call, operations: [operation])
    default:
      call.alwaysNamesSegment = true
      call.arguments = ["content: content", "contentType: contentType"]
      let result = response(of: operation, node: nil)
      let type = Self.contentType(of: operation) ?? "application/octet-stream"
      return RequestMethodPlan(
        name: "upload",
        parameters: [
          Parameter(label: "_", name: "content", type: "RequestContent"),
          Parameter(label: nil, name: "contentType", type: "String", defaultValue: StringLiteral.literal(type)),
        ],
        response: result, call: call, operations: [operation])
    }
  }

  /// The media type that the table of headers names: `image/jpeg`.
  private static func contentType(of operation: Operation) -> String? {
    guard let header = operation.headers.first(where: { $0.name.lowercased() == "content-type" }) else { return nil }
    let words = header.summary.utf8.split { !isTokenByte($0) && $0 != UInt8(ascii: "/") }
    for word in words {
      let parts = word.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
        String(Substring($0))
      }
      guard parts.count == 2, topLevelTypes.contains(parts[0]) else { continue }
      let subtype = parts[1].hasSuffix(".") ? String(parts[1].dropLast()) : parts[1]
      if !subtype.isEmpty { return "\(parts[0])/\(subtype)" }
    }
    return nil
  }

  /// The registered top-level media types (RFC 6838, section 4.2), so that `and/or` is none.
  private static let topLevelTypes: Set<String> = [
    "application", "audio", "font", "image", "message", "model", "text", "video",
  ]

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || "+-.".utf8.contains(byte)
  }
}
