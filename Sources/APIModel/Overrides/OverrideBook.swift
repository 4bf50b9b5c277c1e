import APIPages

/// The overrides while pages are linked: which of them concern a type, and what became of each.
struct OverrideBook: Sendable {
  /// A correction to apply, with the number of its override.
  struct Correction<Value: Sendable>: Sendable {
    var value: Value
    var number: Int
  }

  private enum Outcome {
    case applied
    /// The fact was as corrected without the override.
    case redundant
    /// Why the override can't be applied.
    case impossible(String)
  }

  let overrides: [Override]
  private var outcomes: [Int: Outcome] = [:]
  private var types: [TypeName: [Correction<Override.TypeFact>]] = [:]
  private var properties: [TypeName: [String: [Correction<Override.PropertyFact>]]] = [:]
  private var members: [TypeName: [Correction<String>]] = [:]

  init(_ overrides: [Override]) {
    self.overrides = overrides
  }

  var isEmpty: Bool { overrides.isEmpty }

  // MARK: What concerns what

  mutating func assign(_ fact: Override.TypeFact, number: Int, to type: TypeName) {
    types[type, default: []].append(Correction(value: fact, number: number))
  }

  mutating func assign(_ fact: Override.PropertyFact, number: Int, to property: String, of type: TypeName) {
    properties[type, default: [:]][property, default: []].append(Correction(value: fact, number: number))
  }

  mutating func assign(member: String, number: Int, to enumeration: TypeName) {
    members[enumeration, default: []].append(Correction(value: member, number: number))
  }

  /// The first of a type's corrections that has a form.
  func correction<Value: Sendable>(
    of type: TypeName, _ form: (Override.TypeFact) -> Value?
  ) -> Correction<Value>? {
    guard !types.isEmpty else { return nil }
    for item in types[type] ?? [] {
      if let value = form(item.value) { return Correction(value: value, number: item.number) }
    }
    return nil
  }

  /// The corrections of a property, by the name that the pages give it or the one that it was given instead.
  func corrections(of property: String, of type: TypeName) -> [Correction<Override.PropertyFact>] {
    guard !properties.isEmpty, let own = properties[type] else { return [] }
    return own[property] ?? own.values.first { $0.contains { $0.value == .name(property) } } ?? []
  }

  /// The name that a property is given instead of the one on the pages, for the first of some types that has one.
  func newName(of property: String, of types: [TypeName]) -> Correction<String>? {
    guard !properties.isEmpty else { return nil }
    return types.lazy.flatMap { properties[$0]?[property] ?? [] }.compactMap { item in
      if case .name(let name) = item.value { Correction(value: name, number: item.number) } else { nil }
    }.first
  }

  /// The members that an enumeration is given.
  func members(of enumeration: TypeName) -> [Correction<String>] { members[enumeration] ?? [] }

  // MARK: What became of them

  /// Notes whether an override made a difference. One that did somewhere is of use, whatever it does elsewhere.
  mutating func settle(_ number: Int, changes isChange: Bool) {
    switch outcomes[number] {
    case .applied, .impossible: return
    case .redundant, nil: outcomes[number] = isChange ? .applied : .redundant
    }
  }

  mutating func reject(_ number: Int, because reason: String) {
    outcomes[number] = .impossible(reason)
  }

  /// The numbers of the overrides that nothing has become of yet.
  var open: [Int] { overrides.indices.filter { outcomes[$0] == nil } }

  /// The overrides that changed nothing, with the reason.
  var unused: [Diagnostic] {
    overrides.indices.compactMap { number in
      let message: String
      switch outcomes[number] {
      case .applied: return nil
      case .impossible(let reason): message = reason
      case .redundant, nil: message = "The pages say the same without this override. Remove it."
      }
      return Diagnostic(.unusedOverride, at: overrides[number].location, message)
    }
  }
}
