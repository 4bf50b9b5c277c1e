extension APIModel {
  /// The model without the types that say nothing but that a value is JSON: a page may describe a type of that name,
  /// with neither base nor properties, for the values that others call `JSON` or `object`.
  public var withoutUntypedTypes: APIModel {
    let bases = Set(types.compactMap(\.base))
    var model = self
    model.types.removeAll { type in
      PrimitiveType(word: type.name.name) == .untyped && type.base == nil && type.properties.isEmpty
        && !bases.contains(type.name)
    }
    return model
  }
}
