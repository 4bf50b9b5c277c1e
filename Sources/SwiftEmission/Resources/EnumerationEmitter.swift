import APIModel
import APIPages

/// Writes an enumeration, open for members that the pages don't know.
///
/// ```swift
/// /// …
/// public struct AgeGroup: OpenEnumeration {
///   public let rawValue: String
///   public init(rawValue: String) { self.rawValue = rawValue }
///   /// …
///   public static var minor: AgeGroup { "minor" }
/// }
/// ```
struct EnumerationEmitter {
  let enumeration: Enumeration
  let names: TypeNames

  func write(to writer: inout SourceWriter) {
    let name = names[enumeration.name]
    writer.documentation(Documentation.text(enumeration.summary, pages: [enumeration.location.page]))
    writer.structure(name, "OpenEnumeration") { writer in
      writer.line("public let rawValue: String")
      writer.line("public init(rawValue: String) { self.rawValue = rawValue }")
      for (member, memberName) in zip(enumeration.members, MemberNames.static(enumeration.members.map(\.name))) {
        writer.documentation(member.summary)
        writer.member(
          .init(kind: .staticProperty, name: memberName, result: name, body: StringLiteral.literal(member.name)))
      }
    }
  }
}
