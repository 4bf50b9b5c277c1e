import APIPages

/// Holds the body of one example against the documented types.
struct ExampleBodyCheck {
  private let body: PlacedText
  private lazy var places = body.places
  private let index: TypeIndex
  private let namespace: String
  private(set) var diagnostics: [Diagnostic] = []
  /// What was reported: items of a list are alike.
  private var reported: Set<String> = []

  /// - Parameter namespace: of simple names in `@odata.type`.
  init(_ body: PlacedText, index: TypeIndex, namespace: String) {
    self.body = body
    self.index = index
    self.namespace = namespace
  }

  // MARK: The envelope

  /// Checks a body that OData may have put into an envelope: `{ "value": [ … ] }`.
  mutating func check(_ json: LenientJSON, as expected: ExampleType?) {
    guard let expected else { return checkUntyped(json) }
    // What went wrong is described by types of no page.
    if let members = json.members, members.contains(where: { $0.name == "error" }),
      !isProperty("error", of: expected.type)
    {
      return
    }
    guard let value = payload(of: json, as: expected.type) else {
      check(json, as: expected.type)
      if expected.isCollection, json.members != nil {
        report(
          .exampleWrongCollection, at: json.offset,
          "The response is documented as a collection of \(expected.type.qualifiedName), and the example has no "
            + "'value' with a list. Make them agree.")
      }
      return
    }
    guard case .array(let items) = value.kind else { return check(value, as: expected.type) }
    if !expected.isCollection, !items.isEmpty {
      report(
        .exampleWrongCollection, at: value.offset,
        "The response is documented as a single \(expected.type.qualifiedName), and the example has a list. "
          + "Make them agree.")
    }
    for item in items { check(item, as: expected.type) }
  }

  /// What stands in the envelope, or nil where there is none.
  private func payload(of json: LenientJSON, as type: TypeReference) -> LenientJSON? {
    if case .array = json.kind { return json }
    guard let value = json.members?.first(where: { $0.name == "value" })?.value else { return nil }
    if case .array = value.kind { return isProperty("value", of: type, asCollection: true) ? nil : value }
    return isProperty("value", of: type) ? nil : value
  }

  private func isProperty(_ name: String, of type: TypeReference, asCollection isCollection: Bool? = nil) -> Bool {
    guard case .resource(let type) = type, let property = index.property(name, of: type) else { return false }
    return isCollection.map { $0 == property.isCollection } ?? true
  }

  // MARK: Values

  private mutating func check(_ json: LenientJSON, as type: TypeReference, of owner: String = "The value") {
    // Of some types the pages say no more than that they exist.
    if case .resource(let name) = type, index.propertyNames(of: name).isEmpty { return checkUntyped(json) }
    switch (json.kind, type) {
    case (.null, _), (_, .primitive(.untyped)), (_, .primitive(.stream)): return
    case (.object(let members), .resource(let name)): check(members, of: json, as: name)
    case (.string(let text), .enumeration(let name)): check(text, at: json.offset, as: name)
    case (_, .primitive(let primitive)) where primitive.accepts(json.kind): return
    default:
      report(
        .exampleWrongKind, at: json.offset, once: owner,
        "\(owner) is documented as \(type.qualifiedName), and the example has \(json.kind.words). Make them agree.")
      checkUntyped(json)
    }
  }

  private mutating func check(_ members: [LenientJSON.Member], of json: LenientJSON, as declared: TypeName) {
    guard let type = actualType(of: json, declared: declared) else { return checkUntyped(members) }
    let isExact = json["@odata.type"] != nil
    for member in members where !member.name.utf8.contains(UInt8(ascii: "@")) {
      guard let property = index.property(member.name, of: type) else {
        checkUndocumented(member, of: type, isExact: isExact)
        continue
      }
      check(member, as: property, of: type)
    }
  }

