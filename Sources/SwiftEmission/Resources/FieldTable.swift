import APIModel

/// The properties of a type as a text, which validation goes by at run time: for a compiler it is one literal, while a
/// list of values would be a third of what a type costs.
///
///     String subject
///     0 from
///     [0] toRecipients
struct FieldTable {
  /// The Swift name of a property's type, or the place of a resource type in the list, and the name of the property.
  private(set) var lines: [String] = []
  /// The Swift names of the resource types.
  private(set) var resourceTypes: [String] = []

  init(_ properties: [Property], names: TypeNames) {
    for property in properties {
      var typeName = names.swiftType(property.type, isCollection: false)
      if case .resource(let name) = property.type, names.declares(name) {
        let place = resourceTypes.firstIndex(of: typeName) ?? resourceTypes.endIndex
        if place == resourceTypes.endIndex { resourceTypes.append(typeName) }
        typeName = String(place)
      }
      lines.append("\(property.isCollection ? "[\(typeName)]" : typeName) \(property.name)")
    }
  }
}
