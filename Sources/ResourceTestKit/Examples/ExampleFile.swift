internal import HTTPTypes
internal import ResourceRuntime

/// Reads the file that `docs2swift examples --answers` writes.
enum ExampleFile {
  /// The version of the format that this reads.
  private static let version = 1

  static func examples(
    in json: some Collection<UInt8>
  ) throws(ExampleFileError) -> [ExampleTransport.Example] {
    let value: JSONValue
    do throws(JSONValue.ReadingError) {
      // Bodies stand some levels below the root.
      value = try JSONValue(jsonData: json, maximumDepth: 512)
    } catch {
      throw ExampleFileError(path: "", problem: .notJSON(error))
    }
    let file = try ExampleFileObject(value, path: "")
    guard let found = try file.optional("version", \.integer, "a whole number"), found == version else {
      throw ExampleFileError(
        path: "version", problem: .otherVersion(try file.optional("version", \.integer, "a whole number")))
    }
    let items = try file.required("answers", \.items, "an array")
    var examples: [ExampleTransport.Example] = []
    for (index, item) in items.enumerated() {
      examples.append(try example(ExampleFileObject(item, path: "answers[\(index)]")))
    }
    return examples
  }

  private static func example(_ item: ExampleFileObject) throws(ExampleFileError) -> ExampleTransport.Example {
    let request = try item.object("request")
    let response = try item.object("response")
    let name = try request.required("method", \.text, "a text")
    guard let method = HTTPRequest.Method(name) else { throw request.error("method", .invalid("is no method of HTTP")) }
    let path = try request.required("path", \.text, "a text")
    guard path.hasPrefix("/") else { throw request.error("path", .invalid("does not begin with a slash")) }
    let query = try request.optional("query", \.text, "a text")
    let status = try response.required("status", \.integer, "a whole number")
    guard (200..<600).contains(status) else {
      throw response.error("status", .invalid("is no status that a request ends with"))
    }
    let body = try response.body()
    return ExampleTransport.Example(
      page: try item.optional("page", \.text, "a text") ?? "",
      line: try item.optional("line", \.integer, "a whole number") ?? 0, method: method,
      target: path + (query.map { "?\($0)" } ?? ""), templates: try request.texts("templates"),
      headerFields: try request.headerFields(), body: try request.body(),
      responseHead: HTTPResponse(status: HTTPResponse.Status(code: status), headerFields: try response.headerFields()),
      responseBody: body ?? [])
  }
}

/// An object in the file, which knows where it stands.
struct ExampleFileObject {
  private let members: ResourceStorage
  private let path: String

  init(_ value: JSONValue, path: String) throws(ExampleFileError) {
    guard case .object(let members) = value else {
      throw ExampleFileError(path: path, problem: .otherType(expected: "an object"))
    }
    self.members = members
    self.path = path
  }

  func error(_ name: String, _ problem: ExampleFileError.Problem) -> ExampleFileError {
    ExampleFileError(path: path.isEmpty ? name : "\(path).\(name)", problem: problem)
  }

  /// A member that need not be there.
  ///
  /// - Parameters:
  ///   - read: What the member is as JSON of the type, `nil` where it is something else.
  ///   - expected: The type in words.
  func optional<Value>(
    _ name: String, _ read: (JSONValue) -> Value?, _ expected: String
  ) throws(ExampleFileError) -> Value? {
    guard let json = members[name] else { return nil }
    guard let value = read(json) else { throw error(name, .otherType(expected: expected)) }
    return value
  }

  func required<Value>(
    _ name: String, _ read: (JSONValue) -> Value?, _ expected: String
  ) throws(ExampleFileError) -> Value {
    guard let value = try optional(name, read, expected) else { throw error(name, .missing) }
    return value
  }

  func object(_ name: String) throws(ExampleFileError) -> ExampleFileObject {
    guard let json = members[name] else { throw error(name, .missing) }
    return try ExampleFileObject(json, path: path.isEmpty ? name : "\(path).\(name)")
  }

  func texts(_ name: String) throws(ExampleFileError) -> [String] {
    var texts: [String] = []
    for (index, item) in try (optional(name, \.items, "an array") ?? []).enumerated() {
      guard let text = item.text else { throw error("\(name)[\(index)]", .otherType(expected: "a text")) }
      texts.append(text)
    }
    return texts
  }

  /// What `headers` and `contentType` say.
  func headerFields() throws(ExampleFileError) -> HTTPFields {
    var fields: HTTPFields = [:]
    if let json = members["headers"] {
      let headers = try ExampleFileObject(json, path: path.isEmpty ? "headers" : "\(path).headers")
      for name in headers.members.names {
        guard let fieldName = HTTPField.Name(name) else {
          throw headers.error(name, .invalid("is no name of a header field"))
        }
        fields[fieldName] = try headers.required(name, \.text, "a text")
      }
    }
    fields[.contentType] = try optional("contentType", \.text, "a text") ?? fields[.contentType]
    return fields
  }

  /// What `json` or `text` says, `nil` where there is neither.
  func body() throws(ExampleFileError) -> [UInt8]? {
    guard let json = members["json"] else {
      return try optional("text", \.text, "a text").map { Array($0.utf8) }
    }
    guard members["text"] == nil else { throw error("text", .invalid("stands beside json")) }
    return Array(json: json)
  }
}

extension JSONValue {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

  fileprivate var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  fileprivate var integer: Int? { if case .number(let number) = self { Int(number.text) } else { nil } }
}
