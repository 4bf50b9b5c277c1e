import APIModel
import APIPages

/// Writes an enumeration, open for members that the pages don't know.
///
/// ```swift
/// /// …
/// public typealias AgeGroup = OpenEnumeration<AgeGroupMembers>
/// public enum AgeGroupMembers {}
/// extension AgeGroup {
///   /// …
///   public static var minor: AgeGroup { .init(rawValue: "minor") }
/// }
/// ```
///
/// One whose values may hold several members is a set of them, and an `OpenFlags<WeekdaysMembers>`.
struct EnumerationEmitter {
  let enumeration: Enumeration
  let names: TypeNames

  private var name: String { names[enumeration.name] }

  func write(to writer: inout SourceWriter) {
    let tag = names.memberTag(of: enumeration.name)
    let initializer = enumeration.isFlags ? (head: ".init(members: [", end: "])") : (head: ".init(rawValue: ", end: ")")
    writer.documentation(Documentation.text(enumeration.summary, pages: [enumeration.location.page]))
    writer.typealias(name, (enumeration.isFlags ? "OpenFlags" : "OpenEnumeration") + "<\(tag)>")
    writer.line("\(writer.access)enum \(tag) {}")
    guard !enumeration.members.isEmpty else { return }
    writer.block("extension \(name)") { writer in
      for (member, memberName) in zip(enumeration.members, names.members(of: enumeration)) {
        writer.documentation(member.summary)
        writer.member(
          .init(
            kind: .staticProperty, name: memberName, result: name,
            body: initializer.head + StringLiteral.literal(member.name) + initializer.end))
      }
    }
  }
}
