import APIPages

/// The URL of an example request, taken apart and percent-decoded.
///
/// What does not belong to the request is left out: the address of the service and the version behind it, slashes too
/// many, spaces between the arguments of a function.
struct ExampleURL {
  /// A part of a path as the tree of requests has them.
  enum Part: Hashable {
    /// What stands between two slashes: a name, a key, a function with arguments.
    case segment(String)
    /// What stands between colons: `Reports/2021.xlsx` in `root:/Reports/2021.xlsx:/content`.
    case address(String)
  }

  /// The host, in lower case; nil for a URL that begins with the path.
  let host: String?
  /// What stands between slashes, addresses too: what a request has to have.
  private(set) var segments: [String]
  private(set) var parts: [Part]
  let query: [(name: String, value: String)]

  init(_ line: RequestLine) {
    let (host, path) = Self.split(root: line.path)
    self.host = host
    let segments = Self.segments(of: path)
    self.segments = Self.withoutClosingColon(segments)
    parts = Self.parts(of: segments)
    query = (line.query ?? "").split(separator: "&").map { option in
      let equals = option.firstIndex(of: "=")
      let value = equals.map { option[option.index(after: $0)...] } ?? ""
      return (PercentDecoding.decode(option[..<(equals ?? option.endIndex)]), PercentDecoding.decode(value))
    }
  }

  // MARK: Root

  /// The host, and the path behind the version.
  private static func split(root url: String) -> (host: String?, path: Substring) {
    var path = url[...]
    var host: String?
    if let scheme = ["https://", "http://"].first(where: { url.lowercased().utf8.starts(with: $0.utf8) }) {
      let rest = url.dropFirst(scheme.count)
      let end = rest.firstIndex(of: "/") ?? rest.endIndex
      host = rest[..<end].lowercased()
      path = rest[end...]
    }
    if path.first == "~" { path = path.dropFirst() }
    let first = path.drop { $0 == "/" }
    for version in ["v1.0", "beta"] {
      let rest = first.dropFirst(version.count)
      if first.prefix(version.count).lowercased() == version, rest.isEmpty || rest.first == "/" { return (host, rest) }
    }
    return (host, first)
  }

  // MARK: Segments

  /// The parts between slashes outside of brackets, decoded.
  private static func segments(of path: Substring) -> [String] {
    var segments: [Substring] = []
    var depth = 0
    var start = path.startIndex
    for index in path.indices {
      switch path[index] {
      case "(", "{", "<": depth += 1
      case ")", "}", ">": depth = max(0, depth - 1)
      case "/" where depth == 0:
        segments.append(path[start..<index])
        start = path.index(after: index)
      default: continue
      }
    }
    segments.append(path[start...])
    return segments.filter { !$0.isEmpty }.map { segment in
      let decoded = PercentDecoding.decode(segment)
      return ExampleCall(decoded)?.segment ?? decoded
    }
  }

  private static func endsWithColon(_ segment: String) -> Bool {
    segment.utf8.last == UInt8(ascii: ":") && segment.utf8.count > 1
  }

  /// The parts, those between colons as one.
  private static func parts(of segments: [String]) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < segments.count {
      guard endsWithColon(segments[index]), index + 1 < segments.count else {
        parts.append(.segment(segments[index]))
        index += 1
        continue
      }
      parts.append(.segment(String(segments[index].dropLast())))
      let end = segments[(index + 1)...].firstIndex(where: endsWithColon) ?? segments.count - 1
      let address = segments[(index + 1)...end].joined(separator: "/")
      parts.append(.address(endsWithColon(address) ? String(address.dropLast()) : address))
      index = end + 1
    }
    return parts
  }

  /// Behind an address at the end no colon is needed.
  private static func withoutClosingColon(_ segments: [String]) -> [String] {
    guard case .address? = parts(of: segments).last, let last = segments.last, endsWithColon(last) else {
      return segments
    }
    return segments.dropLast() + [String(last.dropLast())]
  }
}

extension ExampleURL {
  /// The host that the service of pages has; nil where no example has one.
  static func commonHost(in pages: [APIPage]) -> String? {
    commonHost(
      of: pages.flatMap(\.examples).compactMap {
        if case .request(let line) = $0.message { ExampleURL(line) } else { nil }
      })
  }

  /// The URL with its keys as segments: `/users/42` for `/users('42')`.
  var withKeysAsSegments: ExampleURL {
    var url = self
    url.segments = segments.flatMap { segment in
      guard let call = ExampleCall(segment), call.arguments.count == 1, call.arguments[0].name == nil else {
        return [segment]
      }
      return [call.name, call.arguments[0].quoted ?? call.arguments[0].value]
    }
    url.parts = Self.parts(of: url.segments)
    return url
  }

  /// The host that most examples with a host have: that of the service.
  static func commonHost(of urls: [ExampleURL]) -> String? {
    Dictionary(grouping: urls.compactMap(\.host)) { $0 }.mapValues(\.count)
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
