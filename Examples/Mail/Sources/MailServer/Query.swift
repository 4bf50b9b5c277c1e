import FlyingFox

/// The query options of a request, those that the pages name.
struct Query {
  private static let pageSize = 3
  private let request: HTTPRequest

  init(_ request: HTTPRequest) { self.request = request }

  /// The place that a delta link stands for.
  var deltaToken: Int? { request.query["$deltatoken"].flatMap { Int($0) } }

  /// A page of messages, with a link to the next one.
  func page(of messages: [JSON]) throws -> HTTPResponse {
    let found = try ordered(messages.filter(try filter()))
    let start = min(max(0, Int(request.query["$skiptoken"] ?? "") ?? 0), found.count)
    let size = max(1, min(Self.pageSize, Int(request.query["$top"] ?? "") ?? Self.pageSize))
    let end = min(start + size, found.count)
    var page: [String: JSON] = ["value": .array(found[start..<end].map(select))]
    if end < found.count { page["@odata.nextLink"] = link("$skiptoken", end) }
    return try .json(.object(page))
  }

  /// The changes of a folder, with the link to ask at the next time.
  func delta(_ changes: [JSON], next token: Int) throws -> HTTPResponse {
    try .json(["value": .array(changes.map(select)), "@odata.deltaLink": link("$deltatoken", token)])
  }

  /// The members of a message that `$select` names.
  func select(_ message: JSON) -> JSON {
    guard let names = request.query["$select"]?.split(separator: ",").map(String.init) else { return message }
    return .object(message.members.filter { names.contains($0.key) || $0.key == "id" || $0.key == "@removed" })
  }

  /// `$filter`: comparisons by `eq`, with `and` between them.
  private func filter() throws -> (JSON) -> Bool {
    let conditions = try request.query["$filter"]?.split(separator: " and ").map { try condition(String($0)) } ?? []
    return { message in conditions.allSatisfy { message[$0.name] == $0.value } }
  }

  private func condition(_ text: String) throws -> (name: String, value: JSON) {
    let words = text.split(separator: " ")
    switch (words.first, words.dropFirst().first, words.dropFirst(2).first) {
    case ("isRead", "eq", "true"): return ("isRead", .bool(true))
    case ("isRead", "eq", "false"): return ("isRead", .bool(false))
    case ("importance", "eq", let value?): return ("importance", .string(value.filter { $0 != "'" }))
    default: throw Refusal.invalid("ErrorInvalidUrlQueryFilter", "The filter '\(text)' is not understood.")
    }
  }

  private func ordered(_ messages: [JSON]) throws -> [JSON] {
    switch request.query["$orderby"] {
    case nil, "receivedDateTime desc": return messages
    case "receivedDateTime", "receivedDateTime asc": return messages.reversed()
    case let order?: throw Refusal.invalid("ErrorInvalidUrlQueryOrderby", "The order '\(order)' is not understood.")
    }
  }

  /// The URL of the request with another place in it.
  private func link(_ name: String, _ place: Int) -> JSON {
    var query = request.query
    query[name] = String(place)
    let target = HTTPRequest(
      method: .GET, version: .http11, path: request.path, query: query, headers: [:], body: .init()
    ).target
    return .string("http://\(request.headers[.host] ?? "")\(target.rawValue)")
  }
}
