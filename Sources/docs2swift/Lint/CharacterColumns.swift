import APIPages
import CommonMark

/// Turns columns that count bytes into such that count UTF-16 code units, as editors and SARIF have them.
struct CharacterColumns {
  /// The bytes of a file in the docs folder, or nil if it can't be read.
  private let read: (PagePath) -> [UInt8]?

  init(reading read: @escaping (PagePath) -> [UInt8]?) {
    self.read = read
  }

  /// The diagnostics with other columns. Each file is read once if they are in the order of their places.
  func convert(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var page: PagePath?
    var lines: [ArraySlice<UInt8>] = []
    return diagnostics.map { diagnostic in
      guard diagnostic.location.column > 1 else { return diagnostic }
      if diagnostic.location.page != page {
        page = diagnostic.location.page
        lines = Self.lines(of: read(diagnostic.location.page) ?? [])
      }
      guard lines.indices.contains(diagnostic.location.line - 1) else { return diagnostic }
      let before = lines[diagnostic.location.line - 1].prefix(diagnostic.location.column - 1)
      var converted = diagnostic
      converted.location.position.column = String(decoding: before, as: UTF8.self).utf16.count + 1
      return converted
    }
  }

  /// Lines end with LF, CR or CR LF, as in CommonMark.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices {
      let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      guard bytes[index] == 10 || bytes[index] == 13, !isPair else { continue }
      lines.append(bytes[start...index])
      start = index + 1
    }
    return lines + [bytes[start...]]
  }
}
