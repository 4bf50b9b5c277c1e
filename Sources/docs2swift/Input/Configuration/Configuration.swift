import APIModel
import APIPages
import Foundation
import SwiftEmission

/// What `docs2swift.yaml` says.
struct Configuration {
  static let fileName = "docs2swift.yaml"

  /// What diagnostics call the file, wherever it lies.
  static let page = PagePath(fileName)

  /// The folders of the pages, relative to the file's own.
  var docs: [String] = []
  /// The module that the files become.
  var module: String?
  /// The type that requests are reached from.
  var client: String?
  /// The URL of the service's root.
  var baseURL: String?
  /// Who may use the library.
  var access = AccessLevel.public
  /// Which files the library is spread over.
  var files = FileLayout.letter
  /// Modules that all files import.
  var imports: [String] = []
  /// What of the API the library is of.
  var subset = Subset.Patterns()
  /// The names that are not those of the pages.
  var renames: [Rename] = []
  /// The diagnostics that nobody wants to see.
  var suppressions: [Suppression] = []
  /// The corrections of what pages say.
  var overrides: [Override] = []

  /// An empty configuration.
  init() {}

  /// The configuration of a folder of pages; an empty one where it has no file.
  ///
  /// - Throws: ``ConfigurationFailure``.
  init(in folder: DocsFolder) throws {
    let file = "\(folder.path)/\(Self.fileName)"
    if FileManager.default.fileExists(atPath: file) { try self.init(file: file) } else { self.init() }
  }

  /// The configuration in a file.
  ///
  /// - Throws: ``ConfigurationFailure``.
  init(file: String) throws {
    let text: String
    do {
      text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    } catch {
      throw ConfigurationFailure("It can't be read: \(error.localizedDescription) Save it as UTF-8.", in: file)
    }
    do {
      try self.init(parsing: text)
    } catch var failure as ConfigurationFailure {
      failure.file = file
      throw failure
    }
  }

  /// The configuration that a text in YAML is.
  ///
  /// - Throws: ``ConfigurationFailure`` for the first mistake in it.
  init(parsing text: String) throws {
    let reader = ConfigurationReader(text)
    guard let root = try reader.root() else { return }
    for (key, value) in try reader.entries(of: root, knowing: Key.self) {
      switch key {
      case .docs: docs = try reader.items(of: value).map(reader.text)
      case .module: module = try reader.name(value, SwiftLibrary.Options.isModuleName)
      case .client: client = try reader.name(value, SwiftLibrary.Options.isFree)
      case .baseURL: baseURL = try reader.serviceRoot(value)
      case .access: access = try reader.word(value, of: AccessLevel.self)
      case .files: files = try reader.layout(value)
      case .imports: imports = try reader.imports(value)
      case .include: subset.include = try reader.patterns(value)
      case .exclude: subset.exclude = try reader.patterns(value)
      case .renames: renames = try reader.renames(value)
      case .overrides: overrides = try reader.overrides(value)
      case .suppress: suppressions = try reader.suppressions(value)
      }
    }
  }

  /// All suppressions: those of the file and those in the comments of pages.
  func suppressions(with pages: [APIPage]) -> [Suppression] {
    suppressions + pages.flatMap(\.suppressions)
  }

  /// What the emitter is told: the command line comes first, then the file, then what is usual.
  func options(module commandLineModule: String?) -> SwiftLibrary.Options {
    SwiftLibrary.Options(
      module: commandLineModule ?? module ?? "Generated", client: client ?? "GraphClient", files: files,
      access: access, serviceRoot: baseURL, imports: imports, renames: renames)
  }
}
