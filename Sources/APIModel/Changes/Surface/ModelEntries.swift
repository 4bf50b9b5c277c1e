import APIPages
import CommonMark

/// What is read of the JSON of a model; `ModelJSON` writes it.
struct ModelEntry: Decodable {
  struct Diagnostic: Decodable {
    var severity: String
    var file: String
    var line: Int
    var message: String
  }

  var types: [TypeReading]
  var enums: [EnumerationReading]
  var operations: [OperationReading]
  var diagnostics: [Diagnostic]
}

struct VersionEntry: Decodable {
  var formatVersion: Int
}

struct TypeReading: Decodable {
  var name: String
  var kind: String
  var base: String?
  var abstract: Bool
  var open: Bool
  var media: Bool?
  var key: [String]
  var page: String
  var line: Int
  var summary: String
  var properties: [ValueReading]

  var surface: TypeSurface {
    TypeSurface(
      name: TypeName(qualified: name), base: base.map(TypeName.init(qualified:)), kind: kind, isAbstract: abstract,
      isOpen: open, isMedia: media ?? false, key: key, summary: summary,
      location: SourceLocation(page: page, line: line), properties: properties.map { $0.surface(on: page) })
  }
}

struct ValueReading: Decodable {
  var name: String
  var type: String
  var collection: Bool
  var navigation: Bool
  var page: String?
  var line: Int
  var summary: String
  var readOnly: Bool?
  var required: Bool?
  var nullable: Bool?
  var returnedOnlyOnSelect: Bool?
  var returnedByDefault: Bool?
  var filter: [String]?
  var orderBy: Bool?
  var search: Bool?
  var expand: Bool?
  var maximumLength: Int?
  var defaultValue: String?
  var deprecated: DeprecationPhrase?

  /// - Parameter owner: the page of what the value belongs to.
  func surface(on owner: String) -> ValueSurface {
    ValueSurface(
      name: name, type: TypeSpelling(type, isCollection: collection), isNavigation: navigation,
      isRequired: required ?? false, phrases: facts.phrases(filter: filter, deprecation: deprecated), summary: summary,
      location: SourceLocation(page: page ?? owner, line: line))
  }

  private var facts: PropertyFacts {
    var facts = PropertyFacts()
    facts.isReadOnly = readOnly ?? false
    facts.isRequired = required ?? false
    facts.isNullable = nullable
    facts.isReturnedOnlyOnSelect = returnedOnlyOnSelect ?? false
    facts.isReturnedByDefault = returnedByDefault ?? false
    facts.supportsOrderBy = orderBy ?? false
    facts.supportsSearch = search ?? false
    facts.supportsExpand = expand ?? false
    facts.maximumLength = maximumLength
    facts.defaultValue = defaultValue
    return facts
  }
}

struct EnumerationReading: Decodable {
  var name: String
  var flags: Bool
  var members: [String]
  var page: String
  var line: Int

  var surface: EnumerationSurface {
    EnumerationSurface(
      name: TypeName(qualified: name), isFlags: flags, members: members.map { .init(name: $0, summary: nil) },
      summary: nil, location: SourceLocation(page: page, line: line))
  }
}

struct OperationReading: Decodable {
  struct Header: Decodable {
    var name: String
    var required: Bool
  }

  struct Permission: Decodable {
    var kind: String
    var names: [String]
  }

  var method: String
  var path: String
  var page: String
  var line: Int
  var title: String
  var result: String?
  var resultCollection: Bool
  var statusCodes: [Int]?
  var permissions: [Permission]
  var parameters: [ValueReading]
  var body: String?
  var bodyProperties: [ValueReading]
  var headers: [Header]
  var queryOptions: [String]?

  var surface: RequestSurface {
    RequestSurface(
      method: method, path: path, identity: RequestIdentity(method: method, path: path),
      result: result.map { TypeSpelling($0, isCollection: resultCollection) },
      body: BodySurface(type: body, isReference: nil, isNothing: nil), query: nil,
      parameterRows: parameters.map { $0.surface(on: page) }, bodyRows: bodyProperties.map { $0.surface(on: page) },
      permissions: permissions.map { .init(kind: $0.kind, names: $0.names, remark: nil) },
      statusCodes: statusCodes ?? [], headers: headers.map { ($0.name, $0.required) }, queryOptions: queryOptions,
      title: title, summary: nil, location: SourceLocation(page: page, line: line))
  }
}

extension SourceLocation {
  fileprivate init(page: String, line: Int) {
    self.init(page: PagePath(page), position: SourcePosition(line: line, column: 1))
  }
}

extension TypeName {
  /// The name that ``description`` gives.
  init(qualified name: String) {
    self.init(namespace: name.namespace ?? "", name: name.lastComponent)
  }
}
