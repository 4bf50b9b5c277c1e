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

// The forms of a request are overloads that differ in number and labels of their arguments: a builder compiles faster
// than with default arguments. Each comes for the place itself, and for a segment below it that has no place of its
// own: an action, `$ref`, `$count`, `$value`.

extension RequestNode {
  /// A request without a body.
  public func _request<Response>(_ method: RequestMethod) -> Request<Response> {
    Request(method, _path, body: nil)
  }

  /// A request without a body for a segment below.
  public func _request<Response>(_ method: RequestMethod, _ segment: String) -> Request<Response> {
    Request(method, _path.appending(segment), body: nil)
  }

  /// A request with a JSON body.
  public func _request<Body: FieldValue, Response>(_ method: RequestMethod, body: Body) -> Request<Response> {
    Request(method, _path, body: .json(body._json))
  }

  /// A request with a JSON body for a segment below.
  public func _request<Body: FieldValue, Response>(
    _ method: RequestMethod, _ segment: String, body: Body
  ) -> Request<Response> {
    Request(method, _path.appending(segment), body: .json(body._json))
  }

  /// A request with a resource as its JSON body where the service expects any type derived from `Base`: the body tells
  /// its type by an `@odata.type` annotation.
  public func _request<Body: Resource, Base: Resource, Response>(
    _ method: RequestMethod, body: Body, as base: Base.Type
  ) -> Request<Response> {
    Request(method, _path, body: .json(body.as(base)?._json ?? body._json))
  }

  /// A request with the parameters of an action as its JSON body, for a segment below. Parameters that are `nil` are
  /// left out.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String, parameters: KeyValuePairs<String, (any FieldValue)?>
  ) -> Request<Response> {
    var storage = ResourceStorage()
    for (name, value) in parameters { storage[name] = value?._json }
    return Request(method, _path.appending(segment), body: .json(.object(storage)))
  }

  /// A request that refers to another resource by its URL (OData JSON Format, "Entity Reference").
  public func _request<Response>(_ method: RequestMethod, reference url: String) -> Request<Response> {
    Request(method, _path, body: .json(["@odata.id": .string(url)]))
  }

  /// A request that refers to another resource by its URL, for a segment below.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String, reference url: String
  ) -> Request<Response> {
    Request(method, _path.appending(segment), body: .json(["@odata.id": .string(url)]))
  }

  /// A request with bytes of a media type as its body.
  public func _request<Response>(
    _ method: RequestMethod, content: [UInt8], contentType: String
  ) -> Request<Response> {
    Request(method, _path, body: .bytes(content, contentType: contentType))
  }

  /// A request with bytes of a media type as its body, for a segment below.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String, content: [UInt8], contentType: String
  ) -> Request<Response> {
    Request(method, _path.appending(segment), body: .bytes(content, contentType: contentType))
  }
}
