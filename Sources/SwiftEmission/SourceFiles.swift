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
    var writer = SourceWriter(access: options.access)
    writer.separated(declarations.sorted { $0.name < $1.name }) { $1.write(&$0) }
    return GeneratedFile(name: name, contents: header(declarations) + writer.text)
  }

  /// The marker and the imports that the code needs; one that it does not need would be a warning.
  private func header(_ declarations: [Declaration]) -> String {
    let access = options.access.rawValue
    let imports = Set(options.imports).subtracting(["ResourceRuntime"]).map { (module: $0, access: "internal") }
    let sorted = (imports + [("ResourceRuntime", access)]).sorted { $0.module < $1.module }
    var lines = [GeneratedFile.marker, ""] + sorted.map { "\($0.access) import \($0.module)" }
    if declarations.contains(where: \.usesFoundation) {
      lines += [
        "", "#if canImport(FoundationEssentials)", "  \(access) import FoundationEssentials", "#else",
        "  \(access) import Foundation", "#endif",
      ]
    }
    return lines.joined(separator: "\n") + "\n\n"
  }
}
