import APIModel
import APIPages
import SwiftEmission

/// What is known of a name, as other tools read it; ``NameReport`` prints it for people.
struct NameEntry: Encodable {
  struct Value: Encodable {
    var name: String
    var type: String
    var facts: [String]?
    var summary: String?
    /// The type that declares it, if that is another one.
    var declaredBy: String?
  }

  struct Member: Encodable {
    var name: String
    var summary: String
  }

  struct Permissions: Encodable {
    var kind: String
    var names: [String]
    var remark: String?
  }

  /// `type`, `property`, `enumeration`, `member` or `request`.
  var kind: String
  var name: String
  /// How Swift spells it: `User.displayName`, `graph.me.messages.list()`.
  var swift: String?
  /// The type of that in Swift: `Field<String>`, `Request<Page<Message>>`.
  var swiftType: String?
  /// The type of a property, or what a request answers with: `Edm.String`, `Collection(microsoft.graph.message)`.
  var type: String?
  /// The types that a type derives from, the nearest first; of a property, the type that declares it, if another.
  var bases: [String]?
  var facts: [String]?
  var properties: [Value]?
  var members: [Member]?
  var permissions: [Permissions]?
  var parameters: [Value]?
  /// The type of the body, and what it consists of.
  var body: String?
  var bodyProperties: [Value]?
  /// The title of a request's page.
  var title: String?
  var summary: String
  /// Relative to the current directory.
  var page: String
  var line: Int

  /// - Parameters:
  ///   - match: what was found.
  ///   - index: the names of the model that it was found in.
  ///   - paths: how paths are printed.
  init(_ match: NameMatch, in index: NameIndex, paths: PrintedPaths) {
    kind = match.kind
    name = match.name
    page = paths.prefix + match.location.page.description
    line = match.location.line
    summary = ""
    switch match {
    case .type(let type): describe(type, in: index)
    case .property(let property, let type, let owner): describe(property, of: type, declaredBy: owner, in: index)
    case .enumeration(let enumeration): describe(enumeration, in: index)
    case .member(let member, let enumeration):
      swift = index.spelling.name(of: member, in: enumeration).map { "\(index.spelling.type(enumeration.name)).\($0)" }
      swiftType = index.spelling.type(enumeration.name)
      summary = member.summary
    case .request(let operation): describe(operation, in: index)
    }
  }

  private mutating func describe(_ type: ResourceType, in index: NameIndex) {
    let lineage = index.lineage(of: type)
    swift = index.spelling.type(type.name)
    bases = lineage.dropFirst().map(\.name.description)
    facts =
      ["\(type.kind.rawValue) type"] + (type.isAbstract ? ["abstract"] : []) + (type.isOpen ? ["open"] : [])
      + (type.isMediaEntity ? ["media"] : []) + (type.key.isEmpty ? [] : ["key \(type.key.joined(separator: ", "))"])
    properties = lineage.flatMap { declaring in
      declaring.properties.map {
        Value(
          name: $0.name, type: TypeSpelling($0.type, isCollection: $0.isCollection).description,
          declaredBy: declaring.name == type.name ? nil : declaring.name.description)
      }
    }
    summary = type.summary
  }

  private mutating func describe(
    _ property: Property, of type: ResourceType, declaredBy owner: ResourceType, in index: NameIndex
  ) {
    swift = index.spelling.name(of: property, in: owner).map { "\(index.spelling.type(type.name)).\($0)" }
    swiftType = index.spelling.fieldType(of: property, in: owner)
    self.type = TypeSpelling(property.type, isCollection: property.isCollection).description
    bases = owner.name == type.name ? nil : [owner.name.description]
    facts = (property.isNavigation ? ["navigation"] : []) + property.facts.phrases
    summary = property.summary
  }

  private mutating func describe(_ enumeration: Enumeration, in index: NameIndex) {
    swift = index.spelling.type(enumeration.name)
    facts = enumeration.isFlags ? ["several members at once"] : []
    members = enumeration.members.map { Member(name: $0.name, summary: $0.summary) }
    summary = enumeration.summary
  }

  private mutating func describe(_ operation: Operation, in index: NameIndex) {
    let call = index.spelling.call(of: operation)
    swift = call.map { "graph\($0.expression)" }
    swiftType = call.map { "Request<\($0.response)>" }
    type = operation.result.map { TypeSpelling($0, isCollection: operation.resultIsCollection).description }
    permissions = operation.permissions.map {
      Permissions(kind: $0.kind, names: $0.names, remark: $0.remark.isEmpty ? nil : $0.remark)
    }
    facts =
      operation.statusCodes.map { "status \($0)" }
      + operation.headers.map { "header \($0.name)" + ($0.isRequired ? " (required)" : "") }
      + (operation.queryOptions ?? [])
    parameters = operation.parameters.map(Value.init)
    body = operation.body?.qualifiedName
    bodyProperties = operation.bodyProperties.map(Value.init)
    title = operation.title
    summary = operation.summary
  }
}

extension NameEntry.Value {
  fileprivate init(_ parameter: Parameter) {
    self.init(
      name: parameter.name, type: TypeSpelling(parameter.type, isCollection: parameter.isCollection).description,
      facts: parameter.facts.phrases, summary: parameter.summary)
  }
}
