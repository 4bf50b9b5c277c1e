/// What has query options for items of a resource type: their fields can be named, and editors complete them.
public protocol ItemQueryOptions<Item>: QueryOptions {
  associatedtype Item: Resource
}

// MARK: $filter

extension ItemQueryOptions {
  /// The items that a condition is true for, and the filters from before: `$filter`.
  ///
  /// ```swift
  /// graph.users.list().filter { $0.displayName == "O'Neill" && $0.accountEnabled == true }
  /// ```
  ///
  /// Debug builds stop at an operator that the pages exclude for a property; ``QueryOptions/filter(raw:)`` takes it.
  public func filter(_ condition: (Item.Fields) -> FilterExpression) -> Self {
    filtered(by: condition(Item.Fields()))
  }

  /// The items that a filter is true for, and the filters from before: `$filter`.
  public func filter(_ filter: Filter<Item>) -> Self {
    filtered(by: filter.expression)
  }

  private func filtered(by expression: FilterExpression) -> Self {
    changed(using: expression.operations) { $0.query.append(filter: expression) }
  }
}

// MARK: $orderby, $search

extension ItemQueryOptions {
  /// The items in the order of a property, and among equals in the order of those before: `$orderby`.
  public func orderBy<Value, Access>(
    _ field: KeyPath<Item.Fields, TypedField<Value, Access>>, _ direction: RequestQuery.Direction = .ascending
  ) -> Self {
    let field = Item.Fields()[keyPath: field]
    field.assertSupport(of: .orderBy, otherwise: #"option("$orderby", …)"#)
    let part = direction == .ascending ? field._name : "\(field._name) \(direction.rawValue)"
    return changed(using: .orderBy.adding(field._operations.intersection(.advanced.count))) {
      $0.query.append([part], to: "$orderby")
    }
  }

  /// The items that a phrase is found in, in one property: `$search="displayName:phrase"`.
  public func search<Value, Access>(_ field: KeyPath<Item.Fields, TypedField<Value, Access>>, _ phrase: String) -> Self
  {
    let field = Item.Fields()[keyPath: field]
    field.assertSupport(of: .search, otherwise: "search(_:)")
    return changed(using: field._operations.intersection(.advanced)) { $0 = $0.search("\(field._name):\(phrase)") }
  }
}

// MARK: $select, $expand

extension ItemQueryOptions {
  /// Only these properties of the items, beside those selected before: `$select`.
  public func select<each Value, each Access>(
    _ fields: repeat KeyPath<Item.Fields, TypedField<each Value, each Access>>
  ) -> Self {
    changed { $0.query.append(FieldNames.of(repeat each fields), to: "$select") }
  }

  /// The resources that these properties of the items refer to along with them, beside those expanded before:
  /// `$expand`.
  public func expand<each Value, each Access>(
    _ fields: repeat KeyPath<Item.Fields, TypedField<each Value, each Access>>
  ) -> Self {
    changed { $0.query.append(FieldNames.of(repeat each fields), to: "$expand") }
  }

  /// The resource that a property of the items refers to along with them, with options of its own:
  /// `$expand=manager($select=id)`.
  public func expand<Target, Access>(
    _ field: KeyPath<Item.Fields, TypedField<Target, Access>>,
    _ options: (ExpandOptions<Target>) -> ExpandOptions<Target>
  ) -> Self {
    expanded(Item.Fields()[keyPath: field]._name, options(ExpandOptions()))
  }

  /// The resources that a property of the items refers to along with them, with options of their own:
  /// `$expand=members($filter=startswith(displayName,'A');$top=5)`.
  public func expand<Target, Access>(
    _ field: KeyPath<Item.Fields, TypedField<[Target], Access>>,
    _ options: (ExpandOptions<Target>) -> ExpandOptions<Target>
  ) -> Self {
    expanded(Item.Fields()[keyPath: field]._name, options(ExpandOptions()))
  }
}

extension QueryOptions {
  func expanded<Target>(_ name: String, _ options: ExpandOptions<Target>) -> Self {
    changed(using: options.needsEventualConsistency ? .advanced : []) {
      $0.query.append([name + options.query.parenthesized], to: "$expand")
    }
  }
}

enum FieldNames {
  static func of<Fields: FieldSet, each Value, each Access>(
    _ fields: repeat KeyPath<Fields, TypedField<each Value, each Access>>
  ) -> [String] {
    var names: [String] = []
    let set = Fields()
    for field in repeat each fields { names.append(set[keyPath: field]._name) }
    return names
  }
}
