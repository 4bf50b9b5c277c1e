/// Writes a struct for each path of a model, with a property or subscript for each segment below it and an async method
/// for each request, as most generators would.
struct PathStructs {
  private static let pathsPerFile = 60

  private final class Node {
    let name: String
    let segment: String
    var children: [Node] = []
    var operations: [Model.Operation] = []

    init(name: String, segment: String) {
      self.name = name
      self.segment = segment
    }
  }

  private let writer: Writer
  private var nodes: [Node] = []

  init(_ model: Model, _ writer: Writer) {
    self.writer = writer
    let root = Node(name: "PlainClient", segment: "")
    nodes = [root]
    for operation in model.operations {
      var node = root
      for segment in operation.path.split(separator: "/").map({ Self.key(String($0)) }) {
        if let child = node.children.first(where: { $0.segment == segment }) {
          node = child
        } else {
          let child = Node(name: "PlainPath\(nodes.count)", segment: segment)
          node.children.append(child)
          nodes.append(child)
          node = child
        }
      }
      node.operations.append(operation)
    }
  }

  func files() -> [(name: String, text: String)] {
    stride(from: 0, to: nodes.count, by: Self.pathsPerFile).map { start in
      let part = nodes[start..<min(start + Self.pathsPerFile, nodes.count)].map(structure)
      return ("Paths\(start / Self.pathsPerFile).swift", part.joined(separator: "\n"))
    } + [("Sender.swift", Self.sender)]
  }

  private static let sender = """
    public struct PlainPage<Item: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
      public var value: [Item]
      public var nextLink: String?
    }
    public struct PlainNothing: Codable, Hashable, Sendable {}
    public protocol PlainSender: Sendable {
      func send<Body: Encodable & Sendable, Response: Decodable & Sendable>(
        _ method: String, _ path: String, _ query: [String: String], _ body: Body?
      ) async throws -> Response
    }

    """

  private func structure(_ node: Node) -> String {
    var text = "public struct \(node.name): Sendable {\n  let path: String\n  let sender: any PlainSender\n"
    text += "  public init(path: String, sender: any PlainSender) { self.path = path; self.sender = sender }\n"
    var taken: Set<String> = []
    for child in node.children {
      let isKey = child.segment == "{}"
      let name = String(child.segment.map { $0.isLetter || $0.isNumber ? $0 : "_" })
      guard taken.insert(name).inserted else { continue }
      text +=
        isKey
        ? "  public subscript(id: String) -> \(child.name) { .init(path: path + \"/\\(id)\", sender: sender) }\n"
        : "  public var `\(name)`: \(child.name) { .init(path: path + \"/\(name)\", sender: sender) }\n"
    }
    for operation in node.operations where taken.insert(operation.method).inserted { text += method(operation) }
    return text + "}\n"
  }

  private func method(_ operation: Model.Operation) -> String {
    let item = writer.resource(operation.result)
    let response = item.map { operation.resultCollection ? "PlainPage<\($0)>" : $0 } ?? "PlainNothing"
    let sendsBody = ["POST", "PATCH", "PUT"].contains(operation.method)
    let body = writer.resource(operation.body ?? operation.result) ?? "PlainNothing"
    return """
        public func \(operation.method.lowercased())(\(sendsBody ? "_ body: \(body), " : "")query: [String: String] = [:]) async throws -> \(response) {
          try await sender.send("\(operation.method)", path, query, \(sendsBody ? "body" : "nil as PlainNothing?"))
        }

      """
  }

  private static func key(_ segment: String) -> String {
    segment.hasPrefix("{") && segment.hasSuffix("}") ? "{}" : segment.lowercased()
  }
}
