/// What a query can do with a property: the operators and functions of `$filter`, and the other query options.
///
/// The pages list them per property ("Supports `$filter` (`eq`, `ne`), and `$orderby`"), and generated code chains
/// them, which costs a compiler a quarter of an array literal: `Field("mail", .eq.ne.orderBy)`.
///
/// Of a property that nothing is stated of, everything is allowed. Where one operator of `$filter` is stated, those that
/// are not are excluded, and so are `$orderby` and `$search`; where one of these two is stated, the other is excluded.
/// Debug builds stop at a query with what is excluded.
public struct QueryOperations: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  @inlinable
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  @inlinable
  init(bit: UInt32) {
    rawValue = 1 << bit
  }

  @inlinable
  func adding(_ other: QueryOperations) -> QueryOperations {
    QueryOperations(rawValue: rawValue | other.rawValue)
  }
}

// MARK: $filter

extension QueryOperations {
  /// `eq`
  @inlinable public static var eq: Self { Self(bit: 0) }
  /// `ne`
  @inlinable public static var ne: Self { Self(bit: 1) }
  /// `gt`
  @inlinable public static var gt: Self { Self(bit: 2) }
  /// `ge`
  @inlinable public static var ge: Self { Self(bit: 3) }
  /// `lt`
  @inlinable public static var lt: Self { Self(bit: 4) }
  /// `le`
  @inlinable public static var le: Self { Self(bit: 5) }
  /// `in`
  @inlinable public static var `in`: Self { Self(bit: 6) }
  /// `has`
  @inlinable public static var has: Self { Self(bit: 7) }
  /// `not` in front of a condition on the property.
  @inlinable public static var not: Self { Self(bit: 8) }
  /// `startswith`
  @inlinable public static var startsWith: Self { Self(bit: 9) }
  /// `endswith`
  @inlinable public static var endsWith: Self { Self(bit: 10) }
  /// `contains`
  @inlinable public static var contains: Self { Self(bit: 11) }
  /// `eq` and `ne` with `null`, which `eq` and `ne` include.
  @inlinable public static var null: Self { Self(bit: 12) }
  /// All operators and functions of `$filter`: "Supports `$filter`".
  @inlinable public static var filter: Self { Self(rawValue: 0x1FFF) }
  /// No operator or function of `$filter`: "Doesn't support `$filter`".
  @inlinable public static var noFilter: Self { Self(bit: 13) }
}

// MARK: Other options

extension QueryOperations {
  /// `$orderby`
  @inlinable public static var orderBy: Self { Self(bit: 16) }
  /// `$search`
  @inlinable public static var search: Self { Self(bit: 17) }
  /// `$expand`
  @inlinable public static var expand: Self { Self(bit: 18) }
  /// The number of items: `$count=true`, and `/$count` in a filter.
  @inlinable public static var count: Self { Self(bit: 19) }
  /// `$filter` together with `$orderby`.
  @inlinable public static var filterWithOrderBy: Self { Self(bit: 20) }
  /// Every query with the property is an advanced one: it needs `ConsistencyLevel: eventual` and `$count=true`.
  @inlinable public static var advanced: Self { Self(bit: 24) }
}

// MARK: Chains

extension QueryOperations {
  @inlinable public var eq: Self { adding(.eq) }
  @inlinable public var ne: Self { adding(.ne) }
  @inlinable public var gt: Self { adding(.gt) }
  @inlinable public var ge: Self { adding(.ge) }
  @inlinable public var lt: Self { adding(.lt) }
  @inlinable public var le: Self { adding(.le) }
  @inlinable public var `in`: Self { adding(.in) }
  @inlinable public var has: Self { adding(.has) }
  @inlinable public var not: Self { adding(.not) }
  @inlinable public var startsWith: Self { adding(.startsWith) }
  @inlinable public var endsWith: Self { adding(.endsWith) }
  @inlinable public var contains: Self { adding(.contains) }
  @inlinable public var null: Self { adding(.null) }
  @inlinable public var filter: Self { adding(.filter) }
  @inlinable public var noFilter: Self { adding(.noFilter) }
  @inlinable public var orderBy: Self { adding(.orderBy) }
  @inlinable public var search: Self { adding(.search) }
  @inlinable public var expand: Self { adding(.expand) }
  @inlinable public var count: Self { adding(.count) }
  @inlinable public var filterWithOrderBy: Self { adding(.filterWithOrderBy) }
  @inlinable public var advanced: Self { adding(.advanced) }
}
