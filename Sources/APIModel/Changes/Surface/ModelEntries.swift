import APIPages
import CommonMark

/// What is read of the JSON of a model, in the entries that it is written with: no coverage, and of diagnostics what
/// tells that pages are missing.
struct ModelReading: Decodable {
  struct Version: Decodable {
    var formatVersion: Int
  }

  struct Diagnostic: Decodable {
    var severity: String
    var file: String
    var line: Int
    var message: String
  }

  var types: [TypeEntry]
  var enums: [EnumEntry]
  var operations: [OperationEntry]
  var diagnostics: [Diagnostic]
}

extension TypeEntry {
  var surface: TypeSurface {
    TypeSurface(
      name: TypeName(qualified: name), base: base.map(TypeName.init(qualified:)), kind: kind, isAbstract: abstract,
      isOpen: open, isMedia: media ?? false, key: key, summary: summary,
      location: SourceLocation(page: page, line: line), properties: properties.map { $0.surface(on: page) })
  }
}

extension PropertyEntry {
  /// - Parameter owner: the page of what the property or parameter belongs to.
  func surface(on owner: String) -> ValueSurface {
    ValueSurface(
      name: name, type: TypeSpelling(type, isCollection: collection), isNavigation: navigation,
      isRequired: required ?? false, phrases: facts.phrases, summary: summary,
      location: SourceLocation(page: page ?? owner, line: line))
  }

  private var facts: PropertyFacts {
    var facts = PropertyFacts()
    facts.isReadOnly = readOnly ?? false
    facts.isRequired = required ?? false
    facts.isNullable = nullable
    facts.isReturnedOnlyOnSelect = returnedOnlyOnSelect ?? false
    facts.isReturnedByDefault = returnedByDefault ?? false
    facts.filter = filter.map(PropertyFacts.FilterSupport.init)
    facts.supportsOrderBy = orderBy ?? false
    facts.supportsSearch = search ?? false
    facts.supportsExpand = expand ?? false
    facts.maximumLength = maximumLength
    facts.defaultValue = defaultValue
    facts.deprecation = deprecated.map { .init(message: $0.message, replacement: $0.replacement, date: $0.date) }
    return facts
  }
}

extension EnumEntry {
  var surface: EnumerationSurface {
    EnumerationSurface(
      name: TypeName(qualified: name), isFlags: flags, members: members.map { .init(name: $0, summary: nil) },
      summary: nil, location: SourceLocation(page: page, line: line))
  }
}

extension OperationEntry {
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
