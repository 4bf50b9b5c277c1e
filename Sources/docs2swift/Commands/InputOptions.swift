import ArgumentParser

/// What all commands that read pages are told alike.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folders of the pages: 'docs', or what the configuration says, if none is named.", valueName: "docs"))
  var docs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The configuration, if it is not docs2swift.yaml in the current directory or in the docs folder.",
      valueName: "file"))
  var configuration: String?

  /// The pages and the configuration that are meant.
  ///
  /// - Throws: what finding and reading them throws.
  func input() throws -> Input {
    try Input(docs: docs, configuration: configuration)
  }

  /// The configuration alone: whether there are pages is not looked at.
  ///
  /// - Throws: ``ConfigurationFailure``.
  func configurationAlone() throws -> Configuration {
    try Input.file(docs: docs, configuration: configuration).map { try Configuration(file: $0) } ?? Configuration()
  }
}
