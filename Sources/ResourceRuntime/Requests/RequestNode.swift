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
  /// The place below a named segment: `/users`.
  public func _child<Child: RequestNode>(_ segment: String) -> Child {
    Child(_path: _path.appending(segment))
  }

  /// The place of one item of a collection: `/users/{id}`.
  public func _child<Child: RequestNode>(key: String) -> Child {
    Child(_path: _path.appending(key: key))
  }

  /// The place below a function or an action with arguments in the path: `/range(address='A1')`.
  public func _child<Child: RequestNode>(
    function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>
  ) -> Child {
    Child(_path: _path.appending(function: name, arguments))
  }
}

extension RequestNode {
  /// A request without a body.
  public func _request<Response>(_ method: RequestMethod) -> Request<Response> {
    Request(method, _path, body: nil)
  }

  /// A request with a JSON body.
  public func _request<Body: FieldValue, Response>(_ method: RequestMethod, body: Body) -> Request<Response> {
    Request(method, _path, body: .json(body._json))
  }

  /// A request with the parameters of an action as its JSON body; a parameter that is `nil` is left out.
  public func _request<Response>(
    _ method: RequestMethod, parameters: KeyValuePairs<String, (any FieldValue)?>
  ) -> Request<Response> {
    var storage = ResourceStorage()
    for (name, value) in parameters {
      if let value { storage[name] = value._json }
    }
    return Request(method, _path, body: .json(.object(storage)))
  }

  /// A request that refers to another resource by its URL (OData JSON Format, "Entity Reference").
  public func _request<Response>(_ method: RequestMethod, reference url: String) -> Request<Response> {
    var storage = ResourceStorage()
    storage["@odata.id"] = .string(url)
    return Request(method, _path, body: .json(.object(storage)))
  }

  /// A request with bytes of a media type as its body.
  public func _request<Response>(
    _ method: RequestMethod, content: [UInt8], contentType: String
  ) -> Request<Response> {
    Request(method, _path, body: .bytes(content, contentType: contentType))
  }
}
