/// Puts declarations into files.
struct SourceFiles {
  let options: SwiftLibrary.Options

  /// The files that hold the declarations, by name.
  func files(of declarations: [Declaration]) -> [GeneratedFile] {
    Dictionary(grouping: declarations, by: options.files.fileName).map(file).sorted { $0.name < $1.name }
  }

  /// The other files of the layout, which hold nothing but the marker.
  func emptyFiles(besides files: [GeneratedFile]) -> [GeneratedFile] {
    let present = Set(files.map(\.name))
    return options.files.fileNames.filter { !present.contains($0) }.map {
      GeneratedFile(name: $0, contents: GeneratedFile.marker + "\n")
    }
  }

  private func file(_ name: String, _ declarations: [Declaration]) -> GeneratedFile {
    var writer = SourceWriter()
    writer.separated(declarations.sorted { $0.name < $1.name }) { $1.write(&$0) }
    return GeneratedFile(name: name, contents: header(declarations) + writer.text)
  }

  /// The marker and the imports that the code needs; one that it does not need would be a warning.
  private func header(_ declarations: [Declaration]) -> String {
    var lines = [GeneratedFile.marker, "", "public import ResourceRuntime"]
    if declarations.contains(where: \.usesFoundation) {
      lines += [
        "", "#if canImport(FoundationEssentials)", "  public import FoundationEssentials", "#else",
        "  public import Foundation", "#endif",
      ]
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
