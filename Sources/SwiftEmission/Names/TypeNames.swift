import APIModel
import APIPages

/// The Swift names of all types of a model.
struct TypeNames {
  private var names: [TypeName: String] = [:]
  /// Names for the field protocols of types that others derive from.
  private var fieldProtocols: [TypeName: String] = [:]
  /// The types that derive from a type, directly or not, by name.
  private let derived: [TypeName: [TypeName]]
  /// The names of the properties of all types.
  let properties: PropertyNames
  private(set) var table = NameTable()
  private(set) var diagnostics: [Diagnostic] = []

  /// Names all types, in the order of their own names.
  ///
  /// A type of the default namespace is called by its own name. Types of other namespaces, and types whose name Swift
  /// or a library has taken, are called by the last part of their namespace and their name: `CallRecordsSession`,
  /// `GraphData`.
  init(_ model: APIModel, reserving reserved: [String]) {
    derived = Self.derivedTypes(in: model)
    properties = PropertyNames(model.types, derived: derived)
    for name in reserved { _ = table.claimIfFree(name) }
    var declared = model.types.map { ($0.name, $0.location) } + model.enumerations.map { ($0.name, $0.location) }
    declared.sort { $0.0 < $1.0 }
    // Types of the default namespace come first: what other namespaces hold must not rename them.
    let isDefault = { (name: TypeName) in name.namespace == model.defaultNamespace }
    for (name, location) in declared.filter({ isDefault($0.0) }) + declared.filter({ !isDefault($0.0) }) {
      claim(name, isDefault: isDefault(name), at: location)
    }
    for type in model.types where derived[type.name] != nil {
      fieldProtocols[type.name] = table.claim(self[type.name] + "Fields")
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
    diagnostics.append(
      Diagnostic(
        .renamedType, at: location,
        isDefault
          ? "\(name) is called \(swiftName) in Swift: the name \(own) is taken."
          : "\(name) is called \(swiftName) in Swift, after its namespace."))
  }

  /// The Swift name of a type of the model.
  subscript(name: TypeName) -> String { names[name] ?? "JSONValue" }

  /// The protocol that the fields of derived types refine; nil for a type that none derives from.
  func fieldProtocol(of name: TypeName) -> String? { fieldProtocols[name] }

  /// The types that derive from a type, directly or not, by name.
  func derivedTypes(of name: TypeName) -> [TypeName] { derived[name] ?? [] }

  /// Takes a name for a declaration that is no type of the model.
  mutating func claim(_ name: String) -> String { table.claim(name) }

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
