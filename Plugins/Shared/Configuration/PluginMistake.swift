import Foundation

/// What keeps a plugin from doing its work, and what to do about it.
enum PluginMistake: Error, Equatable, CustomStringConvertible {
  case noConfiguration(target: String, folder: String)
  case severalConfigurations(target: String, files: [String])
  case otherExtension(file: String)
  case unreadable(file: String)
  case unclear(file: String, line: Int, key: String, example: String)
  case noFolder(String, configuration: String)
  case noPages(folder: String)
  case outsideTarget(target: String, folder: String, link: String, destination: String, configuration: String)
  case notSwift(target: String)
  case generatedTwice(target: String, file: String)
  case noTargets
  case unknownTarget(String, known: [String])
  case unknownArguments([String], usage: String)
  case failed(target: String, advice: String)

  var description: String {
    switch self {
    case .noConfiguration(let target, let folder):
      "The target '\(target)' has no docs2swift.yaml. Put one into '\(folder)', beside a folder 'docs' with the pages. It "
        + "may be empty; 'docs2swift init' writes one that explains itself."
    case .severalConfigurations(let target, let files):
      "The target '\(target)' has \(files.count) configurations: \(Self.list(files)). Keep one of them."
    case .otherExtension(let file): "'\(file)' is not looked at. Rename it to 'docs2swift.yaml'."
    case .unreadable(let file): "'\(file)' can't be read. Save it as UTF-8, and let everybody who builds read it."
    case .unclear(let file, let line, let key, let example):
      "\(file):\(line): The plugin has to know '\(key)' before docs2swift runs, and understands only the plain way to "
        + "write it: '\(example)'."
    case .noFolder(let folder, let configuration):
      "There is no folder '\(folder)', where '\(configuration)' has its pages. Mend 'docs' there."
    case .noPages(let folder):
      "There are no pages (*.md) in '\(folder)'. Put them there, or mend 'docs' in docs2swift.yaml."
    case .outsideTarget(let target, let folder, let link, let destination, let configuration):
      "The pages in '\(folder)' lie outside the target '\(target)', where SwiftPM does not notice pages that come and go. "
        + "Link the folder into the target, with 'ln -s \(destination) \(link)', and say 'docs: [\(Self.last(link))]' in "
        + "'\(configuration)'."
    case .notSwift(let target): "The target '\(target)' is no Swift target. docs2swift writes Swift and nothing else."
    case .generatedTwice(let target, let file):
      "The target '\(target)' has '\(file)', which docs2swift wrote, and gets the same again from Docs2SwiftPlugin. Remove "
        + "the generated files, or the plugin from Package.swift."
    case .noTargets:
      "No Swift target of this package has a docs2swift.yaml. Put one into the folder of the target that the library is "
        + "for. \(Self.emptyTargets)"
    case .unknownTarget(let name, let known):
      "There is no Swift target '\(name)' in this package. It has \(Self.list(known)). \(Self.emptyTargets)"
    case .unknownArguments(let arguments, let usage): "What shall \(Self.list(arguments)) mean? Usage: \(usage)"
    case .failed(let target, let advice): "docs2swift ended with an error for the target '\(target)'. \(advice)"
    }
  }

  private static let emptyTargets = "(SwiftPM leaves out targets without any source file: an empty one will do.)"
  private static func list(_ names: [String]) -> String { names.map { "'\($0)'" }.joined(separator: ", ") }
  private static func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
