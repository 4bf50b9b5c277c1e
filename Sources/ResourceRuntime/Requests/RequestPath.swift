/// A path below the root of a service, percent-encoded (RFC 3986): `/users/42/messages`.
public struct RequestPath: Hashable, Sendable {
  /// The encoded path: empty, or beginning with a slash.
  public let encoded: String

  /// Whether the path ends with an address, which a colon has to close before anything follows.
  private let endsWithAddress: Bool

  /// The root of the service.
  public init() {
    self.init(encoded: "")
  }

  private init(encoded: String, endsWithAddress: Bool = false) {
    self.encoded = encoded
    self.endsWithAddress = endsWithAddress
  }

  /// The encoded path in front of something that follows.
  private var prefix: String {
    endsWithAddress ? encoded + ":" : encoded
  }

  /// The path with a segment that the API fixes, such as `users`, `$count` or `microsoft.graph.user`; taken as it is.
  public func appending(_ segment: String) -> RequestPath {
    RequestPath(encoded: "\(prefix)/\(segment)")
  }

  /// The path with the key of an item as its segment.
  ///
  /// A key that could be taken for something else as a segment (an empty one, `.`, `..`, one that begins with `$`) goes
  /// into parentheses, as OData has keys elsewhere: `/users('$anna@contoso.com')`.
  public func appending(key: String) -> RequestPath {
    if key.isEmpty || key == "." || key == ".." || key.hasPrefix("$") {
      return RequestPath(encoded: "\(prefix)(\(Self.encode(key)))")
    }
    return RequestPath(encoded: "\(prefix)/\(PercentEncoding.encode(key, keeping: PercentEncoding.keys))")
  }

  /// The path with a function and its arguments as a segment: `/range(address='A1%3AB2')`. An argument without a name
  /// is a key in parentheses: `/items('42')`.
  public func appending(function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>) -> RequestPath {
    let list = arguments.map { name, value in (name.isEmpty ? "" : name + "=") + Self.encode(value) }
    return RequestPath(encoded: "\(prefix)/\(name)(\(list.joined(separator: ",")))")
  }

  /// The path with an item of a drive or a site by its own path: `/drive/root:/Reports/2021.xlsx`. What follows stands
  /// behind one more colon: `/drive/root:/Reports/2021.xlsx:/content`.
  ///
  /// - Parameter address: The names of folders and of the item with slashes between them, not encoded.
  public func appending(address: String) -> RequestPath {
    let names = address.split(separator: "/").map { name in
      // Dots alone would be resolved against the rest of the path.
      name == "." || name == ".."
        ? String(repeating: "%2E", count: name.utf8.count)
        : PercentEncoding.encode(String(name), keeping: PercentEncoding.keys)
    }
    return RequestPath(encoded: "\(prefix):/" + names.joined(separator: "/"), endsWithAddress: true)
  }

  private static func encode(_ value: any URLLiteral) -> String {
    PercentEncoding.encode(value._urlLiteral, keeping: PercentEncoding.pathLiterals)
  }
}

extension RequestPath: CustomStringConvertible {
  public var description: String { encoded }
}
