/// The typed name of one documented property of a resource.
///
/// A ``FieldSet`` declares one for every property, and a resource reads and writes its member through it:
///
/// ```swift
/// public var displayName: Field<String> { "displayName" }
/// ```
public struct Field<Value>: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the member in the JSON of a resource.
  public let name: String

  /// A field of the given member name.
  @inlinable
  public init(_ name: String) {
    self.name = name
  }

  /// A field of the given member name.
  @inlinable
  public init(stringLiteral name: String) {
    self.name = name
  }
}

extension Field {
  /// What a resource says about a field: the three things that JSON tells apart, and one that it can not exclude.
  public enum State {
    /// The resource has no such member.
    case absent
    /// The member is there, and it is `null`.
    case null
    /// The member has a value of the documented type.
    case value(Value)
    /// The member has a value of another type than documented, which is kept as it is.
    case mismatch(JSONValue)
  }
}

extension Field.State: Sendable where Value: Sendable {}
extension Field.State: Equatable where Value: Equatable {}
extension Field.State: Hashable where Value: Hashable {}

/// The fields of a resource type, as properties of an empty value.
///
/// They are instance members so that editors complete them through the key paths of a resource. The field set of a
/// derived type refines that of its base, so that every field is declared once.
public protocol FieldSet {
  init()
}
