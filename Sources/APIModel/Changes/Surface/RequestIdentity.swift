import APIPages

/// What a request is known by: method and path, whatever their placeholders are called.
package struct RequestIdentity: Hashable, Sendable {
  /// What the end of the path makes of a request.
  enum Target: Hashable, Sendable {
    case resource
    /// Bytes of a media type: `content`, `$value`.
    case content
    /// Links: `$ref`.
    case reference
    /// A number: `$count`.
    case count
  }

  /// `GET`; empty where any method is meant.
  package let method: String
  /// The segments in the spelling of the page, or of the property that a segment is; placeholders are `{}`.
  let spelledSegments: [String]
  /// The segments in lower case, with the names of arguments: `reminderview(start,end)`.
  package let segments: [String]
  let target: Target
  /// The arguments of functions, as the path has them; those of keys are left out.
  let arguments: [PathSegment.Argument]

  package init(_ operation: Operation) {
    self.init(
      method: operation.method.rawValue, path: operation.path, segments: operation.template?.steps.map(\.segment))
  }

  /// The identity of a request of which only the text is known.
  package init(method: String, path: String) {
    self.init(method: method, path: path, segments: PathParser.segments(of: path))
  }

  private init(method: String, path: String, segments: [PathSegment]?) {
    self.method = method
    spelledSegments = segments.map { $0.map(Self.text) } ?? [path]
    self.segments = spelledSegments.map { $0.lowercased() }
    switch segments?.last {
    case .name("content"), .system("$value"): target = .content
    case .system("$ref"): target = .reference
    case .system("$count"): target = .count
    default: target = .resource
    }
    arguments = (segments ?? []).flatMap(Self.arguments)
  }

  /// `GET users/{}/messages`
  var key: String { "\(method) \(segments.joined(separator: "/"))" }

  /// How many segments are placeholders where a path with values has other words; nil if it does not fit.
  package func placeholders(filledBy path: RequestIdentity) -> Int? {
    guard segments.count == path.segments.count else { return nil }
    var filled = 0
    for (own, other) in zip(segments, path.segments) where own != other {
      guard own == Self.placeholder else { return nil }
      filled += 1
    }
    return filled
  }

  private static let placeholder = "{}"

  private static func arguments(of segment: PathSegment) -> [PathSegment.Argument] {
    guard case .call(_, let arguments) = segment else { return [] }
    return arguments.filter { $0.name != nil }
  }

  private static func text(of segment: PathSegment) -> String {
    switch segment {
    case .name(let name), .qualifiedName(let name), .system(let name): name
    case .key: placeholder
    case .call(let name, let arguments):
      "\(name)(\(arguments.map { $0.name ?? placeholder }.joined(separator: ",")))"
    case .address: ":\(placeholder):"
    }
  }
}
