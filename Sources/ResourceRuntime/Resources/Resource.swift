/// A value of an API's resource type: a typed view of a JSON object.
///
/// Every property that the API documents is a ``Field`` of `Fields`, and reads and writes as if it were a property of
/// the resource itself:
///
/// ```swift
/// var policy = TokenIssuancePolicy { $0.displayName = "Contoso" }
/// policy.displayName        // Optional("Contoso")
/// policy.description = nil  // an explicit null, not an absence
/// policy["description"] = nil  // an absence
/// ```
///
/// Members that are not documented are kept. The protocol has no member without an underscore that an API could want
/// for a property of its own.
@dynamicMemberLookup
public protocol Resource: FieldValue {
  /// The documented properties.
  associatedtype Fields: FieldSet

  /// The name of the type, and those of its bases.
  static var _type: ResourceType { get }

  /// The JSON object.
  var _storage: ResourceStorage { get set }

  /// A resource over a JSON object, whatever its members are.
  init(_storage: ResourceStorage)
}

extension Resource {
  /// A new resource, empty but for what the closure writes.
  @inlinable
  public init(_ configure: (inout Self) throws -> Void) rethrows {
    self.init(_storage: ResourceStorage())
    try configure(&self)
  }

  @inlinable
  public init?(_json: JSONValue) {
    guard case .object(let storage) = _json else { return nil }
    self.init(_storage: storage)
  }

  @inlinable
  public var _json: JSONValue { .object(_storage) }
}

extension Resource {
  /// The value of a documented property, `nil` where it is absent, null, or of another type than documented.
  /// Assigning `nil` writes an explicit null.
  @inlinable
  public subscript<Value: FieldValue>(dynamicMember field: KeyPath<Fields, Field<Value>>) -> Value? {
    get { _storage._read(Fields()[keyPath: field]) }
    set { _storage._write(newValue, to: Fields()[keyPath: field]) }
  }

  /// The value of a documented property, whatever its name is. The same as reading the property by its name.
  @inlinable
  public subscript<Value: FieldValue>(field: KeyPath<Fields, Field<Value>>) -> Value? {
    get { _storage._read(Fields()[keyPath: field]) }
    set { _storage._write(newValue, to: Fields()[keyPath: field]) }
  }

  /// The member of a name, documented or not, `nil` where it is absent. Assigning `nil` removes the member, and
  /// assigning `.null` makes it null.
  public subscript(name: String) -> JSONValue? {
    get { _storage[name] }
    set { _storage[name] = newValue }
  }
}

extension ResourceStorage {
  /// The value of a field, `nil` where it is absent, null, or of another type.
  public func _read<Value: FieldValue>(_ field: Field<Value>) -> Value? {
    guard let json = self[field.name] else { return nil }
    return Value(_json: json)
  }

  /// Writes a field; `nil` is an explicit null.
  public mutating func _write<Value: FieldValue>(_ value: Value?, to field: Field<Value>) {
    self[field.name] = value?._json ?? .null
  }
}
