import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// What a page shows: a request, and the response to it.
struct PageExample {
  private static let root = "https://mail.example.com/v1.0"
  let page: String
  private let request: [String]
  private let requestBody: String
  let status: Int
  let response: String

  init(_ page: String) throws {
    self.page = page
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/MailAPI/docs/api")
    let text = try String(contentsOf: folder.appending(path: page + ".md"), encoding: .utf8)
    // The first block has the forms of the request.
    let blocks = text.components(separatedBy: "```http\n").suffix(2).map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 2)
    let messages = blocks.map { $0.components(separatedBy: "\n\n") }
    let lines = messages.map { $0[0].components(separatedBy: "\n")[0].components(separatedBy: " ") }
    request = [lines[0][0], lines[0].dropFirst().joined(separator: " ")]
    requestBody = messages[0].dropFirst().joined(separator: "\n\n")
    status = try #require(Int(lines[1][1]))
    response = messages[1].dropFirst().joined(separator: "\n\n")
  }

  func send(to url: String, token: String) async throws -> ServedAnswer {
    let target = request[1].replacing(Self.root, with: url)
    let encoded = try #require(target.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed))
    var message = URLRequest(url: try #require(URL(string: encoded)))
    message.httpMethod = request[0]
    message.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
    if !requestBody.isEmpty { message.httpBody = Data(requestBody.utf8) }
    let (data, response) = try await URLSession.shared.data(for: message)
    let status = try #require(response as? HTTPURLResponse).statusCode
    let body = String(decoding: data, as: UTF8.self).replacing(url, with: Self.root)
    return ServedAnswer(status: status, body: body)
  }
}

/// What the service answered.
struct ServedAnswer {
  let status: Int
  let body: String

  /// Whether the body has all that a text of JSON has, which may be a part. Links may be encoded.
  func shows(_ text: String) -> Bool {
    Self.value(json(body), shows: json(text))
  }

  private func json(_ text: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private static func value(_ value: Any?, shows part: Any?) -> Bool {
    switch (value, part) {
    case (let value as [String: Any], let part as [String: Any]):
      part.allSatisfy { Self.value(value[$0.key], shows: $0.value) }
    case (let value as [Any], let part as [Any]):
      value.count == part.count && zip(value, part).allSatisfy { Self.value($0, shows: $1) }
    case (let value as String, let part as String): value == part || value.removingPercentEncoding == part
    case (let value as NSNumber, let part as NSNumber): value == part
    case (nil, nil): true
    default: false
    }
  }
}
