// The query options of OData (OData URL Conventions, "System Query Options"), each as a changed copy of the request.

extension Request {
  /// The request with an option set, whatever the name is.
  public func option(_ name: String, _ value: String) -> Request {
    var request = self
    request.query[name] = value
    return request
  }

  /// The first items only: `$top`.
  public func top(_ count: Int) -> Request {
    option("$top", String(count))
  }

  /// Not the first items: `$skip`.
  public func skip(_ count: Int) -> Request {
    option("$skip", String(count))
  }

  /// The number of all items along with them: `$count=true`.
  public func count() -> Request {
    option("$count", "true")
  }

  /// The items that a phrase is found in: `$search`. The phrase gets quotes around it.
  public func search(_ phrase: String) -> Request {
    let characters = phrase.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return option("$search", "\"" + String(characters) + "\"")
  }

  /// The items that an expression of OData is true for, taken as it is: `$filter`. Strings in it have to be in single
  /// quotes, with those inside doubled.
  public func filter(raw expression: String) -> Request {
    option("$filter", expression)
  }

  private func appending(_ parts: [String], to name: String) -> Request {
    var request = self
    request.query.append(parts, to: name)
    return request
  }
}

// MARK: Options that name fields

extension Request where Response: Resource {
  /// Only these properties, beside those selected before: `$select`.
  public func select<each Value>(_ fields: repeat KeyPath<Response.Fields, Field<each Value>>) -> Request {
    appending(FieldNames.of(repeat each fields), to: "$select")
  }

  /// The resources that these properties refer to along with the rest, beside those expanded before: `$expand`.
  public func expand<each Value>(_ fields: repeat KeyPath<Response.Fields, Field<each Value>>) -> Request {
    appending(FieldNames.of(repeat each fields), to: "$expand")
  }
}

extension Request {
  /// Only these properties of the items, beside those selected before: `$select`.
  public func select<Item: Resource, each Value>(
    _ fields: repeat KeyPath<Item.Fields, Field<each Value>>
  ) -> Request where Response == Page<Item> {
    appending(FieldNames.of(repeat each fields), to: "$select")
  }

  /// The resources that these properties of the items refer to along with them, beside those expanded before:
  /// `$expand`.
  public func expand<Item: Resource, each Value>(
    _ fields: repeat KeyPath<Item.Fields, Field<each Value>>
  ) -> Request where Response == Page<Item> {
    appending(FieldNames.of(repeat each fields), to: "$expand")
  }

  /// The items in the order of a property, and among equals in the order of those before: `$orderby`.
  public func orderBy<Item: Resource, Value>(
    _ field: KeyPath<Item.Fields, Field<Value>>, _ direction: RequestQuery.Direction = .ascending
  ) -> Request where Response == Page<Item> {
    let name = Item.Fields()[keyPath: field].name
    return appending([direction == .ascending ? name : "\(name) \(direction.rawValue)"], to: "$orderby")
  }
}

private enum FieldNames {
  static func of<Fields: FieldSet, each Value>(_ fields: repeat KeyPath<Fields, Field<each Value>>) -> [String] {
    var names: [String] = []
    let set = Fields()
    for field in repeat each fields { names.append(set[keyPath: field].name) }
    return names
  }
}
