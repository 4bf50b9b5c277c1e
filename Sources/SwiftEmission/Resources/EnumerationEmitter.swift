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
///   public static var minor: AgeGroup { .init(rawValue: "minor") }
/// }
/// ```
///
/// One whose values may hold several members is a set of them:
///
/// ```swift
/// public struct Weekdays: OpenFlags {
///   public var members: [String]
///   public init(members: [String]) { self.members = members }
///   public static var monday: Weekdays { .init(members: ["monday"]) }
/// }
/// ```
struct EnumerationEmitter {
  let enumeration: Enumeration
  let names: TypeNames

  private var name: String { names[enumeration.name] }

  func write(to writer: inout SourceWriter) {
    writer.documentation(Documentation.text(enumeration.summary, pages: [enumeration.location.page]))
    writer.structure(name, enumeration.isFlags ? "OpenFlags" : "OpenEnumeration") { writer in
      let access = writer.access
      if enumeration.isFlags {
        writer.line("\(access)var members: [String]")
        writer.line("\(access)init(members: [String]) { self.members = members }")
      } else {
        writer.line("\(access)let rawValue: String")
        writer.line("\(access)init(rawValue: String) { self.rawValue = rawValue }")
      }
      for (member, memberName) in zip(enumeration.members, names.members(of: enumeration)) {
        let literal = StringLiteral.literal(member.name)
        writer.documentation(member.summary)
        writer.member(
          .init(
            kind: .staticProperty, name: memberName, result: name,
            body: enumeration.isFlags ? ".init(members: [\(literal)])" : ".init(rawValue: \(literal))"))
      }
    }
  }
}
