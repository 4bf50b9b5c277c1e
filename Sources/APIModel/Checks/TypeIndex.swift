import APIPages

/// The types of a model, made ready for questions about names.
struct TypeIndex: Sendable {
  private let types: [TypeName: ResourceType]
  private let enumerations: [TypeName: Enumeration]
  private let properties: [TypeName: [String: Property]]
  private let derived: [TypeName: [TypeName]]
  private let byKey: [String: TypeReference]

  init(_ model: APIModel) {
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
    enumerations = Dictionary(model.enumerations.map { ($0.name, $0) }) { first, _ in first }
    properties = types.mapValues { type in
      Dictionary(type.properties.map { ($0.name, $0) }) { first, _ in first }
    }
    derived = Dictionary(grouping: model.types.filter { $0.base != nil }) { $0.base ?? $0.name }
      .mapValues { $0.map(\.name) }
    let references =
      model.types.map { ($0.name.key, TypeReference.resource($0.name)) }
      + model.enumerations.map { ($0.name.key, TypeReference.enumeration($0.name)) }
    byKey = Dictionary(references) { first, _ in first }
  }

  subscript(type: TypeName) -> ResourceType? { types[type] }

  func enumeration(_ name: TypeName) -> Enumeration? { enumerations[name] }

  /// What `@odata.type` names, with or without `#` in front; simple names are taken to be in the namespace given.
  func reference(_ odataType: String, in namespace: String) -> TypeReference? {
    let name = odataType.utf8.first == UInt8(ascii: "#") ? String(odataType.dropFirst()) : odataType
    if let reference = byKey[name.lowercased()] { return reference }
    if name.namespace == nil || name.namespace?.lowercased() == "edm" {
      if let primitive = PrimitiveType(word: name) { return .primitive(primitive) }
    }
    return byKey["\(namespace).\(name)".lowercased()]
  }

  /// The name of a type or enumeration that was likely meant.
  func suggestion(for name: String) -> String? {
    NearestName.suggestion(
      for: name, among: (types.keys.map(\.description) + enumerations.keys.map(\.description)).sorted())
  }

  /// A type and the ones that it derives from, nearest first.
  func lineage(of type: TypeName) -> [TypeName] {
    var lineage: [TypeName] = []
    var next: TypeName? = type
    while let current = next, lineage.count < 64, types[current] != nil {
      lineage.append(current)
      next = types[current]?.base
    }
    return lineage
  }

  /// A property of a type, its own or an inherited one.
  func property(_ name: String, of type: TypeName) -> Property? {
    lineage(of: type).lazy.compactMap { properties[$0]?[name] }.first
  }

  /// The names of a type's properties, inherited ones included.
  func propertyNames(of type: TypeName) -> [String] {
    lineage(of: type).flatMap { types[$0]?.properties.map(\.name) ?? [] }
  }

  /// Whether a type that derives from another one has a property, directly or not.
  func isProperty(_ name: String, ofTypeDerivedFrom type: TypeName) -> Bool {
    var open = derived[type] ?? []
    var seen = Set(open)
    while let next = open.popLast() {
      if properties[next]?[name] != nil { return true }
      for child in derived[next] ?? [] where seen.insert(child).inserted { open.append(child) }
    }
    return false
  }
}
