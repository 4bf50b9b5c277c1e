import APIPages

/// That something can't do without a type, and where the pages say so.
struct Need {
  var type: TypeName
  /// Whether values of the type occur; else it is only built upon, as a base.
  var isValue = true
  var reason: SubsetReason
  var location: SourceLocation
}

extension Operation {
  /// `GET /me/messages`
  var subject: String { "\(method.rawValue) \(path)" }

  /// The types that the request needs: those of what is sent and what comes back.
  var needs: [Need] {
    var needs: [Need] = []
    func add(_ type: TypeReference?, _ reason: SubsetReason, at place: SourceLocation? = nil) {
      guard let name = type?.declaredName else { return }
      needs.append(Need(type: name, reason: reason, location: place ?? location))
    }
    add(result, .result(of: subject))
    add(body, .body(of: subject))
    for parameter in parameters + bodyProperties {
      add(parameter.type, .parameter(parameter.name, of: subject), at: parameter.location)
    }
    if isAboutPlace { add(template?.steps.last?.type, .place(of: subject)) }
    return needs
  }

  /// Whether the pages leave it to the path what is sent or what comes back.
  private var isAboutPlace: Bool {
    if case .system? = template?.steps.last?.segment { return false }
    return switch method {
    case .get: result == nil
    case .post, .patch, .put: true
    case .delete, .head, .options: false
    }
  }
}

extension ResourceType {
  /// The types that the type needs: its base, and those of its structural properties.
  ///
  /// What a navigation property leads to has an address and requests of its own, and may be most of the API.
  var needs: [Need] {
    let bases = base.map { [Need(type: $0, isValue: false, reason: .base(of: name), location: location)] } ?? []
    return bases
      + properties.filter { !$0.isNavigation }.compactMap { property in
        property.type.declaredName.map {
          Need(type: $0, reason: .property(property.name, of: name), location: property.location)
        }
      }
  }

  /// Whether a value of the type has to be expected to be of a derived type: of an abstract type it always is, and a
  /// complex value of a derived type comes in no other way. Entities of derived types have requests of their own.
  var bringsDerivedTypes: Bool { isAbstract || kind == .complex }
}

extension TypeReference {
  /// The name of a type that pages describe; nil for a primitive one.
  var declaredName: TypeName? {
    switch self {
    case .primitive: nil
    case .resource(let name), .enumeration(let name): name
    }
  }
}
