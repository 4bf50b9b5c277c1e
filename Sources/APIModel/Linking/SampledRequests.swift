import APIPages

/// The requests that a page shows in its examples and does not list: the number of items of a collection that it lists,
/// and those of its items that are of a derived type (OData URL Conventions, "Addressing the Count of a Collection",
/// "Addressing Derived Types").
///
///     GET /groups/{id}/members                                  listed
///     GET /groups/{id}/members/$count                           in an example
///     GET /groups/{id}/members/microsoft.graph.user             in an example
///     GET /groups/{id}/members/microsoft.graph.user/$count      in an example
///
/// What an example shows of one path holds for all listed paths that end with the same segment.
struct SampledRequests {
  /// A request of an example, as segments behind a listed path.
  struct Request {
    var path: String
    var line: RequestLine
    /// The type of the items, as the path names it; nil for those of the listed request.
    var type: String?
    var isCount: Bool
    /// The example's own header that asks for an index that may not be up to date.
    var consistency: RequestTables.Header?
  }

  private(set) var requests: [Request] = []

  init(_ page: APIPage, listed: [RequestLine]) {
    let listed = listed.filter { $0.method == .get && !$0.path.utf8.contains(UInt8(ascii: "$")) }
    guard !listed.isEmpty else { return }
    var seen = Set<String>()
    for example in page.examples {
      guard case .request(let line) = example.message, line.method == .get,
        let (path, added) = Self.split(line.path),
        let shown = listed.first(where: { Self.ends(path, like: $0.path) })
      else { continue }
      for place in listed where Self.lastSegment(of: place.path) == Self.lastSegment(of: shown.path) {
        let whole = place.path + added.map { "/" + $0 }.joined()
        guard seen.insert(whole.lowercased()).inserted else { continue }
        let header = example.headers.first { $0.name.lowercased() == "consistencylevel" }
        requests.append(
          Request(
            path: whole, line: line, type: added.first { $0.first != "$" }, isCount: added.last == "$count",
            consistency: header.map { .init(name: $0.name, summary: "", isRequired: true, position: $0.position) }))
      }
    }
  }

  /// The segments of a path, and those at its end that address items of a type or their number; nil without such.
  private static func split(_ path: String) -> (path: [Substring], added: [String])? {
    var segments = path.split(separator: "/")
    var added: [String] = []
    if segments.last == "$count" { added.append(String(segments.removeLast())) }
    if let name = segments.last, name.utf8.contains(UInt8(ascii: ".")), isQualifiedName(name) {
      added.insert(String(segments.removeLast()), at: 0)
    }
    return added.isEmpty || segments.isEmpty ? nil : (segments, added)
  }

  /// Names with dots between them: `microsoft.graph.user`.
  private static func isQualifiedName(_ segment: Substring) -> Bool {
    segment.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { name in
      guard let first = name.first, !(first &- 48 < 10) else { return false }
      return name.allSatisfy { $0 &- 48 < 10 || ($0 | 32) &- 97 < 26 || $0 == UInt8(ascii: "_") }
    }
  }

  /// Whether a path of an example ends with a listed one, whose placeholders stand for any segment.
  private static func ends(_ path: [Substring], like listed: String) -> Bool {
    let pattern = listed.split(separator: "/")
    guard let last = pattern.last, !isPlaceholder(last), pattern.count <= path.count else { return false }
    return zip(pattern, path.suffix(pattern.count)).allSatisfy { expected, segment in
      isPlaceholder(expected) || expected.lowercased() == segment.lowercased()
    }
  }

  private static func isPlaceholder(_ segment: Substring) -> Bool { segment.first == "{" || segment.first == "<" }

  private static func lastSegment(of path: String) -> String? { path.split(separator: "/").last?.lowercased() }
}
