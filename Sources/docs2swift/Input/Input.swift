import APIPages
import Foundation

/// What a command works on: a folder of pages, and the configuration that says what they become.
struct Input {
  let folder: DocsFolder
  let configuration: Configuration
  let paths: PrintedPaths

  /// The file of the configuration; nil if there is none.
  private let file: String?

  /// Finds pages and configuration.
  ///
  /// The configuration is the file that is named, or else `docs2swift.yaml` in the first of the folders named, or in the
  /// current directory or in `docs` if none is. The pages are in the folders named; but if a configuration is found
  /// there, or none is named, in those that it names. One that names none has them in a folder `docs` beside it, or
  /// around it.
  ///
  /// - Parameters:
  ///   - docs: the folders that the command line names.
  ///   - configuration: the file that the command line names.
  /// - Throws: ``ConfigurationFailure`` or ``DocsFolder/Failure``.
  init(docs: [String], configuration named: String? = nil) throws {
    file = try Self.file(docs: docs, configuration: named)
    configuration = try file.map { try Configuration(file: $0) } ?? Configuration()
    let isAllSaid = docs.count > 1 || docs.count == 1 && (named != nil || configuration.docs.isEmpty)
    folder = try DocsFolder(isAllSaid ? docs : Self.folders(of: configuration, in: file))
    paths = PrintedPaths(docs: folder.path, configuration: file)
  }

  /// Where the configuration lies; nil if there is none.
  ///
  /// - Throws: ``ConfigurationFailure`` if the file that the command line names is not there.
  static func file(docs: [String], configuration named: String?) throws -> String? {
    let isThere = { (file: String) in FileManager.default.fileExists(atPath: file) }
    if let named {
      guard isThere(named) else {
        throw ConfigurationFailure("There is no such file. Write one with 'docs2swift init'.", in: named)
      }
      return named
    }
    let name = Configuration.fileName
    return (docs.first.map { ["\($0)/\(name)"] } ?? [name, "docs/\(name)"]).first(where: isThere)
  }

  private static func folders(of configuration: Configuration, in file: String?) -> [String] {
    guard let file else { return ["docs"] }
    // The path stays as it was typed: relative ones give relative messages.
    let parent = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let base = parent.isEmpty ? (file.hasPrefix("/") ? "/" : "") : parent + "/"
    if !configuration.docs.isEmpty { return configuration.docs.map { $0.hasPrefix("/") ? $0 : base + $0 } }
    var isFolder: ObjCBool = false
    let isBeside = FileManager.default.fileExists(atPath: base + "docs", isDirectory: &isFolder) && isFolder.boolValue
    return isBeside ? [base + "docs"] : [base.isEmpty ? "." : base]
  }

  /// The bytes of a page or of the configuration; nil if they can't be read.
  func bytes(of page: PagePath) -> [UInt8]? {
    guard page == Configuration.page else { return try? folder.read(page) }
    return file.flatMap { try? Data(contentsOf: URL(fileURLWithPath: $0)) }.map { [UInt8]($0) }
  }
}
