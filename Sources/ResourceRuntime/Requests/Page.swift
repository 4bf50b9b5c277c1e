/// One response to a request for a collection: some of its items, and a link to more (OData JSON Format,
/// "Collection of Entities").
public struct Page<Element: FieldValue>: Equatable, FieldValue {
  public var _storage: ResourceStorage

  public init(_storage: ResourceStorage) {
    self._storage = _storage
  }

  /// A page of these items.
  public init(_ value: [Element]) {
    _storage = ResourceStorage()
    _storage["value"] = value._json
  }
}

extension Page {
  /// The items. What is not of the documented type is left out, and found at `page["value"]`.
  public var value: [Element] {
    guard case .array(let values) = _storage["value"] else { return [] }
    return values.compactMap { Element(_json: $0) }
  }

  /// The URL of the next page, `nil` on the last one.
  public var nextLink: String? {
    _storage["@odata.nextLink"].flatMap { String(_json: $0) }
  }

  /// The URL to ask for changes from now on, on the last page of a delta query.
  public var deltaLink: String? {
    _storage["@odata.deltaLink"].flatMap { String(_json: $0) }
  }

  /// How many items there are on all pages, where the request asked for that.
  public var count: Int? {
    _storage["@odata.count"].flatMap { Int(_json: $0) }
  }

  /// The member of a name, `nil` where it is absent.
  public subscript(name: String) -> JSONValue? {
    get { _storage[name] }
    set { _storage[name] = newValue }
  }
}

extension Page {
  public init?(_json: JSONValue) {
    guard case .object(let storage) = _json else { return nil }
    _storage = storage
  }

  public var _json: JSONValue { .object(_storage) }
}
