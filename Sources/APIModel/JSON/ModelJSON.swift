public import APIPages

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension APIModel {
  /// The version of the form of the JSON: it grows when a change breaks the tools that read it.
  static let formatVersion = 1

  /// The model as JSON, with sorted keys, the same bytes for the same pages.
  ///
  /// - Parameter suppressed: the diagnostics that people have chosen not to see; they are listed as such.
  /// - Throws: what the encoder throws, which for these values is nothing.
  public func json(marking suppressed: Set<Diagnostic> = []) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(ModelDocument(self, marking: suppressed)), as: UTF8.self) + "\n"
  }
}

/// The form of the model that other tools read.
private struct ModelDocument: Encodable {
  var formatVersion = APIModel.formatVersion
  var types: [TypeEntry]
  var enums: [EnumEntry]
  var operations: [OperationEntry]
  var diagnostics: [DiagnosticEntry]
  var coverage: CoverageEntry

  init(_ model: APIModel, marking suppressed: Set<Diagnostic>) {
    types = model.types.map(TypeEntry.init)
    enums = model.enumerations.map(EnumEntry.init)
    operations = model.operations.map(OperationEntry.init)
    diagnostics = model.diagnostics.map { DiagnosticEntry($0, isSuppressed: suppressed.contains($0)) }
    coverage = CoverageEntry(model.coverage)
  }
}

struct TypeEntry: Codable {
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
  var properties: [PropertyEntry]

  init(_ type: ResourceType) {
    name = type.name.description
    kind = type.kind.rawValue
    base = type.base?.description
    abstract = type.isAbstract
    open = type.isOpen
    media = type.isMediaEntity ? true : nil
    key = type.key
    page = type.location.page.description
    line = type.location.line
    summary = type.summary
    properties = type.properties.map { PropertyEntry($0, of: type) }
  }
}

struct PropertyEntry: Codable {
  var name: String
  var type: String
  var collection: Bool
  var navigation: Bool
  /// Where the property stands on another page than its type.
  var page: String?
  var line: Int
  var summary: String
  var readOnly: Bool?
  var required: Bool?
  var nullable: Bool?
  var returnedOnlyOnSelect: Bool?
  var returnedByDefault: Bool?
  /// The operators; an empty list where the page says that filters are supported, and not which.
  var filter: [String]?
  var orderBy: Bool?
  var search: Bool?
  var expand: Bool?
  var maximumLength: Int?
  var defaultValue: String?
  var deprecated: DeprecationEntry?

  init(_ property: Property, of type: ResourceType) {
    self.init(
      name: property.name, type: property.type, isCollection: property.isCollection,
      isNavigation: property.isNavigation, summary: property.summary, facts: property.facts,
      location: property.location, page: type.location.page)
  }

  init(_ parameter: Parameter, of operation: Operation) {
    self.init(
      name: parameter.name, type: parameter.type, isCollection: parameter.isCollection, isNavigation: false,
      summary: parameter.summary, facts: parameter.facts, location: parameter.location, page: operation.location.page)
  }

  private init(
    name: String, type: TypeReference, isCollection: Bool, isNavigation: Bool, summary: String, facts: PropertyFacts,
    location: SourceLocation, page ownPage: PagePath
  ) {
    self.name = name
    self.type = type.qualifiedName
    self.summary = summary
    collection = isCollection
    navigation = isNavigation
    page = location.page == ownPage ? nil : location.page.description
    line = location.line
    readOnly = facts.isReadOnly ? true : nil
    required = facts.isRequired ? true : nil
    nullable = facts.isNullable
    returnedOnlyOnSelect = facts.isReturnedOnlyOnSelect ? true : nil
    returnedByDefault = facts.isReturnedByDefault ? true : nil
    filter = facts.filter?.operators
    orderBy = facts.supportsOrderBy ? true : nil
    search = facts.supportsSearch ? true : nil
    expand = facts.supportsExpand ? true : nil
    maximumLength = facts.maximumLength
    defaultValue = facts.defaultValue
    deprecated = facts.deprecation.map(DeprecationEntry.init)
  }
}

struct DeprecationEntry: Codable {
  var message: String
  var replacement: String?
  var date: String?

  init(_ deprecation: PropertyFacts.Deprecation) {
    message = deprecation.message
    replacement = deprecation.replacement
    date = deprecation.date
  }

  /// Nothing is compared by the message, so a model is read without it too.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    message = (try? container.decode(String.self, forKey: .message)) ?? ""
    replacement = try container.decodeIfPresent(String.self, forKey: .replacement)
    date = try container.decodeIfPresent(String.self, forKey: .date)
  }
}

struct EnumEntry: Codable {
  var name: String
  var flags: Bool
  var members: [String]
  var page: String
  var line: Int

  init(_ enumeration: Enumeration) {
    name = enumeration.name.description
    flags = enumeration.isFlags
    members = enumeration.members.map(\.name)
    page = enumeration.location.page.description
    line = enumeration.location.line
  }
}

struct OperationEntry: Codable {
  var method: String
  var path: String
  var page: String
  var line: Int
  var title: String
  var result: String?
  var resultCollection: Bool
  /// The status codes that mean success, where the page states them.
  var statusCodes: [Int]?
  var permissions: [PermissionEntry]
  var parameters: [PropertyEntry]
  /// The type of the body, and the properties or parameters that the page lists for it.
  var body: String?
  var bodyProperties: [PropertyEntry]
  var headers: [HeaderEntry]
  var queryOptions: [String]?

  init(_ operation: Operation) {
    method = operation.method.rawValue
    path = operation.path
    page = operation.location.page.description
    line = operation.location.line
    title = operation.title
    result = operation.result?.qualifiedName
    resultCollection = operation.resultIsCollection
    statusCodes = operation.statusCodes.isEmpty ? nil : operation.statusCodes
    permissions = operation.permissions.map { PermissionEntry(kind: $0.kind, names: $0.names) }
    parameters = operation.parameters.map { PropertyEntry($0, of: operation) }
    body = operation.body?.qualifiedName
    bodyProperties = operation.bodyProperties.map { PropertyEntry($0, of: operation) }
    headers = operation.headers.map { HeaderEntry(name: $0.name, required: $0.isRequired) }
    queryOptions = operation.queryOptions
  }
}

struct HeaderEntry: Codable {
  var name: String
  var required: Bool
}

struct PermissionEntry: Codable {
  var kind: String
  var names: [String]
}

private struct CoverageEntry: Encodable {
  struct Count: Encodable {
    var found: Int
    var read: Int
    var skipped: [Skipped]

    init(_ count: Coverage.Count) {
      found = count.found
      read = count.read
      skipped = count.skipped.map {
        Skipped(file: $0.page.description, line: $0.line, reason: $0.reason.rawValue)
      }
    }
  }

  struct Skipped: Encodable {
    var file: String
    var line: Int?
    var reason: String
  }

  var pages: Count
  var tables: Count
  var rows: Count
  var requestLines: Count
  var examples: Count

  init(_ coverage: Coverage) {
    pages = Count(coverage.pages)
    tables = Count(coverage.tables)
    rows = Count(coverage.rows)
    requestLines = Count(coverage.requestLines)
    examples = Count(coverage.examples)
  }
}
