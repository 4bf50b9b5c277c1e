import CommonMark

extension ResourceDescription {
  /// The members of the JSON representation as rows of properties: what is known of a type that no table describes.
  ///
  /// Open types show members of somebody's choice, which are no properties.
  package func sampledProperties() -> [PropertyRow] {
    guard let representation, annotation != nil, annotation?.isOpen != true, !isStatedOpen,
      let members = representation.json().value?.members
    else { return [] }
    var names: Set<String> = []
    let places = representation.places
    return members.compactMap { member in
      guard SampledType.isName(member.name), names.insert(member.name.lowercased()).inserted else { return nil }
      let place = places.location(at: member.offset)
      return PropertyRow(
        name: member.name, type: SampledType.expression(of: member.value), summary: "", inheritedFrom: nil,
        possibleValues: [], facts: PropertyFacts(), section: .properties, page: representation.page,
        placeInPage: place.position, position: place.position,
        typePosition: places.location(at: member.value.offset).position)
    }
  }

  /// The type that the JSON representation shows for each member, by its name in lower case:
  /// `{ "@odata.type": "microsoft.graph.ageGroup" }`.
  package func sampledTypes() -> [String: String] {
    guard let members = representation?.json().value?.members else { return [:] }
    return Dictionary(
      members.compactMap { member in SampledType.name(in: member.value).map { (member.name.lowercased(), $0) } }
    ) { first, _ in first }
  }
}

/// What the values in a JSON representation say about types: `"String (timestamp)"`, `true`,
/// `[{ "@odata.type": "microsoft.graph.user" }]`.
enum SampledType {
  static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return name.utf8.allSatisfy(\.isIdentifierByte)
  }

  /// The type of a value, as a type cell would say it.
  static func expression(of value: LenientJSON) -> TypeExpression {
    guard case .array(let items) = value.kind else { return TypeExpression(FlatText(word(for: value))) }
    return TypeExpression(FlatText((items.first.map(word) ?? "Untyped") + " collection"))
  }

  /// What `@odata.type` of an object, or of the objects in a list, says.
  static func name(in value: LenientJSON) -> String? {
    switch value.kind {
    case .array(let items): items.first.flatMap(name)
    case .object: value["@odata.type"]?.text.map { String($0.drop { $0 == "#" || $0 == " " }) }
    default: nil
    }
  }

  private static func word(for value: LenientJSON) -> String {
    switch value.kind {
    case .bool: "Edm.Boolean"
    // How large a number may become, one sample doesn't tell.
    case .number(let text):
      text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") } ? "Edm.Int64" : "Edm.Double"
    case .string(let text): word(for: text)
    case .object: name(in: value) ?? "Edm.Untyped"
    case .array, .null: "Edm.Untyped"
    }
  }

  /// Placeholders name the type, and in parentheses what it is for.
  private static func word(for placeholder: String) -> String {
    let lowered = placeholder.lowercased()
    if lowered.contains("timestamp") || isTimestamp(placeholder) { return "Edm.DateTimeOffset" }
    let word = lowered.utf8.prefix(while: \.isIdentifierByte)
    return primitives[String(Substring(word))] ?? "Edm.String"
  }

  private static let primitives = [
    "boolean": "Edm.Boolean", "int16": "Edm.Int16", "int32": "Edm.Int32", "integer": "Edm.Int32", "int64": "Edm.Int64",
    "double": "Edm.Double", "single": "Edm.Single", "decimal": "Edm.Decimal", "datetimeoffset": "Edm.DateTimeOffset",
    "date": "Edm.Date", "duration": "Edm.Duration", "guid": "Edm.Guid", "binary": "Edm.Binary",
  ]

  /// `2014-01-01T00:00:00Z`
  private static func isTimestamp(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(14))
    return bytes.count == 14 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
      && bytes[10] == UInt8(ascii: "T") && bytes[13] == UInt8(ascii: ":") && bytes[..<4].allSatisfy(\.isASCIIDigit)
  }
}
