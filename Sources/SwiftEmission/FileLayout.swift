/// Which file a declaration stands in: that of its kind and its first letter.
///
/// A reader finds a type by its name, a new type changes one file, and the names of all files are known before any
/// page is read.
enum FileLayout {
  /// The files of one kind of declarations, each sorted by name.
  static func files(_ kind: String, _ declarations: [Declaration]) -> [GeneratedFile] {
    Dictionary(grouping: declarations) { letter(of: $0.name) }.map { letter, declarations in
      file("\(kind)-\(letter)", declarations)
    }
  }

  static func file(_ name: String, _ declarations: [Declaration]) -> GeneratedFile {
    var writer = SourceWriter()
    writer.separated(declarations.sorted { $0.name < $1.name }) { $1.write(&$0) }
    return GeneratedFile(name: name + ".swift", contents: header(declarations) + writer.text)
  }

  /// The marker and the imports that the code needs; one that it does not need would be a warning.
  private static func header(_ declarations: [Declaration]) -> String {
    var lines = [GeneratedFile.marker, "", "public import ResourceRuntime"]
    if declarations.contains(where: \.usesFoundation) {
      lines += [
        "", "#if canImport(FoundationEssentials)", "  public import FoundationEssentials", "#else",
        "  public import Foundation", "#endif",
      ]
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func letter(of name: String) -> String {
    guard let first = name.utf8.first(where: { ($0 | 32) &- 97 < 26 }) else { return "Other" }
    return String(UnicodeScalar(first & ~32))
  }
}
