/// One response to a request for a collection: some of its items, and links to the rest (OData JSON Format).
public struct Page<Element: FieldValue>: FieldValue {
  public var _storage: ResourceStorage

  public init(_storage: ResourceStorage) {
    self._storage = _storage
  }

  public init?(_json: JSONValue) {
    guard case .object(let storage) = _json else { return nil }
    _storage = storage
  }

  public var _json: JSONValue { .object(_storage) }
}
