import APIPages

/// A property of a type, a parameter of a request or a row on its body, as far as it is compared.
struct ValueSurface: Sendable {
  var name: String
  var type: TypeSpelling
  var isRequired: Bool
  /// Whether an update can change the property; nil where that is not known.
  var isUpdatable: Bool?
  /// What else the page says in fixed phrases.
  var facts: [String]
  var summary: String
  var location: SourceLocation

  init(
    name: String, type: TypeSpelling, isNavigation: Bool, isRequired: Bool, phrases: [String], summary: String,
    location: SourceLocation
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.summary = summary
    self.location = location
    facts = (isNavigation ? ["navigation"] : []) + phrases
  }

  init(_ property: Property, isUpdatable: Bool?) {
    self.init(
      name: property.name, type: TypeSpelling(property.type, isCollection: property.isCollection),
      isNavigation: property.isNavigation, isRequired: property.facts.isRequired, phrases: property.facts.phrases,
      summary: property.summary, location: property.location)
    self.isUpdatable = isUpdatable
  }

  init(_ parameter: Parameter) {
    self.init(
      name: parameter.name, type: TypeSpelling(parameter.type, isCollection: parameter.isCollection),
      isNavigation: false, isRequired: parameter.facts.isRequired, phrases: parameter.facts.phrases,
      summary: parameter.summary, location: parameter.location)
  }
}

/// A type as OData spells it: `Edm.String`, `Collection(microsoft.graph.user)`.
package struct TypeSpelling: Hashable, Sendable, CustomStringConvertible {
  var element: String
  var isCollection: Bool

  init(_ element: String, isCollection: Bool) {
    self.element = element
    self.isCollection = isCollection
  }

  package init(_ type: TypeReference, isCollection: Bool) {
    self.init(type.qualifiedName, isCollection: isCollection)
  }

  package var description: String { isCollection ? "Collection(\(element))" : element }

  /// The primitive type of the element, if it is one.
  var primitive: PrimitiveType? {
    element.utf8.starts(with: "Edm.".utf8) ? PrimitiveType(rawValue: String(element.dropFirst(4))) : nil
  }
}
