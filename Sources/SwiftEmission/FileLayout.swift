/// Which files a library is spread over.
///
/// The names of all files that there may be follow from the layout alone, before any page is read: build systems ask for
/// them.
public enum FileLayout: Hashable, Sendable {
  /// One file for each kind of declarations and first letter, `Resources-M.swift`: a reader finds a type by its name, and
  /// a new type changes one file.
  case letter
  /// One file for all.
  case single
  /// So many files of about the same size: which one a declaration is in follows from its name alone.
  case count(Int)

  /// How many files there can be.
  public static let counts = 1...1000

  private static let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { String(UnicodeScalar($0)) } + ["Other"]

  /// The names of all files that there may be, sorted.
  public var fileNames: [String] {
    let names: [String] =
      switch self {
      case .letter:
        Declaration.Kind.allCases.flatMap { kind in
          kind == .client ? [kind.rawValue] : Self.letters.map { "\(kind.rawValue)-\($0)" }
        }
      case .single: ["Library"]
      case .count(let count): (1...max(count, 1)).map { "Library-\($0)" }
      }
    return names.map { $0 + ".swift" }.sorted()
  }

  /// The file that a declaration is in.
  func fileName(of declaration: Declaration) -> String {
    let name: String
    switch self {
    case .letter where declaration.kind == .client: name = declaration.kind.rawValue
    case .letter: name = "\(declaration.kind.rawValue)-\(Self.letter(of: declaration.name))"
    case .single: name = "Library"
    case .count(let count): name = "Library-\(Self.hash(declaration.name) % UInt64(max(count, 1)) + 1)"
    }
    return name + ".swift"
  }

  private static func letter(of name: String) -> String {
    guard let first = name.utf8.first(where: { ($0 | 32) &- 97 < 26 }) else { return "Other" }
    return String(UnicodeScalar(first & ~32))
  }

  /// FNV-1a of 64 bits: the same on every machine and in every run, as the hash of the standard library is not.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
