import APIPages
import ArgumentParser
import SwiftEmission

/// What `generate` and `check` are told alike.
struct GenerationOptions: ParsableArguments {
  @OptionGroup var input: InputOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder of the generated files.", valueName: "dir"))
  var output = "Generated"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The module that the files become; docs2swift.yaml may name it too."))
  var module: String?

  @Flag(help: "Write also files that nothing is in: all that 'generate --list-outputs' names.")
  var allOutputs = false

  @Flag(name: .shortAndLong, help: "Print warnings too, one a line; twice, also notes.")
  var verbose: Int

  /// The least severity that is printed; errors always are.
  var severity: Diagnostic.Severity {
    switch verbose {
    case 0: .error
    case 1: .warning
    default: .note
    }
  }

  /// The files of a library that belong into the folder.
  func files(of library: SwiftLibrary) -> [GeneratedFile] { allOutputs ? library.allFiles : library.files }

  func validate() throws {
    if let module, !SwiftLibrary.Options.isModuleName(module) {
      throw ValidationError(
        "'\(module)' can't be the name of the module: it must be a Swift identifier.")
    }
  }
}
