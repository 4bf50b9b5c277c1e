import APIPages

/// A pattern for the names of types: `microsoft.graph.workbook*`, `message`, `**`.
struct TypePattern: Hashable, Sendable {
  /// The parts between dots, in lower case.
  private let parts: [[UInt8]]

  init(_ text: String) {
    parts = Self.parts(of: text)
  }

  func matches(_ type: TypeName, in namespace: String) -> Bool {
    if Wildcards.matches(Self.parts(of: type.description), parts) { return true }
    return type.namespace == namespace && Wildcards.matches(Self.parts(of: type.name), parts)
  }

  private static func parts(of name: String) -> [[UInt8]] {
    name.lowercased().utf8.split(separator: UInt8(ascii: ".")).map(Array.init)
  }
}
