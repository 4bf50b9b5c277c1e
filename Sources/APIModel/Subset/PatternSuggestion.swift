import APIPages

/// Finds what was likely meant by a pattern that matches nothing.
struct PatternSuggestion {
  private let model: APIModel

  init(_ model: APIModel) {
    self.model = model
  }

  /// A pattern of the same form that matches something, or nil if none is near.
  func suggestion(for pattern: SubsetPattern) -> String? {
    switch pattern.form {
    case .requests(let requests): path(for: requests)
    case .pages: name(like: pattern.text, among: Set(pages.map(\.description)))
    case .types: name(like: pattern.text, among: Set(names.flatMap { [$0.description, $0.name] }))
    }
  }

  private var pages: [PagePath] {
    model.operations.map(\.location.page) + model.types.map(\.location.page) + model.enumerations.map(\.location.page)
  }

  private var names: [TypeName] { model.types.map(\.name) + model.enumerations.map(\.name) }

  /// The nearest name, with the wild cards that stood behind the one that was written.
  private func name(like text: String, among names: Set<String>) -> String? {
    let stem = text.prefix { $0 != "*" }
    let wild = text.dropFirst(stem.count)
    guard !wild.contains(where: { $0 != "*" }) else { return nil }
    if let name = NearestName.suggestion(for: String(stem), among: names) { return name + wild }
    guard !wild.isEmpty else { return nil }
    let stems = Set(names.map { String($0.prefix(stem.count)) })
    return NearestName.suggestion(for: String(stem), among: stems).map { $0 + wild }
  }

  /// The nearest beginning of a path with as many segments, and the wild cards behind them.
  private func path(for pattern: RequestPattern) -> String? {
    let written = pattern.segments.map { String(decoding: $0, as: UTF8.self) }
    let isWild = { (segment: String) in segment.utf8.allSatisfy { $0 == UInt8(ascii: "*") } }
    let isAny = { (segment: String) in isWild(segment) || segment.utf8.first == UInt8(ascii: "{") }
    let count = written.count - written.reversed().prefix(while: isWild).count
    let wanted = written.prefix(count).map { "/" + (isAny($0) ? "{}" : $0) }.joined()
    let beginnings = model.operations.compactMap { $0.template.map { Self.spelling($0.steps.prefix(count)) } }
    guard let found = NearestName.suggestion(for: wanted, among: Set(beginnings)) else { return nil }
    let segments = zip(found.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }, written)
    let path = segments.map { "/" + ($0 == "{}" ? $1 : $0) } + written.dropFirst(count).map { "/" + $0 }
    return (pattern.method.map { "\($0.rawValue) " } ?? "") + path.joined()
  }

  /// The path of some steps, with `{}` for each placeholder.
  private static func spelling(_ steps: ArraySlice<PathTemplate.Step>) -> String {
    steps.map { step in
      if case .key = step.segment { "/{}" } else { "/\(step.segment)" }
    }.joined()
  }
}
