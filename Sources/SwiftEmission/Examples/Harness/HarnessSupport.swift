/// The code that all tests of a harness share.
enum HarnessSupport {
  /// The file, for the module and the client of a library.
  static func file(_ options: SwiftLibrary.Options) -> GeneratedFile {
    GeneratedFile(
      name: "ExampleSupport.swift",
      contents: """
        \(ExampleHarness.marker)

        \(importOfLibrary(options))
        import ResourceRuntime
        import Testing

        /// The API, from its root.
        let graph = \(options.client)(_path: RequestPath())

        \(support)

        """)
  }

  /// What is internal takes another import.
  static func importOfLibrary(_ options: SwiftLibrary.Options) -> String {
    "\(options.access == .internal ? "@testable " : "")import \(options.module)"
  }

  private static let support = #"""
    /// The JSON body of an example request.
    struct ExampleBody {
      let json: JSONValue

      init(_ text: String) throws {
        json = try JSONValue(jsonText: text)
      }

      /// A member, `nil` where there is none.
      subscript(name: String) -> JSONValue? {
        if case .object(let storage) = json { storage[name] } else { nil }
      }

      /// A member as what a builder takes.
      func value<Value: FieldValue>(_ name: String) throws -> Value {
        try convert(self[name] ?? .null, name)
      }

      /// The whole body as what a builder takes.
      func value<Value: FieldValue>(as type: Value.Type) throws -> Value {
        try convert(json, "The body")
      }
    }

    /// A value that a page has is not of the type that the library gives it.
    struct OtherType: Error, CustomStringConvertible {
      var description: String
    }

    private func convert<Value: FieldValue>(_ json: JSONValue, _ name: String) throws -> Value {
      guard let value = Value(_json: json) else { throw OtherType(description: "\(name) is no \(Value.self): \(json)") }
      return value
    }

    /// An argument of a function in a path, read from its text.
    func value<Value: FieldValue>(_ text: String, as type: Value.Type) throws -> Value {
      try convert(.string(text), "The argument")
    }

    extension RequestContent {
      init(_ text: String) {
        self = .bytes(Array(text.utf8))
      }
    }

    // MARK: Requests

    /// Holds a request against what its page has: segments and options percent-decoded.
    func expect<Response>(
      _ request: Request<Response>, _ method: RequestMethod, _ segments: [String],
      query: KeyValuePairs<String, String> = [:], sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expectHead(request, method, segments, query, sourceLocation)
      #expect(request.body == nil, "body", sourceLocation: sourceLocation)
    }

    func expect<Response>(
      _ request: Request<Response>, _ method: RequestMethod, _ segments: [String],
      query: KeyValuePairs<String, String> = [:], body: ExampleBody, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expectHead(request, method, segments, query, sourceLocation)
      #expect(request.body == .json(body.json), "body", sourceLocation: sourceLocation)
    }

    func expect<Response>(
      _ request: Request<Response>, _ method: RequestMethod, _ segments: [String],
      query: KeyValuePairs<String, String> = [:], body: RequestContent, sourceLocation: SourceLocation = #_sourceLocation
    ) {
      expectHead(request, method, segments, query, sourceLocation)
      guard case .content(let content, _)? = request.body else {
        Issue.record("body: the request has no content", sourceLocation: sourceLocation)
        return
      }
      #expect(content == body, "body", sourceLocation: sourceLocation)
    }

    private func expectHead<Response>(
      _ request: Request<Response>, _ method: RequestMethod, _ segments: [String], _ query: KeyValuePairs<String, String>,
      _ sourceLocation: SourceLocation
    ) {
      #expect(request.method == method.httpMethod, "method", sourceLocation: sourceLocation)
      let path = request.path.encoded.split(separator: "/").map(percentDecoded)
      #expect(path == segments, "path", sourceLocation: sourceLocation)
      let options = request.query.items.map { "\($0.name)=\($0.value)" }.sorted()
      #expect(options == query.map { "\($0)=\($1)" }.sorted(), "query", sourceLocation: sourceLocation)
    }

    private func percentDecoded(_ text: Substring) -> String {
      var bytes: [UInt8] = []
      var rest = Array(text.utf8)[...]
      while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), let escaped = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
          bytes.append(escaped)
          rest = rest.dropFirst(2)
        } else {
          bytes.append(byte)
        }
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Responses

    /// Reads a response as a resource, which then has to be valid, and the same when written.
    ///
    /// - Parameters:
    ///   - name: The member that the resource stands in; `nil` where it is the body.
    ///   - casts: The derived types that the response names.
    func expectResource<Value: Resource>(
      _ type: Value.Type, in name: String? = nil, casts: [any Resource.Type] = [], _ text: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let body = try ExampleBody(text)
      let json = name.flatMap { body[$0] } ?? body.json
      let value: Value = try convert(json, "The response")
      expectValid(value, casts, "", sourceLocation)
      #expect(try Value(jsonText: String(json: value))._json == json, "round trip", sourceLocation: sourceLocation)
    }

    /// Reads a response as a page of resources or values, which then have to be valid, and the same when written.
    func expectPage<Element: FieldValue>(
      of type: Element.Type, casts: [any Resource.Type] = [], _ text: String,
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let body = try ExampleBody(text)
      let page: Page<Element> = try convert(body.json, "The response")
      guard case .array(let items)? = page["value"] else {
        Issue.record("page: no list in 'value'", sourceLocation: sourceLocation)
        return
      }
      #expect(page.value.count == items.count, "items", sourceLocation: sourceLocation)
      for (index, item) in page.value.enumerated() {
        if let resource = item as? any Resource { expectValid(resource, casts, "[\(index)].", sourceLocation) }
      }
      #expect(try JSONValue(jsonText: String(json: page)) == body.json, "round trip", sourceLocation: sourceLocation)
    }

    /// Reads a response as a value that is no resource.
    func expectValue<Value: FieldValue>(
      _ type: Value.Type, in name: String? = nil, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let body = try ExampleBody(text)
      let json = name.flatMap { body[$0] } ?? body.json
      let value: Value = try convert(json, "The response")
      #expect(value._json == json, "round trip", sourceLocation: sourceLocation)
    }

    /// Holds a resource against its type, and against the derived type that it says it is of.
    private func expectValid(
      _ value: some Resource, _ casts: [any Resource.Type], _ prefix: String, _ sourceLocation: SourceLocation
    ) {
      for error in value.validate() { Issue.record("type: \(prefix)\(error)", sourceLocation: sourceLocation) }
      guard case .string(let annotation)? = value["@odata.type"] else { return }
      for type in casts where annotation.lowercased().hasSuffix(type._type.name.lowercased()) {
        guard let cast = cast(value, to: type) else {
          Issue.record("cast: \(prefix) is no \(type)", sourceLocation: sourceLocation)
          continue
        }
        for error in cast.validate() { Issue.record("type: \(prefix)\(error)", sourceLocation: sourceLocation) }
      }
    }

    private func cast<Other: Resource>(_ value: some Resource, to type: Other.Type) -> (any Resource)? {
      value.as(type)
    }
    """#
}
