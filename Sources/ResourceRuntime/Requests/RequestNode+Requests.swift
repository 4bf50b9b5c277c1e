// What generated builders call. The forms of a request are overloads that differ in number and labels of their
// arguments, which compiles faster than default arguments. A segment stands for what has no place of its own below the
// node: an action, `$ref`, `$count`, `$value`; `nil` for the node itself. Permissions come last, as
// ``RequestPermissions`` reads them.

extension RequestNode {
  /// The node with query options of the service's own, which requests to it get; those that are `nil` are left out.
  public func _query(_ options: KeyValuePairs<String, (any LosslessStringConvertible)?>) -> Self {
    Self(
      _path: _path.adding(options.compactMap { name, value in value.map { .init(name: name, value: $0.description) } }))
  }

  /// A request without a body.
  public func _request<Response>(_ method: RequestMethod, permissions: String) -> Request<Response> {
    request(method, nil, permissions)
  }

  /// A request without a body for a segment below.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String, permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions)
  }

  /// A request without a body, of which some queries need `ConsistencyLevel: eventual`.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String?, eventual operations: QueryOperations, permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions)._eventual(for: operations)
  }

  /// A request for a function with arguments in the path (OData URL Conventions, "Addressing Operations").
  public func _request<Response>(
    _ method: RequestMethod, function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>,
    permissions: String
  ) -> Request<Response> {
    Request(method, _path.appending(function: name, arguments), body: nil, permissions: permissions)
  }
}

// MARK: Bodies

extension RequestNode {
  /// A request with a JSON body.
  public func _request<Body: FieldValue, Response>(
    _ method: RequestMethod, _ segment: String?, body: Body, permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions, .json(body._json))
  }

  /// A request with a resource as its JSON body where the service expects any type derived from `Base`: the body tells
  /// its type by an `@odata.type` annotation.
  public func _request<Body: Resource, Base: Resource, Response>(
    _ method: RequestMethod, body: Body, as base: Base.Type, permissions: String
  ) -> Request<Response> {
    request(method, nil, permissions, .json(body.as(base)?._json ?? body._json))
  }

  /// A request that creates a resource of properties that the pages require, and of what the closure adds.
  public func _request<Body: Resource, Response>(
    _ method: RequestMethod, required: KeyValuePairs<String, any FieldValue>,
    _ configure: (inout Body) -> Void, permissions: String
  ) -> Request<Response> {
    var body = Body(_storage: ResourceStorage(members: required))
    configure(&body)
    return request(method, nil, permissions, .json(body._json))
  }

  /// The same, where the service expects any type derived from `Base`: the body tells its type.
  public func _request<Body: Resource, Base: Resource, Response>(
    _ method: RequestMethod, required: KeyValuePairs<String, any FieldValue>,
    _ configure: (inout Body) -> Void, as base: Base.Type, permissions: String
  ) -> Request<Response> {
    var body = Body(_storage: ResourceStorage(members: required))
    configure(&body)
    return request(method, nil, permissions, .json(body.as(base)?._json ?? body._json))
  }

  /// A request that changes what the closure writes.
  public func _request<Root: Resource, Response>(
    _ method: RequestMethod, changes configure: (inout Patch<Root>) -> Void, permissions: String
  ) -> Request<Response> {
    request(method, nil, permissions, .json(Patch(configure)._json))
  }

  /// The same, of a resource whose type derives from `Base`: the body tells its type.
  public func _request<Root: Resource, Base: Resource, Response>(
    _ method: RequestMethod, changes configure: (inout Patch<Root>) -> Void, as base: Base.Type, permissions: String
  ) -> Request<Response> {
    var storage = Patch(configure)._storage
    storage.insertFirst("@odata.type", .string(Root._type.annotation))
    return request(method, nil, permissions, .json(.object(storage)))
  }

  /// A request with the parameters of an action as its JSON body; those that are `nil` are left out.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String?, parameters: KeyValuePairs<String, (any FieldValue)?>,
    permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions, .json(.object(ResourceStorage(members: parameters))))
  }

  /// A request that refers to another resource by its URL (OData JSON Format, "Entity Reference").
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String?, reference url: String, permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions, .json(["@odata.id": .string(url)]))
  }

  /// A request with content of a media type as its body.
  public func _request<Response>(
    _ method: RequestMethod, _ segment: String?, content: RequestContent, contentType: String, permissions: String
  ) -> Request<Response> {
    request(method, segment, permissions, .content(content, contentType: contentType))
  }

  private func request<Response>(
    _ method: RequestMethod, _ segment: String?, _ permissions: String, _ body: RequestBody? = nil
  ) -> Request<Response> {
    Request(method, segment.map { _path.appending($0) } ?? _path, body: body, permissions: permissions)
  }
}

extension ResourceStorage {
  /// An object of members, without those that are `nil`.
  fileprivate init(members: KeyValuePairs<String, (any FieldValue)?>) {
    self.init()
    for (name, value) in members { self[name] = value?._json }
  }

  fileprivate init(members: KeyValuePairs<String, any FieldValue>) {
    self.init()
    for (name, value) in members { self[name] = value._json }
  }
}
