/// What an update changes of a resource: the members that the body of a `PATCH` request has (OData Protocol, "Update
/// an Entity").
///
/// A property that is not mentioned stays as it is; one that is `nil` becomes null:
///
/// ```swift
/// let patch = Patch<User> {
///   $0.displayName = "Contoso"
///   $0.city = nil
/// }
/// ```
///
/// A property that an update can not change, by the pages, does not compile; `patch["name"]` reaches every member.
@dynamicMemberLookup
public struct Patch<Root: Resource>: Equatable, FieldValue {
  public private(set) var _storage: ResourceStorage

  /// A change of nothing.
  public init() {
    _storage = ResourceStorage()
  }

  /// A change of what the closure writes.
  public init(_ configure: (inout Patch) throws -> Void) rethrows {
    self.init()
    try configure(&self)
  }

  public init?(_json: JSONValue) {
    guard case .object(let storage) = _json else { return nil }
    _storage = storage
  }

  init(_ storage: ResourceStorage) {
    _storage = storage
  }

  public var _json: JSONValue { .object(_storage) }

  /// Whether nothing changes.
  public var isEmpty: Bool { _storage.isEmpty }
}

extension Patch {
  /// The new value of a property; `nil` where it becomes null or stays as it is, which `[state:]` tells apart.
  public subscript<Value: FieldValue>(dynamicMember field: KeyPath<Root.Fields, Field<Value>>) -> Value? {
    get { self[field] }
    set { self[field] = newValue }
    _modify { yield &self[field] }
  }

  /// The new value of a property, whatever its name is.
  public subscript<Value: FieldValue>(field: KeyPath<Root.Fields, Field<Value>>) -> Value? {
    get { _storage.read(Root.Fields()[keyPath: field].name) }
    set { _storage.write(newValue, to: Root.Fields()[keyPath: field].name) }
    _modify {
      let name = Root.Fields()[keyPath: field].name
      var value: Value? = _storage.read(name)
      let wasNil = value == nil
      defer { _storage.writeBack(value, to: name, wasNil: wasNil) }
      yield &value
    }
  }

  /// What becomes of a property: `.absent` where it stays as it is.
  public subscript<Value: FieldValue>(state field: KeyPath<Root.Fields, Field<Value>>) -> FieldState<Value> {
    get { _storage.readState(Root.Fields()[keyPath: field].name) }
    set { _storage.writeState(newValue, to: Root.Fields()[keyPath: field].name) }
  }

  /// What becomes of a member, documented or not; `nil` where it stays as it is.
  public subscript(name: String) -> JSONValue? {
    get { _storage[name] }
    set { _storage[name] = newValue }
  }
}
