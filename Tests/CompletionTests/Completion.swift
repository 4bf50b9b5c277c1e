import Foundation
import ResourceRuntime
import TestSupport

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
    behind lines: [String], askedOf server: Program, modules: URL
  ) async throws -> [Completion] {
    let folder = try TemporaryFolder()
    let text = lines.joined(separator: "\n") + "\n}\n"
    try folder.write(text, to: "Editor.swift")
    let command = compileCommand(of: folder.path("Editor.swift"), modules: modules)
    try folder.write(Data(json: JSONValue.array([command])), to: "compile_commands.json")
    return try await server.converse(timeLimit: .seconds(50)) {
      try await completions(behind: lines, of: text, in: folder, askedIn: $0)
    }
  }

  /// - Parameters:
  ///   - text: the text of the file, of which the lines are the first.
  ///   - folder: the folder with the file.
  private static func completions(
    behind lines: [String], of text: String, in folder: TemporaryFolder, askedIn conversation: Conversation
  ) async throws -> [Completion] {
    var server = LanguageServer(conversation)
    _ = try await server.request(
      "initialize",
      [
        "processId": .null, "rootUri": .string(folder.url.absoluteString),
        "capabilities": [
          "textDocument": [
            "completion": ["completionItem": ["resolveSupport": ["properties": ["documentation"]]]]
          ]
        ],
      ])
    try await server.notify("initialized", [:])
    let document = JSONValue.string(folder.path("Editor.swift").absoluteString)
    try await server.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": document, "languageId": "swift", "version": 1, "text": .string(text)]])
    let result = try await server.request(
      "textDocument/completion",
      [
        "textDocument": ["uri": document],
        "position": ["line": JSONValue(lines.count - 1), "character": JSONValue(lines.last?.utf16.count ?? 0)],
      ])
    var completions: [Completion] = []
    for item in items(of: result) {
      completions.append(Completion(try await server.request("completionItem/resolve", item)))
    }
    _ = try await server.request("shutdown", .null)
    try await server.notify("exit", .null)
    return completions
  }

  /// How the file is compiled, as clang's JSON compilation database has it.
  private static func compileCommand(of file: URL, modules: URL) -> JSONValue {
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
