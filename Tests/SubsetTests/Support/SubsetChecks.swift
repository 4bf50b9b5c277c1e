import APIModel
import APIPages

/// Checks that hold for every subset.
enum SubsetChecks {
  /// What refers to a type that is not there. Ways of paths may: no declaration comes of them.
  static func missingTypes(in subset: Subset) -> [String] {
    let model = subset.model
    let names = Set(model.types.map(\.name) + model.enumerations.map(\.name))
    func missing(_ type: TypeReference?, _ user: String) -> String? {
      switch type {
      case .resource(let name), .enumeration(let name): names.contains(name) ? nil : "\(name) for \(user)"
      case .primitive, nil: nil
      }
    }
    let types = model.types.flatMap { type in
      [missing(type.base.map(TypeReference.resource), "\(type.name)")]
        + type.properties.map { missing($0.type, "\($0.name) of \(type.name)") }
    }
    let operations = model.operations.flatMap { operation in
      [missing(operation.result, operation.path), missing(operation.body, operation.path)]
        + (operation.parameters + operation.bodyProperties).map { missing($0.type, "\($0.name) of \(operation.path)") }
    }
    return (types + operations).compactMap(\.self)
  }

  /// All types, properties, members and requests, each by a name.
  static func contents(of subset: Subset) -> Set<String> {
    let model = subset.model
    let types = model.types.flatMap { type in
      ["\(type.name)"] + type.properties.map { "\(type.name).\($0.name)" }
    }
    let enumerations = model.enumerations.flatMap { enumeration in
      ["\(enumeration.name)"] + enumeration.members.map { "\(enumeration.name).\($0.name)" }
    }
    return Set(types + enumerations + model.operations.map { "\($0.method.rawValue) \($0.path) \($0.location)" })
  }

  /// Types without a chain of reasons that goes from each link to the next and ends at a pattern.
  static func unreasonedTypes(in subset: Subset) -> [String] {
    let names = subset.model.types.map(\.name) + subset.model.enumerations.map(\.name)
    return names.filter { name in
      guard let steps = subset.reason(for: name), steps.first?.subject == "\(name)", let last = steps.last else {
        return true
      }
      guard case .pattern = last.reason else { return true }
      return zip(steps, steps.dropFirst()).contains { !$0.description.contains($1.subject) }
    }.map(\.description)
  }
}
