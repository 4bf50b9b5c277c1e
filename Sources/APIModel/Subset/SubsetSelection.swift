import APIPages

/// What patterns select of a model, and what that needs.
struct SubsetSelection {
  let patterns: Subset.Patterns
  /// The numbers of the requests that are in, in their order.
  private(set) var operations: [Int] = []
  /// The patterns that some request or type has the form of.
  private(set) var matched: Set<SubsetPattern> = []
  /// The types that a pattern excludes, with the first that does.
  private(set) var excluded: [TypeName: SubsetPattern] = [:]
  private(set) var closure: SubsetClosure

  init(of model: APIModel, _ patterns: Subset.Patterns) {
    self.patterns = patterns
    let declared =
      model.types.map { ($0.name, $0.location) } + model.enumerations.map { ($0.name, $0.location) }
    var wantedTypes: [(name: TypeName, pattern: SubsetPattern)] = []
    var excludedOperations: Set<Int> = []
    var wantedOperations: [Int: SubsetPattern] = [:]
    for pattern in patterns.exclude {
      for (number, operation) in model.operations.enumerated() where pattern.matches(operation) {
        excludedOperations.insert(number)
        matched.insert(pattern)
      }
      for (name, location) in declared where pattern.matches(name, at: location, in: model.defaultNamespace) {
        excluded[name] = excluded[name] ?? pattern
        matched.insert(pattern)
      }
    }
    for pattern in patterns.include {
      for (number, operation) in model.operations.enumerated() where pattern.matches(operation) {
        wantedOperations[number] = wantedOperations[number] ?? pattern
        matched.insert(pattern)
      }
      for (name, location) in declared where pattern.matches(name, at: location, in: model.defaultNamespace) {
        wantedTypes.append((name, pattern))
        matched.insert(pattern)
      }
    }
    closure = SubsetClosure(model, excluding: Set(excluded.keys))
    for (number, operation) in model.operations.enumerated() where !excludedOperations.contains(number) {
      if let pattern = wantedOperations[number] {
        closure.include(operation, number: number, because: .pattern(pattern.text), at: pattern.location)
      } else if patterns.include.isEmpty {
        closure.include(operation, number: number, because: .everything, at: operation.location)
      } else {
        continue
      }
      operations.append(number)
    }
    for (name, pattern) in wantedTypes where excluded[name] == nil {
      closure.include(name, because: .pattern(pattern.text), at: pattern.location)
    }
    closure.close()
    guard patterns.include.isEmpty else { return }
    let gone = Self.needs(of: excludedOperations, in: model)
    for (name, location) in declared where excluded[name] == nil && !gone.contains(name) {
      closure.include(name, because: .everything, at: location)
    }
    closure.close()
  }

  /// What only excluded requests need goes with them.
  private static func needs(of operations: Set<Int>, in model: APIModel) -> Set<TypeName> {
    guard !operations.isEmpty else { return [] }
    var closure = SubsetClosure(model, excluding: [])
    for number in operations.sorted() {
      let operation = model.operations[number]
      closure.include(operation, number: number, because: .everything, at: operation.location)
    }
    closure.close()
    return closure.names
  }
}
