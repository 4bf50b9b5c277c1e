/// A place in the tree of an API's paths, from which requests and further places are reached:
/// `graph.users["42"].messages`.
///
/// Generated code has a type per place, with a property per segment below it, a subscript per key and a method per
/// request. What a place offers beside those begins with an underscore, so that an API can use any other name.
public protocol RequestNode: Sendable {
  /// The path from the root of the service to this place.
  var _path: RequestPath { get }

  init(_path: RequestPath)
}

extension RequestNode {
  /// The place below a segment that the API fixes: `/users`.
  public func _child<Child: RequestNode>(_ segment: String) -> Child {
    Child(_path: _path.appending(segment))
  }

  /// The place of one item of a collection: `/users/{id}`.
  public func _child<Child: RequestNode>(key: String) -> Child {
    Child(_path: _path.appending(key: key))
  }

  /// The place below a function with arguments in the path: `/range(address='A1')`.
  public func _child<Child: RequestNode>(
    function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>
  ) -> Child {
    Child(_path: _path.appending(function: name, arguments))
  }

  /// The place of an item by its own path: `/drive/root:/Reports/2021.xlsx`.
  public func _child<Child: RequestNode>(address: String) -> Child {
    Child(_path: _path.appending(address: address))
  }
}
