import APIModel
import APIPages

/// Writes a resource type.
///
/// ```swift
/// /// Represents …
/// public struct PolicyBase: Resource {
///   public let _storage: ResourceStorage
///   public init(_storage: ResourceStorage) { self._storage = _storage }
///   public static var _type: ResourceType {
///     .init(
///       "microsoft.graph.policyBase", base: DirectoryObject._type, derived: ["microsoft.graph.stsPolicy"],
///       fields: """
///         String displayName
///         """)
///   }
///
///   public struct Fields: PolicyBaseFields { public init() {} }
/// }
///
/// /// The fields of ``PolicyBase`` and of the types that derive from it.
/// public protocol PolicyBaseFields: DirectoryObjectFields {}
///
/// extension PolicyBaseFields {
///   /// …
///   public var displayName: Field<String> { "displayName" }
/// }
/// ```
///
/// The fields of a type that no other derives from stand in `Fields` itself.
struct ResourceEmitter {
  let type: ResourceType
  let names: TypeNames
  let updates: UpdatableProperties

  private var name: String { names[type.name] }

  func write(to writer: inout SourceWriter) {
    writer.documentation(Documentation.text(type.summary, pages: [type.location.page]))
    writer.structure(name, "Resource") { writer in
      let access = writer.access
      writer.line("\(access)let _storage: ResourceStorage")
      writer.line("\(access)init(_storage: ResourceStorage) { self._storage = _storage }")
      writeType(to: &writer)
      writer.line()
      writeFields(to: &writer)
    }
    if let fieldProtocol = names.fieldProtocol(of: type.name) { writeProtocol(fieldProtocol, to: &writer) }
  }

  /// What the runtime has to know of the type: its name, its place among the types, its properties.
  private func writeType(to writer: inout SourceWriter) {
    var arguments = [StringLiteral.literal(type.name.description)]
    if let base = type.base { arguments.append("base: \(names[base])._type") }
    // By these, `as` knows a derived type from its annotation. The root of a hierarchy needs no list: whatever is of a
    // type in it is an upcast away.
    let derived = names.derivedTypes(of: type.name).map { StringLiteral.literal($0.description) }
    if type.base != nil, !derived.isEmpty { arguments.append("derived: [\(derived.joined(separator: ", "))]") }
    guard !type.properties.isEmpty else {
      return writer.member(
        .init(
          kind: .staticProperty, name: "_type", result: "ResourceType",
          body: ".init(\(arguments.joined(separator: ", ")))"))
    }
    let table = FieldTable(type.properties, names: names)
    writer.block("\(writer.access)static var _type: ResourceType") { writer in
      writer.call(
        .init(
          function: ".init", arguments: arguments, label: "fields", lines: { _ in table.lines },
          further: table.resourceTypes.map { "\($0).self" }))
    }
  }

  /// What the fields of this type refine.
  private var inheritedFields: String {
    type.base.flatMap { names.fieldProtocol(of: $0) } ?? "FieldSet"
  }

  /// The properties with their Swift names.
  private var named: [(Property, String)] {
    Array(zip(type.properties, names.properties[type]))
  }

  private func writeFields(to writer: inout SourceWriter) {
    let access = writer.access
    if let fieldProtocol = names.fieldProtocol(of: type.name) {
      writer.line("\(access)struct Fields: \(fieldProtocol) { \(access)init() {} }")
    } else if type.properties.isEmpty {
      writer.line("\(access)struct Fields: \(inheritedFields) { \(access)init() {} }")
    } else {
      writer.block("\(access)struct Fields: \(inheritedFields)") { writer in
        writer.line("\(access)init() {}")
        for (property, name) in named { writeField(property, named: name, to: &writer) }
      }
    }
  }

  private func writeProtocol(_ fieldProtocol: String, to writer: inout SourceWriter) {
    writer.line()
    writer.documentation("The fields of ``\(name)`` and of the types that derive from it.")
    writer.line("\(writer.access)protocol \(fieldProtocol): \(inheritedFields) {}")
    guard !type.properties.isEmpty else { return }
    writer.line()
    writer.block("extension \(fieldProtocol)") { writer in
      for (property, name) in named { writeField(property, named: name, to: &writer) }
    }
  }

  private func writeField(_ property: Property, named name: String, to writer: inout SourceWriter) {
    writer.documentation(property.summary)
    let swiftType = names.swiftType(property.type, isCollection: property.isCollection)
    let literal = StringLiteral.literal(property.name)
    let support = QuerySupport.chain(of: property, among: type.properties)
    writer.member(
      .init(
        kind: .property, name: name,
        result: "\(updates.contains(property, of: type) ? "Field" : "ImmutableField")<\(swiftType)>",
        body: support.map { ".init(\(literal), \($0))" } ?? literal))
  }
}
