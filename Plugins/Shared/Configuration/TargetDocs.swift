import Foundation

/// The configuration of a target and where its pages lie.
struct TargetDocs {
  /// The name of the target.
  let target: String
  /// `docs2swift.yaml`.
  let configuration: URL
  /// The folders of the pages.
  let folders: [URL]
  /// What the files of the library are called.
  let outputNames: [String]

  static let fileName = "docs2swift.yaml"

  /// - Parameters:
  ///   - target: the name of the target.
  ///   - candidates: the files called `docs2swift.yaml`, or nearly so, that belong to it.
  ///   - folder: the folder where one is missed, if there are none.
  /// - Throws: ``PluginMistake``.
  init(target: String, configurations candidates: [URL], folder: URL) throws(PluginMistake) {
    let files = candidates.filter { $0.lastPathComponent == Self.fileName }
    guard let file = files.first else {
      if let other = candidates.first { throw .otherExtension(file: other.path) }
      throw .noConfiguration(target: target, folder: folder.path)
    }
    guard files.count == 1 else { throw .severalConfigurations(target: target, files: files.map(\.path)) }
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { throw .unreadable(file: file.path) }
    let keys = try ConfigurationKeys(parsing: text, file: file.path)
    self.target = target
    configuration = file
    folders = Self.folders(keys.docs, beside: file)
    outputNames = keys.files.names
  }

  /// The docs of a target of a package.
  ///
  /// - Parameters:
  ///   - target: its name.
  ///   - folder: its folder, in which the configuration is looked for.
  init(target: String, in folder: URL) throws(PluginMistake) {
    try self.init(target: target, configurations: FileTree.configurations(in: folder), folder: folder)
  }

  /// Where the pages are: the tool's own rule.
  private static func folders(_ docs: [String], beside file: URL) -> [URL] {
    let base = file.deletingLastPathComponent()
    if !docs.isEmpty {
      return docs.map { ($0.hasPrefix("/") ? URL(fileURLWithPath: $0) : base.appendingPathComponent($0)).standardized }
    }
    let beside = base.appendingPathComponent("docs")
    return FileTree.isFolder(beside) ? [beside] : [base]
  }

  /// All files that the tool may read: the configuration, the pages, what pages include. Pictures are among them, since
  /// SwiftPM complains about files in a target that nobody has a use for.
  ///
  /// - Throws: ``PluginMistake`` if a folder is not there or has no pages.
  func inputs() throws(PluginMistake) -> [URL] {
    var inputs: Set<URL> = [configuration]
    for folder in folders {
      guard FileTree.isFolder(folder) else { throw .noFolder(folder.path, configuration: configuration.path) }
      let files = FileTree.files(in: folder)
      guard files.contains(where: { $0.pathExtension.lowercased() == "md" }) else {
        throw .noPages(folder: folder.path)
      }
      inputs.formUnion(files.filter { $0.pathExtension != "swift" })
    }
    return inputs.sorted { $0.path < $1.path }
  }

  /// Makes sure that all pages lie in the folder of the target, or in one that is linked into it: SwiftPM looks only
  /// there for files that come and go.
  ///
  /// - Throws: ``PluginMistake/outsideTarget(target:folder:link:destination:configuration:)``.
  func checkInside(_ targetFolder: URL) throws(PluginMistake) {
    let home = targetFolder.standardized.pathComponents
    for folder in folders where !folder.standardized.pathComponents.starts(with: home) {
      let link = targetFolder.appendingPathComponent(folder.lastPathComponent)
      throw .outsideTarget(
        target: target, folder: folder.path, link: link.path,
        destination: Self.way(from: home, to: folder.standardized.pathComponents), configuration: configuration.path)
    }
  }

  private static func way(from start: [String], to end: [String]) -> String {
    let shared = zip(start, end).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - shared) + end[shared...]).joined(separator: "/")
  }
}
