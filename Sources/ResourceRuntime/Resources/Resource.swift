/// A value of an API's resource type: a typed view of a JSON object.
///
/// Every property that the API documents is a ``Field`` of `Fields`, and reads and writes as if it were a property of
/// the resource itself:
///
/// ```swift
/// var policy = TokenIssuancePolicy { $0.displayName = "Contoso" }
/// policy.displayName           // Optional("Contoso")
/// policy.description = nil     // an explicit null, not an absence
/// policy["description"] = nil  // an absence
/// ```
///
/// Members that are not documented are kept, and so is their order. Resources are equal whose JSON is.
///
/// An API can use any name for its properties: this protocol has no member without an underscore beside ``as(_:)``,
/// ``is(_:)``, ``validate()``, ``require(_:)``, ``changes(from:)`` and ``encode(to:)``. Whatever its name is, a property
/// is reached as `policy[\.name]`.
///
/// A property that only you know of, as of an open type, becomes a field by declaring it, and is then typed like the
/// others, also in queries: `extension User.Fields { var badge: Field<String> { "extension_badge" } }`. For a single
/// use there is `user["extension_badge", as: String.self]`.
///
/// Resources are `Codable` with any encoder and decoder, which costs a twelfth of what a type costs to compile. They are
/// not `Hashable` by default: that costs as much, is rarely asked of values that change, and takes the name
/// `hashValue`, which APIs use. A type becomes hashable by saying so: `extension User: @retroactive Hashable {}`.
@dynamicMemberLookup
public protocol Resource: FieldValue, Equatable, Codable {
  /// The documented properties.
  associatedtype Fields: FieldSet

  /// The name of the type, and those of its bases.
  static var _type: ResourceType { get }

  /// The JSON object.
  var _storage: ResourceStorage { get }

  /// A resource over a JSON object, whatever its members are.
  init(_storage: ResourceStorage)
}

extension Resource {
  /// A new resource of what the closure writes.
  @inlinable
  public init(_ configure: (inout Self) throws -> Void) rethrows {
    self.init(_storage: ResourceStorage())
    try configure(&self)
  }

  /// A type whose name in the service is not known.
  public static var _type: ResourceType { ResourceType("") }

  public init?(_json: JSONValue) {
    guard case .object(let storage) = _json else { return nil }
    self.init(_storage: storage)
  }

  public var _json: JSONValue { .object(_storage) }

  public static func == (left: Self, right: Self) -> Bool {
    left._storage == right._storage
  }
}

// MARK: Fields

extension Resource {
  /// The value of a documented property, `nil` where it is absent, null, or of another type than documented.
  /// Assigning `nil` writes an explicit null.
  @inlinable
  public subscript<Value: FieldValue, Access>(dynamicMember field: KeyPath<Fields, TypedField<Value, Access>>) -> Value?
  {
    // Inlined, a literal key path becomes a direct call.
    @inline(__always)
    get { _storage.read(Fields()[keyPath: field]._name) }
    set { _write(newValue, to: Fields()[keyPath: field]._name) }
    _modify {
      let name = Fields()[keyPath: field]._name
      var value: Value? = _storage.read(name)
      let wasNil = value == nil
      defer { _writeBack(value, to: name, wasNil: wasNil) }
      yield &value
    }
  }

  /// The value of a documented property, whatever its name is; the same as reading the property by its name.
  @inlinable
  public subscript<Value: FieldValue, Access>(field: KeyPath<Fields, TypedField<Value, Access>>) -> Value? {
    // Inlined, a literal key path becomes a direct call.
    @inline(__always)
    get { _storage.read(Fields()[keyPath: field]._name) }
    set { _write(newValue, to: Fields()[keyPath: field]._name) }
    _modify {
      let name = Fields()[keyPath: field]._name
      var value: Value? = _storage.read(name)
      let wasNil = value == nil
      defer { _writeBack(value, to: name, wasNil: wasNil) }
      yield &value
    }
  }

  /// What the resource says about a property: absent, null, a value, or a value of another type than documented.
  @inlinable
  public subscript<Value: FieldValue, Access>(state field: KeyPath<Fields, TypedField<Value, Access>>) -> FieldState<
    Value
  > {
    get { _storage.readState(Fields()[keyPath: field]._name) }
    set { _writeState(newValue, to: Fields()[keyPath: field]._name) }
  }

  /// The member of a name, documented or not, `nil` where it is absent. Assigning `nil` removes the member, and
  /// assigning `.null` makes it null.
  public subscript(name: String) -> JSONValue? {
    get { _storage[name] }
    set { _update { $0[name] = newValue } }
  }

  /// The member of a name as a value of a type, for members that are not documented: `nil` where it is absent, null, or
  /// of another type. Assigning `nil` writes an explicit null.
  public subscript<Value: FieldValue>(name: String, as type: Value.Type) -> Value? {
    get { _storage.read(name) }
    set { _write(newValue, to: name) }
    _modify {
      var value: Value? = _storage.read(name)
      let wasNil = value == nil
      defer { _writeBack(value, to: name, wasNil: wasNil) }
      yield &value
    }
  }
}

extension Resource {
  @usableFromInline
  mutating func _write<Value: FieldValue>(_ value: Value?, to name: String) {
    _update { $0.write(value, to: name) }
  }

  @usableFromInline
  mutating func _writeBack<Value: FieldValue>(_ value: Value?, to name: String, wasNil: Bool) {
    _update { $0.writeBack(value, to: name, wasNil: wasNil) }
  }

  @usableFromInline
  mutating func _writeState<Value: FieldValue>(_ state: FieldState<Value>, to name: String) {
    _update { $0.writeState(state, to: name) }
  }

  /// Changes the storage in its place.
  ///
  /// A resource type only has to offer its storage for reading, which spares it the setter. So the resource first lets
  /// go of its storage, which is then referenced once, and is not copied when written to.
  mutating func _update(_ change: (inout ResourceStorage) -> Void) {
    var storage = _storage
    self = Self(_storage: ResourceStorage())
    change(&storage)
    self = Self(_storage: storage)
  }
}
