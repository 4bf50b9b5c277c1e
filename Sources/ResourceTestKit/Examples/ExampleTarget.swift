/// What a request goes to: a path below the root of the service, and the options of its query in one order.
struct ExampleTarget: Hashable {
  struct Option: Hashable {
    /// In lower case.
    let name: String
    let value: String
  }

  let path: ExamplePath
  let query: [Option]

  /// Reads the path and the query of a URL, percent-encoded.
  ///
  /// - Parameter root: The path of the root of the service; a version in front of the rest is left out too.
  init(_ target: String, root: String) {
    let mark = target.firstIndex(of: "?") ?? target.endIndex
    path = ExamplePath(Self.withoutVersion(Self.without(root, target[..<mark])))
    query = target[mark...].dropFirst().split(separator: "&").map { option in
      let equals = option.firstIndex(of: "=") ?? option.endIndex
      return Option(
        name: ExamplePath.decoded(String(option[..<equals])).lowercased(),
        value: ExamplePath.decoded(String(option[equals...].dropFirst())))
    }
    .sorted { ($0.name, $0.value) < ($1.name, $1.value) }
  }

  /// Reads what a link leads to, whatever its host.
  init(link: String, root: String) {
    guard let scheme = link.firstRange(of: "://") else {
      self.init(link, root: root)
      return
    }
    let rest = link[scheme.upperBound...]
    self.init(String(rest[(rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex)...]), root: root)
  }

  private static func without(_ root: String, _ path: Substring) -> Substring {
    let root = root.hasSuffix("/") ? String(root.dropLast()) : root
    guard !root.isEmpty, path.lowercased().hasPrefix(root.lowercased()) else { return path }
    let rest = path.dropFirst(root.count)
    return rest.isEmpty || rest.first == "/" ? rest : path
  }

  /// The path behind `/v1.0`, `/v2` or `/beta`.
  private static func withoutVersion(_ path: Substring) -> Substring {
    let trimmed = path.drop { $0 == "/" }
    let first = trimmed.prefix { $0 != "/" }
    let digits = first.dropFirst()
    let isNumber =
      digits.first?.isNumber == true && digits.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard first.lowercased() == "beta" || first.first?.lowercased() == "v" && isNumber else { return path }
    return trimmed[first.endIndex...]
  }

  /// How alike two queries are: the more, the more options they have in common and the fewer apart.
  func likeness(to other: ExampleTarget) -> Int {
    if query == other.query { return .max }
    var rest = other.query
    var common = 0
    for option in query {
      guard let index = rest.firstIndex(of: option) else { continue }
      rest.remove(at: index)
      common += 1
    }
    return common - (query.count - common) - rest.count
  }
}
