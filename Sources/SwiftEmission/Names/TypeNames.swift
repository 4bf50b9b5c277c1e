import APIModel
import APIPages

/// The Swift names of all types of a model.
struct TypeNames {
  private var names: [TypeName: String] = [:]
  /// Names for the field protocols of types that others derive from.
  private var fieldProtocols: [TypeName: String] = [:]
  /// Names for the types that tell enumerations apart.
  private var memberTags: [TypeName: String] = [:]
  /// The types that derive from a type, directly or not, by name.
  private let derived: [TypeName: [TypeName]]
  /// The names of the properties of all types.
  let properties: PropertyNames
  /// The types and enumerations that the library declares.
  private let declared: Set<TypeName>
  private(set) var renames: RenameBook
  private(set) var table = NameTable()
  private(set) var diagnostics: [Diagnostic] = []

  /// Names all types, in the order of their own names.
  ///
  /// A type of the default namespace is called by its own name. Types of other namespaces, and types whose name Swift
  /// or a library has taken, are called by the last part of their namespace and their name: `CallRecordsSession`,
  /// `GraphData`. What somebody wants to be called otherwise has its name before all others.
  ///
  /// - Parameters:
  ///   - model: what the library declares.
  ///   - whole: all of the API. A type has the same name whatever a library takes of it.
  ///   - reserved: names that are taken.
  ///   - renames: the names that somebody prefers.
  init(_ model: APIModel, of whole: APIModel? = nil, reserving reserved: [String], renames: [Rename] = []) {
    let whole = whole ?? model
    derived = Self.derivedTypes(in: whole)
    declared = Set(model.types.map(\.name) + model.enumerations.map(\.name))
    self.renames = RenameBook(renames, in: whole)
    properties = PropertyNames(whole.types, renames: self.renames, derived: derived)
    for name in reserved { _ = table.claimIfFree(name) }
    var all = whole.types.map { ($0.name, $0.location) } + whole.enumerations.map { ($0.name, $0.location) }
    all.sort { $0.0 < $1.0 }
    for (name, rename) in self.renames.types.sorted(by: { $0.value.location < $1.value.location }) {
      if table.claimIfFree(rename.name) { names[name] = rename.name } else { self.renames.reportTaken(rename) }
    }
    // Types of the default namespace come first: what other namespaces hold must not rename them.
    let isDefault = { (name: TypeName) in name.namespace == whole.defaultNamespace }
    for (name, location) in all.filter({ isDefault($0.0) }) + all.filter({ !isDefault($0.0) })
    where names[name] == nil {
      claim(name, isDefault: isDefault(name), at: location)
    }
    for type in whole.types where derived[type.name] != nil {
      fieldProtocols[type.name] = table.claim(placeName(of: type.name) + "Fields")
    }
    for enumeration in whole.enumerations {
      memberTags[enumeration.name] = table.claim(placeName(of: enumeration.name) + "Members")
    }
    reportTakenMembers(of: whole)
  }

  private mutating func reportTakenMembers(of model: APIModel) {
    for type in model.types {
      renames.reportTaken(in: type.name, names: Array(zip(type.properties.map(\.name), properties[type])))
    }
    for enumeration in model.enumerations {
      renames.reportTaken(
        in: enumeration.name, names: Array(zip(enumeration.members.map(\.name), members(of: enumeration))))
    }
  }

  private static func derivedTypes(in model: APIModel) -> [TypeName: [TypeName]] {
    let bases = Dictionary(model.types.compactMap { type in type.base.map { (type.name, $0) } }) { first, _ in first }
    var derived: [TypeName: [TypeName]] = [:]
    for type in model.types {
      var next = type.base
      while let base = next {
        derived[base, default: []].append(type.name)
        next = bases[base]
      }
    }
    return derived
  }

  private mutating func claim(_ name: TypeName, isDefault: Bool, at location: SourceLocation) {
    let own = SwiftIdentifier.type(name.name)
    let prefix = SwiftIdentifier.type(name.namespace.lastComponent)
    if isDefault, table.claimIfFree(own) {
      names[name] = own
      return
    }
    let swiftName = table.claim(own.utf8.starts(with: prefix.utf8) && !isDefault ? own : prefix + own)
    names[name] = swiftName
    guard declared.contains(name) else { return }
    diagnostics.append(
      Diagnostic(
        .renamedType, at: location,
        isDefault
          ? "\(name) is called \(swiftName) in Swift: the name \(own) is taken."
          : "\(name) is called \(swiftName) in Swift, after its namespace."))
  }

  /// The Swift name of a type; values of one that the library does not declare are read as JSON.
  subscript(name: TypeName) -> String { declared.contains(name) ? placeName(of: name) : "JSONValue" }

  /// Whether the library declares a type or an enumeration.
  func declares(_ name: TypeName) -> Bool { declared.contains(name) }

  /// What places at a type are called by, whether the library declares it or not.
  func placeName(of name: TypeName) -> String { names[name] ?? "JSONValue" }

  /// The Swift names of an enumeration's members, in their order.
  func members(of enumeration: Enumeration) -> [String] {
    let own = enumeration.members.map(\.name)
    return renames.names(of: own, in: enumeration.name) { given in
      MemberNames.static(own, renames: given, isFlags: enumeration.isFlags)
    }
  }

  /// The protocol that the fields of derived types refine; nil for a type that none derives from.
  func fieldProtocol(of name: TypeName) -> String? { fieldProtocols[name] }

  /// The type that tells an enumeration of the library from others.
  func memberTag(of name: TypeName) -> String { memberTags[name] ?? placeName(of: name) + "Members" }

  /// The types that derive from a type, directly or not, by name.
  func derivedTypes(of name: TypeName) -> [TypeName] { derived[name] ?? [] }

  /// Takes a name for a declaration that is no type of the model.
  mutating func claim(_ name: String) -> String { table.claim(name) }

  /// Takes a name that somebody prefers for a place.
  ///
  /// - Returns: Whether it was free.
  mutating func claim(_ rename: Rename) -> Bool {
    guard !table.claimIfFree(rename.name) else { return true }
    renames.reportTaken(rename)
    return false
  }

  /// Notes the renames of places that there are none of.
  mutating func reportUnusedRenames(of places: [Set<String>]) { renames.reportUnused(places: places) }

  /// The Swift type of values of a type of the model.
  func swiftType(_ type: TypeReference, isCollection: Bool) -> String {
    let element =
      switch type {
      case .primitive(let primitive): Self.swiftName(of: primitive)
      case .resource(let name), .enumeration(let name): self[name]
      }
    return isCollection ? "[\(element)]" : element
  }

  /// The Swift type of an OData primitive.
  private static func swiftName(of primitive: PrimitiveType) -> String {
    switch primitive {
    case .string: "String"
    case .boolean: "Bool"
    case .int16, .int32, .byte, .signedByte: "Int"
    case .int64: "Int64"
    case .double: "Double"
    case .single: "Float"
    case .decimal: "Decimal"
    case .dateTimeOffset: "DateTimeOffset"
    case .date: "CalendarDate"
    case .timeOfDay: "TimeOfDay"
    case .duration: "ISODuration"
    case .guid: "UUID"
    case .binary, .stream: "Data"
    case .untyped: "JSONValue"
    }
  }
}

extension TypeReference {
  /// Whether the Swift type is one of Foundation: `Decimal`, `UUID`, `Data`.
  var isFromFoundation: Bool {
    switch self {
    case .primitive(.decimal), .primitive(.guid), .primitive(.binary), .primitive(.stream): true
    default: false
    }
  }
}
