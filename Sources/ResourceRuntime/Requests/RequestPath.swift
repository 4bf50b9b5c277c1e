/// A path below the root of a service, percent-encoded (RFC 3986): `/users/42/messages`.
///
/// It knows the client that its root belongs to, if any; paths are the same whoever sends their requests.
public struct RequestPath: Hashable, Sendable {
  // One reference, so that what the compiler writes for every node is small.
  private let content: Content

  private final class Content: Sendable {
    let encoded: String
    let endsWithAddress: Bool
    let options: [RequestQuery.Item]
    let client: ServiceClient?

    init(encoded: String, endsWithAddress: Bool, options: [RequestQuery.Item], client: ServiceClient?) {
      self.encoded = encoded
      self.endsWithAddress = endsWithAddress
      self.options = options
      self.client = client
    }
  }

  /// The encoded path: empty, or beginning with a slash.
  public var encoded: String { content.encoded }

  /// Whether the path ends with an address, which a colon has to close before anything follows.
  private var endsWithAddress: Bool { content.endsWithAddress }

  /// Query options of the service's own, with which requests to the path begin.
  var options: [RequestQuery.Item] { content.options }

  /// The client that sends requests for the path.
  var client: ServiceClient? { content.client }

  /// The root of the service.
  public init() {
    self.init(encoded: "", client: nil)
  }

  /// The root of the service that a client sends requests to.
  public init(client: ServiceClient) {
    self.init(encoded: "", client: client)
  }

  private init(
    encoded: String, endsWithAddress: Bool = false, options: [RequestQuery.Item] = [], client: ServiceClient?
  ) {
    content = Content(encoded: encoded, endsWithAddress: endsWithAddress, options: options, client: client)
  }

  func adding(_ options: [RequestQuery.Item]) -> RequestPath {
    RequestPath(encoded: encoded, endsWithAddress: endsWithAddress, options: self.options + options, client: client)
  }

  /// The path alone.
  var withoutOptions: RequestPath {
    options.isEmpty ? self : RequestPath(encoded: encoded, endsWithAddress: endsWithAddress, client: client)
  }

  /// The encoded path in front of something that follows.
  private var prefix: String {
    endsWithAddress ? encoded + ":" : encoded
  }

  /// The path with a segment that the API fixes, such as `users`, `$count` or `microsoft.graph.user`; taken as it is.
  public func appending(_ segment: String) -> RequestPath {
    RequestPath(encoded: "\(prefix)/\(segment)", options: options, client: client)
  }

  /// The path with the key of an item as its segment.
  ///
  /// A key that could be taken for something else as a segment (an empty one, `.`, `..`, one that begins with `$`) goes
  /// into parentheses, as OData has keys elsewhere: `/users('$anna@contoso.com')`.
  public func appending(key: String) -> RequestPath {
    if key.isEmpty || key == "." || key == ".." || key.hasPrefix("$") {
      return RequestPath(encoded: "\(prefix)(\(Self.encode(key)))", options: options, client: client)
    }
    return RequestPath(
      encoded: "\(prefix)/\(PercentEncoding.encode(key, keeping: PercentEncoding.keys))", options: options,
      client: client)
  }

  /// The path with a function and its arguments as a segment: `/range(address='A1%3AB2')`. An argument without a name
  /// is a key in parentheses: `/items('42')`.
  public func appending(function name: String, _ arguments: KeyValuePairs<String, any URLLiteral>) -> RequestPath {
    let list = arguments.map { name, value in (name.isEmpty ? "" : name + "=") + Self.encode(value) }
    return RequestPath(encoded: "\(prefix)/\(name)(\(list.joined(separator: ",")))", options: options, client: client)
  }

  /// The path with an item of a drive or a site by its own path: `/drive/root:/Reports/2021.xlsx`. What follows stands
  /// behind one more colon: `/drive/root:/Reports/2021.xlsx:/content`.
  ///
  /// - Parameter address: The names of folders and of the item with slashes between them, not encoded; `.` and `..` are
  ///   resolved, and lead nowhere above the address.
  public func appending(address: String) -> RequestPath {
    var names: [String] = []
    for name in address.unicodeScalars.split(separator: "/").map({ String($0) }) {
      // Servers resolve dots against the whole path, encoded or not (RFC 3986, section 5.2.4): here they stay inside.
      switch name {
      case ".": continue
      case "..": _ = names.popLast()
      default: names.append(PercentEncoding.encode(name, keeping: PercentEncoding.keys))
      }
    }
    return RequestPath(
      encoded: "\(prefix):/" + names.joined(separator: "/"), endsWithAddress: true, options: options, client: client)
  }

  private static func encode(_ value: any URLLiteral) -> String {
    PercentEncoding.encode(value._urlLiteral, keeping: PercentEncoding.pathLiterals)
  }
}

extension RequestPath {
  public static func == (left: RequestPath, right: RequestPath) -> Bool {
    left.encoded == right.encoded && left.endsWithAddress == right.endsWithAddress && left.options == right.options
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(encoded)
    hasher.combine(endsWithAddress)
    hasher.combine(options)
  }
}

extension RequestPath: CustomStringConvertible {
  public var description: String { encoded }
}