  private mutating func check(_ member: LenientJSON.Member, as property: Property, of type: TypeName) {
    let owner = "'\(member.name)' of \(type)"
    switch member.value.kind {
    case .null: return
    case .array(let items):
      guard property.type != .primitive(.untyped), property.type != .primitive(.stream) else { return }
      if !property.isCollection {
        report(
          .exampleWrongCollection, at: member.offset, once: owner,
          "\(owner) is documented as a single value, and the example has a list. Make them agree.")
      }
      for item in items { check(item, as: property.type, of: owner) }
    default:
      if property.isCollection {
        report(
          .exampleWrongCollection, at: member.offset, once: owner,
          "\(owner) is documented as a collection, and the example has \(member.value.kind.words). Make them agree.")
      }
      check(member.value, as: property.type, of: owner)
    }
  }

  private mutating func checkUndocumented(_ member: LenientJSON.Member, of type: TypeName, isExact: Bool) {
    checkUntyped(member.value)
    guard index[type]?.isOpen != true else { return }
    // Without @odata.type, the object may be of a derived type.
    if !isExact, index.isProperty(member.name, ofTypeDerivedFrom: type) { return }
    let suggestion = NearestName.suggestion(for: member.name, among: index.propertyNames(of: type))
    report(
      .exampleUnknownMember, at: member.offset, once: "'\(member.name)' of \(type)",
      "No table lists '\(member.name)' of \(type)\(String.didYouMean(suggestion)) Add it to the properties, or mend "
        + "the example.", suggestion: suggestion)
  }

  private mutating func check(_ text: String, at offset: Int, as name: TypeName) {
    guard let enumeration = index.enumeration(name) else { return }
    let values = enumeration.isFlags ? text.split(separator: ",").map { $0.drop { $0 == " " } } : [text[...]]
    for value in values where !enumeration.members.contains(where: { $0.name == value }) {
      // Members go by their numbers too.
      if Int(value) != nil { continue }
      let suggestion = NearestName.suggestion(for: String(value), among: enumeration.members.map(\.name))
      report(
        .exampleUnknownValue, at: offset, once: "\(name) \(value)",
        "'\(value)' is no member of \(name)\(String.didYouMean(suggestion)) Add it to the members, or mend the example.",
        suggestion: suggestion)
    }
  }

  // MARK: Types that objects name

  /// The type that an object says it is, or the documented one; nil for a type of which nothing is known.
  private mutating func actualType(of json: LenientJSON, declared: TypeName?) -> TypeName? {
    guard let member = json.members?.first(where: { $0.name == "@odata.type" }), let name = member.value.text else {
      return declared
    }
    guard let reference = index.reference(name, in: namespace) else {
      let suggestion = index.suggestion(for: name.filter { $0 != "#" })
      report(
        .unknownType, at: member.value.offset, once: name,
        "No page describes the type '\(name)' of the example\(String.didYouMean(suggestion)) Add a page for it, or mend "
          + "the example.", suggestion: suggestion)
      return nil
    }
    guard case .resource(let actual) = reference, !index.propertyNames(of: actual).isEmpty else { return nil }
    guard let declared, !index.lineage(of: actual).contains(declared) else { return actual }
    // A base type is named where the service knows no better.
    if index.lineage(of: declared).contains(actual) { return declared }
    report(
      .exampleWrongType, at: member.value.offset, once: "\(actual) \(declared)",
      "The example has a \(actual) where \(declared) is documented, and no page says that one derives from the other. "
        + "Make them agree.")
    return actual
  }

  /// Looks for objects that name their type.
  private mutating func checkUntyped(_ json: LenientJSON) {
    switch json.kind {
    case .array(let items):
      for item in items { checkUntyped(item) }
    case .object(let members):
      if let type = actualType(of: json, declared: nil) {
        check(members, of: json, as: type)
      } else {
        checkUntyped(members)
      }
    default: return
    }
  }

  private mutating func checkUntyped(_ members: [LenientJSON.Member]) {
    for member in members { checkUntyped(member.value) }
  }

  // MARK: Reporting

  private mutating func report(
    _ id: DiagnosticID, at offset: Int, once key: String = "", _ message: String, suggestion: String? = nil
  ) {
    guard reported.insert(id.rawValue + key).inserted else { return }
    diagnostics.append(Diagnostic(id, at: places.location(at: offset), message, suggestion: suggestion))
  }
}
