/// The query options of a request, in their order, not yet encoded.
public struct RequestQuery: Hashable, Sendable {
  /// One option: `$top` and `50`.
  public struct Item: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var items: [Item]

  /// No options.
  public init() {
    items = []
  }
}

extension RequestQuery {
  /// The value of the first option of a name. Assigning replaces it in its place or adds it, assigning `nil` removes
  /// every option of that name.
  public subscript(name: String) -> String? {
    get { items.first { $0.name == name }?.value }
    set {
      guard let newValue else {
        items.removeAll { $0.name == name }
        return
      }
      if let index = items.firstIndex(where: { $0.name == name }) {
        items[index].value = newValue
      } else {
        items.append(Item(name: name, value: newValue))
      }
    }
  }
}
