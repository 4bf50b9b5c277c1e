extension SurfaceComparison {
  /// What a request sends decides which of its rows Swift shows: those on an action's body are parameters, and so are
  /// those that creating requires. All others say what to set of a resource.
  mutating func compareBodies(_ old: RequestSurface, _ new: RequestSurface) {
    switch (new.identity.target, new.method) {
    case (.reference, _) where new.method != "GET" && new.method != "DELETE":
      compareReferences(old, new)
      compareRows(old.bodyRows, new.bodyRows, of: new.name)
    case (.resource, "POST"):
      if oldLineage.isCreation(old) || newLineage.isCreation(new) {
        compareResources(old, new)
        compareRequirements(old, new)
      } else {
        compareActions(old, new)
      }
    case (.resource, "PUT"), (.resource, "PATCH"):
      compareResources(old, new)
      compareRows(old.bodyRows, new.bodyRows, of: new.name)
    default:
      noteBodyFacts(old, new)
      compareRows(old.bodyRows, new.bodyRows, of: new.name)
    }
  }

  private mutating func compareReferences(_ old: RequestSurface, _ new: RequestSurface) {
    let isKnown = old.body.isReference != nil && new.body.isReference != nil
    let texts = [old, new].map { isKnown && $0.body.isReference == true ? "" : $0.body.type ?? "" }
    guard !isSameType(texts[0], texts[1]) else { return noteBodyFacts(old, new) }
    noteTexts(
      .bodyChanged, new.name, from: (texts[0].nonEmpty ?? "reference", old.location),
      to: (texts[1].nonEmpty ?? "reference", new.location))
  }

  /// A page that names no type means that of the response, or of the place.
  private mutating func compareResources(_ old: RequestSurface, _ new: RequestSurface) {
    let (oldType, newType) = (old.body.type ?? old.response?.element, new.body.type ?? new.response?.element)
    guard let oldType, let newType, !isSameType(oldType, newType) else { return noteBodyFacts(old, new) }
    noteTexts(.bodyChanged, new.name, from: (oldType, old.location), to: (newType, new.location))
  }

  private mutating func compareActions(_ old: RequestSurface, _ new: RequestSurface) {
    let knowsNothing = old.body.isNothing != nil && new.body.isNothing != nil
    let (oldForm, newForm) = (ActionBody(old, knowsNothing), ActionBody(new, knowsNothing))
    switch (oldForm, newForm) {
    case (.nothing, .parameters), (.parameters, .nothing), (.parameters, .parameters): break
    case (.typed(let oldType), .typed(let newType)) where isSameType(oldType, newType): break
    default:
      noteTexts(
        .bodyChanged, new.name, from: (oldForm.description, old.location), to: (newForm.description, new.location))
    }
    compareParameters(old.bodyRows, new.bodyRows, of: new.name)
  }

  /// The type that a page names for a body whose form in Swift is the same.
  private mutating func noteBodyFacts(_ old: RequestSurface, _ new: RequestSurface) {
    guard !isSameType(old.body.type ?? "", new.body.type ?? "") else { return }
    noteTexts(
      .requestFactsChanged, new.name, part: "body", from: (old.body.type ?? "", old.location),
      to: (new.body.type ?? "", new.location))
  }

  private func isSameType(_ old: String, _ new: String) -> Bool {
    isSame(TypeSpelling(old, isCollection: false), TypeSpelling(new, isCollection: false))
  }
}

/// What an action takes.
private enum ActionBody: CustomStringConvertible {
  case nothing
  /// What the page lists, each by its name.
  case parameters
  case typed(String)
  case untyped

  /// - Parameter knowsNothing: whether it is known of both sides if they send nothing.
  init(_ request: RequestSurface, _ knowsNothing: Bool) {
    if !request.bodyRows.isEmpty {
      self = .parameters
    } else if knowsNothing, request.body.isNothing == true {
      self = .nothing
    } else if let type = request.body.type, type != PrimitiveType.untyped.qualifiedName {
      self = .typed(type)
    } else {
      self = .untyped
    }
  }

  var description: String {
    switch self {
    case .nothing: "nothing"
    case .parameters: "named parameters"
    case .typed(let type): type
    case .untyped: "untyped JSON"
    }
  }
}
