import APIPages

/// A pattern for requests: `GET /users/{id}/messages/**`.
struct RequestPattern: Hashable, Sendable {
  /// Nil for all methods.
  let method: RequestLine.Method?
  /// The segments, in lower case.
  let segments: [[UInt8]]

  /// - Returns: Nil if something stands before the path that is no method.
  init?(_ text: String) {
    let words = text.utf8.split { $0 <= 32 }.map { String(decoding: Array($0), as: UTF8.self) }
    guard let path = words.last, path.utf8.first == UInt8(ascii: "/"), words.count <= 2 else { return nil }
    method = words.count == 2 ? RequestLine.Method(rawValue: words[0].uppercased()) : nil
    if words.count == 2, method == nil { return nil }
    segments = path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
  }

  func matches(_ operation: Operation) -> Bool {
    guard method == nil || method == operation.method, let template = operation.template else { return false }
    return Wildcards.matches(
      PathKey(template).segments[...], segments[...], fits: Self.fits, anyNumber: { $0 == Array("**".utf8) })
  }

  private static func fits(_ segment: PathKey.Segment, _ pattern: [UInt8]) -> Bool {
    if pattern.first == UInt8(ascii: "{") { return segment.isKey }
    return Wildcards.matches(segment.name, pattern) || Wildcards.matches(segment.text, pattern)
  }
}

/// The path of a request as patterns see it.
struct PathKey {
  struct Segment {
    /// The segment in lower case.
    var text: [UInt8]
    /// The same without arguments.
    var name: [UInt8]
    var isKey = false

    init(_ text: String, name: String? = nil, isKey: Bool = false) {
      self.text = Array(text.lowercased().utf8)
      self.name = name.map { Array($0.lowercased().utf8) } ?? self.text
      self.isKey = isKey
    }
  }

  let segments: [Segment]

  init(_ template: PathTemplate) {
    segments = template.steps.flatMap { Self.segments(of: $0.segment) }
  }

  private static func segments(of segment: PathSegment) -> [Segment] {
    switch segment {
    case .key: [Segment("{}", isKey: true)]
    case .call(let name, let arguments) where !arguments.isEmpty && arguments.allSatisfy { $0.name == nil }:
      // users('{id}') is what is /users/{id} elsewhere.
      [Segment(name), Segment("{}", isKey: true)]
    case .call(let name, _): [Segment(segment.description, name: name)]
    case .name, .qualifiedName, .address, .system: [Segment(segment.description)]
    }
  }
}
