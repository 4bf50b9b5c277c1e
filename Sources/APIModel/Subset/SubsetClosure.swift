import APIPages

/// Follows from what is included to all that it needs, breadth first, so that reasons are as short as can be.
struct SubsetClosure {
  /// Why something is in, and what comes before it in the chain.
  struct Link {
    var step: SubsetStep
    /// The request or the type that needs it; nil for what is included itself.
    var cause: Cause?
  }

  enum Cause: Hashable {
    case operation(Int)
    case type(TypeName)
  }

  private let types: [TypeName: ResourceType]
  /// The types that derive directly from a type, by name.
  private let derived: [TypeName: [ResourceType]]
  private let excluded: Set<TypeName>

  private(set) var links: [Cause: Link] = [:]
  private var values: Set<TypeName> = []
  private var open: [TypeName] = []

  /// - Parameter excluded: the types that come in only if something can't do without them.
  init(_ model: APIModel, excluding excluded: Set<TypeName>) {
    types = Dictionary(model.types.map { ($0.name, $0) }) { first, _ in first }
    derived = Dictionary(grouping: model.types.filter { $0.base != nil }) { $0.base ?? $0.name }
    self.excluded = excluded
  }

  /// Takes a request in.
  mutating func include(_ operation: Operation, number: Int, because reason: SubsetReason, at location: SourceLocation)
  {
    let step = SubsetStep(subject: operation.subject, reason: reason, location: location)
    guard links.updateValue(Link(step: step), forKey: .operation(number)) == nil else { return }
    for need in operation.needs { meet(need, of: .operation(number)) }
  }

  /// Takes a type in.
  mutating func include(_ type: TypeName, because reason: SubsetReason, at location: SourceLocation) {
    meet(Need(type: type, reason: reason, location: location), of: nil)
  }

  /// Takes in all that is needed by what was taken in.
  mutating func close() {
    var next = 0
    while next < open.count {
      let name = open[next]
      next += 1
      guard let type = types[name] else { continue }
      for need in type.needs { meet(need, of: .type(name)) }
      if values.contains(name) { meetDerived(of: type) }
    }
    open = []
  }

  private mutating func meet(_ need: Need, of cause: Cause?) {
    let isNew = links[.type(need.type)] == nil
    if isNew {
      let step = SubsetStep(subject: need.type.description, reason: need.reason, location: need.location)
      links[.type(need.type)] = Link(step: step, cause: cause)
    }
    // What came in as a base may turn out to have values.
    let isNewAsValue = need.isValue && values.insert(need.type).inserted
    if isNew || isNewAsValue { open.append(need.type) }
  }

  private mutating func meetDerived(of type: ResourceType) {
    guard type.bringsDerivedTypes else { return }
    for child in derived[type.name] ?? [] where !excluded.contains(child.name) {
      meet(Need(type: child.name, reason: .derived(from: type.name), location: child.location), of: .type(type.name))
    }
  }

  /// The types and enumerations that are in.
  var names: Set<TypeName> {
    Set(links.keys.compactMap { if case .type(let name) = $0 { name } else { nil } })
  }
}
