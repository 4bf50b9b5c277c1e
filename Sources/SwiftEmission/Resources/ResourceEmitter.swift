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
///       "microsoft.graph.policyBase",
///       base: DirectoryObject._type,
///       derived: ["microsoft.graph.stsPolicy"],
///       fields: ["String displayName"])
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

  private var name: String { names[type.name] }

  func write(to writer: inout SourceWriter) {
    writer.documentation(Documentation.text(type.summary, pages: [type.location.page]))
    writer.structure(name, "Resource") { writer in
      writer.line("public let _storage: ResourceStorage")
      writer.line("public init(_storage: ResourceStorage) { self._storage = _storage }")
      let base = type.base.map { ", base: \(names[$0])._type" } ?? ""
      writer.member(
        .init(
          kind: .staticProperty, name: "_type", result: "ResourceType",
          body: ".init(\(StringLiteral.literal(type.name.description))\(base)\(derivedArgument)\(fieldArguments))"))
      writer.line()
      writeFields(to: &writer)
    }
    if let fieldProtocol = names.fieldProtocol(of: type.name) { writeProtocol(fieldProtocol, to: &writer) }
  }

  /// The types that derive from the type, by which `as` knows them from their annotation.
  ///
  /// The root of a hierarchy needs no list: whatever is of a type in it is an upcast away.
  private var derivedArgument: String {
    let derived = names.derivedTypes(of: type.name).map { StringLiteral.literal($0.description) }
    return type.base == nil || derived.isEmpty ? "" : ", derived: [\(derived.joined(separator: ", "))]"
  }

  /// The table of the properties that validation goes by: name of the type, or place of it behind the table, and name.
  private var fieldArguments: String {
    guard !type.properties.isEmpty else { return "" }
    var resources: [String] = []
    let lines = type.properties.map { property in
      var typeName = names.swiftType(property.type, isCollection: false)
      if case .resource = property.type {
        let place = resources.firstIndex(of: typeName) ?? resources.endIndex
        if place == resources.endIndex { resources.append(typeName) }
        typeName = String(place)
      }
      return StringLiteral.literal("\(property.isCollection ? "[\(typeName)]" : typeName) \(property.name)")
    }
    return ([", fields: [\(lines.joined(separator: ", "))]"] + resources.map { "\($0).self" }).joined(separator: ", ")
  }

  /// What the fields of this type refine.
  private var inheritedFields: String {
    type.base.flatMap { names.fieldProtocol(of: $0) } ?? "FieldSet"
  }

  /// The properties with their Swift names.
  private var named: [(Property, String)] {
    Array(zip(type.properties, MemberNames.instance(type.properties.map(\.name))))
  }

  private func writeFields(to writer: inout SourceWriter) {
    if let fieldProtocol = names.fieldProtocol(of: type.name) {
      writer.line("public struct Fields: \(fieldProtocol) { public init() {} }")
    } else if type.properties.isEmpty {
      writer.line("public struct Fields: \(inheritedFields) { public init() {} }")
    } else {
      writer.block("public struct Fields: \(inheritedFields)") { writer in
        writer.line("public init() {}")
        for (property, name) in named { writeField(property, named: name, to: &writer) }
      }
    }
  }

  private func writeProtocol(_ fieldProtocol: String, to writer: inout SourceWriter) {
    writer.line()
    writer.documentation("The fields of ``\(name)`` and of the types that derive from it.")
    writer.line("public protocol \(fieldProtocol): \(inheritedFields) {}")
    guard !type.properties.isEmpty else { return }
    writer.line()
    writer.block("extension \(fieldProtocol)") { writer in
      for (property, name) in named { writeField(property, named: name, to: &writer) }
    }
  }

  private func writeField(_ property: Property, named name: String, to writer: inout SourceWriter) {
    writer.documentation(property.summary)
    let swiftType = names.swiftType(property.type, isCollection: property.isCollection)
    writer.member(
      .init(
        kind: .property, name: name, result: "Field<\(swiftType)>", body: StringLiteral.literal(property.name)))
  }
}
