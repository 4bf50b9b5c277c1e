/// The typed name of one documented property of a resource, or the path to one: `address/city`.
///
/// `Access` tells the properties that an update can change from others: see ``Field`` and ``ImmutableField``.
///
/// A ``FieldSet`` declares one for every property, and a resource reads and writes its member through it:
///
/// ```swift
/// public var displayName: Field<String> { "displayName" }
/// public var mail: Field<String> { Field("mail", .eq.in.startsWith.orderBy) }
/// ```
///
/// In queries, a field of a complex type has the fields of that type: `\.address.city`. So nothing else here has a name
/// that an API could use.
@dynamicMemberLookup
public struct TypedField<Value, Access>: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the member in the JSON of a resource; in queries, also a path of names or an expression.
  public let _name: String

  /// What the pages say that queries can do with the property, empty where they say nothing.
  public let _operations: QueryOperations

  /// A field of the given member name, about whose use in queries the pages say nothing.
  @inlinable
  public init(_ name: String) {
    _name = name
    _operations = QueryOperations(rawValue: 0)
  }

  /// A field of the given member name, about whose use in queries nothing is said.
  @inlinable
  public init(stringLiteral name: String) {
    _name = name
    _operations = QueryOperations(rawValue: 0)
  }

  /// A field of the given member name, and what the pages say that queries can do with it.
  @inlinable
  public init(_ name: String, _ operations: QueryOperations) {
    _name = name
    _operations = operations
  }
}

extension TypedField {
  /// The name for this module: a public one would hide a property `name` of a complex type.
  @inlinable
  var name: String { _name }
}

/// A property that an update can change.
public typealias Field<Value> = TypedField<Value, Updatable>

/// A property that an update can not change, as the pages say: a create may set it, or the service computes it
/// (OData Vocabularies, Core: `Immutable` and `Computed`). In a ``Patch`` it is only reached by the name of its member.
public typealias ImmutableField<Value> = TypedField<Value, Immutable>

/// Marks properties that an update can change.
public enum Updatable {}

/// Marks properties that an update can not change.
public enum Immutable {}

extension TypedField {
  public typealias State = FieldState<Value>
}

/// What a resource says about a field: the three things that JSON tells apart, and one that it can not exclude.
public enum FieldState<Value> {
  /// The resource has no such member.
  case absent
  /// The member is there, and it is `null`.
  case null
  /// The member has a value of the documented type.
  case value(Value)
  /// The member has a value of another type than documented, which is kept as it is.
  case mismatch(JSONValue)
}

extension FieldState: Sendable where Value: Sendable {}
extension FieldState: Equatable where Value: Equatable {}
extension FieldState: Hashable where Value: Hashable {}

/// The fields of a resource type, as properties of an empty value.
///
/// They are instance members so that editors complete them through the key paths of a resource. The field set of a
/// derived type refines that of its base, so that every field is declared once.
public protocol FieldSet {
  init()
}
