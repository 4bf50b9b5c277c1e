import APIPages

/// What overrides say of types.
extension Linker {
  /// Which type derives from which, by the pages and the overrides.
  mutating func correctedInheritance() -> Inheritance {
    let names = declarations.resources.values.map(\.name)
    let corrected = names.compactMap { name in baseCorrection(of: name).map { (type: name, number: $0.number) } }
    guard !corrected.isEmpty else { return inheritance() }
    var uncorrected = self
    uncorrected.overrides = OverrideBook([])
    let documented = uncorrected.inheritance()
    let inheritance = inheritance()
    let settled = Set(uncorrected.diagnostics).subtracting(diagnostics)
    for (type, number) in corrected {
      // To settle what pages contradict each other about is a change too.
      let pages = Set(declarations.resources[type.key]?.sources.map(\.page) ?? [])
      let settlesConflict = settled.contains { $0.id == .conflictingBase && pages.contains($0.location.page) }
      overrides.settle(number, changes: documented.bases[type] != inheritance.bases[type] || settlesConflict)
    }
    return inheritance
  }

  func baseCorrection(of type: TypeName) -> OverrideBook.Correction<String?>? {
    overrides.correction(of: type) { fact in if case .base(let base) = fact { .some(base) } else { nil } }
  }

  /// The base that an override gives a type, or nil inside where it gives none; nil where no override applies.
  mutating func correctedBase(of type: TypeName) -> (base: TypeName?, location: SourceLocation)? {
    guard let correction = baseCorrection(of: type) else { return nil }
    let location = overrides.overrides[correction.number].location
    guard let name = correction.value else { return (nil, location) }
    guard case .resource(let base)? = symbol(named: name) else {
      rejectUnknown("type", name, number: correction.number)
      return nil
    }
    guard base != type else {
      overrides.reject(correction.number, because: "\(type) can't derive from itself. Mend or remove the override.")
      return nil
    }
    return (base, location)
  }

  /// Whether an override says what the base of a type is that a page describes.
  func hasCorrectedBase(_ resource: ResourceDescription, in namespace: String) -> Bool {
    guard !overrides.isEmpty else { return false }
    let name = TypeName(namespace: namespace, name: resource.name)
    return baseCorrection(of: resolver.symbols[qualified: name.key]?.name ?? name) != nil
  }

  /// The kind of a type: the first in its line of base types of which anything is known decides.
  ///
  /// - Parameters:
  ///   - lineage: the type, then its base types, nearest first.
  ///   - entities: the types that the pages show to be entities.
  mutating func kind(of lineage: ArraySlice<TypeName>, entities: Set<TypeName>) -> ResourceType.Kind {
    guard let type = lineage.first else { return .complex }
    let correction = overrides.correction(of: type) { if case .kind(let kind) = $0 { kind } else { nil } }
    guard let correction else {
      return entities.contains(type) ? .entity : kind(of: lineage.dropFirst(), entities: entities)
    }
    let documented = entities.contains(type) ? .entity : kind(of: lineage.dropFirst(), entities: entities)
    overrides.settle(correction.number, changes: correction.value != documented)
    return correction.value
  }

  /// Whether a type is open: what derives from an open type is (OData CSDL 4.01, section 6.3), unless an override
  /// says otherwise.
  mutating func isOpen(_ lineage: ArraySlice<TypeName>) -> Bool {
    guard let type = lineage.first else { return false }
    let isAnnotated = declarations.resources[type.key]?.isOpen == true
    let correction = overrides.correction(of: type) { if case .isOpen(let isOpen) = $0 { isOpen } else { nil } }
    guard let correction else { return isAnnotated || isOpen(lineage.dropFirst()) }
    let documented = isAnnotated || isOpen(lineage.dropFirst())
    overrides.settle(correction.number, changes: correction.value != documented)
    return correction.value
  }
}
