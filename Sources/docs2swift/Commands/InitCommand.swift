import ArgumentParser
import Foundation

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a configuration that says in comments what it may hold.",
    discussion: "A file that is there already is left alone."
  )

  @Argument(help: "The file to write.")
  var file = Configuration.fileName

  func run() throws {
    do {
      try Data(Configuration.template.utf8).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      throw Failure(description: "'\(file)' is there already. Name another file, or remove this one first.")
    } catch {
      throw Failure(description: "'\(file)' can't be written: \(error.localizedDescription)")
    }
    Console.error("\(file) written. Uncomment what you want in it.")
  }

  private struct Failure: UsageFailure {
    let description: String
  }
}
