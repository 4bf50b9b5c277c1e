import Foundation
import ResourceRuntime

/// What an editor offers at a place.
struct Completion {
  /// What is inserted, without arguments.
  let name: String
  /// The type, as the editor shows it.
  let type: String
  /// The documentation, in Markdown.
  let documentation: String

  /// What a field is of, `String` for a `Field<String>`; nil for what is no field.
  var valueType: String? {
    type.wholeMatch(of: /\w*Field<(.+?)(?:, \w+)?>/).map { String($0.1) }
  }

  /// Asks a language server what it offers at the end of a line.
  ///
  /// - Parameters:
  ///   - lines: the lines of a Swift file up to the place.
  ///   - server: the program of the server.
  ///   - modules: a folder with the modules that the file imports.
  static func completions(
    behind lines: [String], askedOf server: URL, modules: URL
  ) throws -> [Completion] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docs2swift-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("Editor.swift")
    let text = lines.joined(separator: "\n") + "\n}\n"
    try Data(text.utf8).write(to: file)
    let command = try compileCommand(of: file, modules: modules)
    try Data(json: JSONValue.array([command])).write(to: folder.appendingPathComponent("compile_commands.json"))

    let server = try LanguageServer(server, timeLimit: 50)
    _ = try server.request(
      "initialize",
      [
        "processId": .null, "rootUri": .string(folder.absoluteString),
        "capabilities": [
          "textDocument": [
            "completion": ["completionItem": ["resolveSupport": ["properties": ["documentation"]]]]
          ]
        ],
      ])
    try server.notify("initialized", [:])
    let document = JSONValue.string(file.absoluteString)
    try server.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": document, "languageId": "swift", "version": 1, "text": .string(text)]])
    let result = try server.request(
      "textDocument/completion",
      [
        "textDocument": ["uri": document],
        "position": ["line": JSONValue(lines.count - 1), "character": JSONValue(lines.last?.utf16.count ?? 0)],
      ])
    let completions = try items(of: result).map { Completion(try server.request("completionItem/resolve", $0)) }
    _ = try server.request("shutdown", .null)
    try server.notify("exit", .null)
    return completions
  }

  /// How the file is compiled, as clang's JSON compilation database has it.
  private static func compileCommand(of file: URL, modules: URL) throws -> JSONValue {
    var arguments = ["swiftc", "-swift-version", "6", "-module-name", "Editor", "-I", modules.path]
    if let sdk = ProcessInfo.processInfo.environment["SDKROOT"] { arguments += ["-sdk", sdk] }
    return [
      "directory": .string(file.deletingLastPathComponent().path), "file": .string(file.path),
      "arguments": .array((arguments + [file.path]).map(JSONValue.string)),
    ]
  }

  private static func items(of result: JSONValue) -> [JSONValue] {
    switch result {
    case .array(let items): return items
    case .object(let list): return list["items"].map(items) ?? []
    default: return []
    }
  }

  private init(_ item: JSONValue) {
    guard case .object(let members) = item else {
      (name, type, documentation) = ("", "", "")
      return
    }
    name = members["insertText"].flatMap(String.init(_json:)).map { String($0.prefix { $0 != "(" }) } ?? ""
    type = members["detail"].flatMap(String.init(_json:)) ?? ""
    switch members["documentation"] {
    case .object(let markup)?: documentation = markup["value"].flatMap(String.init(_json:)) ?? ""
    case let text: documentation = text.flatMap(String.init(_json:)) ?? ""
    }
  }
}
