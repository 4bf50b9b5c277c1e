import APIModel
import APIPages

/// Finds what the bodies of example responses are read as.
struct ResponseTypes {
  let types: SwiftTypeIndex

  /// The type that a response is read as.
  ///
  /// - Parameters:
  ///   - response: the type in Swift that the method of the request says; nil where no method is known.
  ///   - body: the body of the example.
  /// - Throws: ``NoTest`` where the pages say no type, or one that has nothing in common with the body.
  func type(for response: String?, body: LenientJSON) throws(NoTest) -> ResponseType {
    guard let response, response != "JSONValue", response != "Page<JSONValue>" else { throw NoTest(.untyped) }
    guard response != "Void" else { throw NoTest(.undocumentedBody) }
    if response.utf8.starts(with: "Page<".utf8) {
      let element = String(response.dropFirst("Page<".count).dropLast())
      var casts: [String] = []
      if let type = types[element], case .array(let items)? = body["value"]?.kind {
        try check(items, are: type)
        casts = self.casts(of: items, to: type)
      }
      return ResponseType(element: types.qualified(element), form: .page, casts: casts)
    }
    guard let type = types[response] else {
      return ResponseType(element: types.qualified(response), form: .value, isWrapped: body["value"] != nil)
    }
    // Some pages put a single resource into the envelope of collections.
    if let value = body["value"], value.members != nil, types.member("value", of: type) == nil {
      try check([value], are: type)
      return ResponseType(
        element: types.qualified(response), form: .resource, isWrapped: true, casts: casts(of: [value], to: type))
    }
    try check([body], are: type)
    return ResponseType(element: types.qualified(response), form: .resource, casts: casts(of: [body], to: type))
  }

  /// The derived types that objects name in their annotation.
  private func casts(of items: [LenientJSON], to type: ResourceType) -> [String] {
    let annotations = Set(items.compactMap { $0["@odata.type"]?.text.map { $0.drop { $0 == "#" }.lowercased() } })
    return types.names.derivedTypes(of: type.name).filter { annotations.contains($0.key) }
      .map { types.qualified(types.names[$0]) }.sorted()
  }

  /// Objects of which no member is documented are of another type.
  private func check(_ items: [LenientJSON], are type: ResourceType) throws(NoTest) {
    guard types.hasMembers(type) else { return }
    let members = items.flatMap { $0.members ?? [] }.map(\.name).filter { !$0.utf8.contains(UInt8(ascii: "@")) }
    guard !members.isEmpty, !members.contains(where: { types.hasMember($0, ofOrDerivedFrom: type) }) else { return }
    throw NoTest(.foreignMembers, "\(type.name): \(members.prefix(3).joined(separator: ", "))")
  }
}
