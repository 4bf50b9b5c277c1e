internal import HTTPTypes
internal import ResourceRuntime

/// Finds the example that answers a request.
struct ExampleIndex {
  private let entries: [Entry]
  /// The places in the entries of those whose path can have the form of a request's.
  private let places: [Form: [Place]]
  /// What the links to more items lead to.
  private let nextLinks: Set<ExampleTarget>

  private struct Entry {
    let example: ExampleTransport.Example
    let target: ExampleTarget
    let templates: [ExampleTemplate]
  }

  /// What all paths of a template have in common.
  private struct Form: Hashable {
    let method: HTTPRequest.Method
    let partCount: Int
    /// In lower case; nil for any.
    let firstName: String?
  }

  private struct Place {
    let entry: Int
    /// Nil for an example whose path is not documented.
    let template: Int?
  }

  init(_ examples: [ExampleTransport.Example]) {
    entries = examples.map { example in
      Entry(
        example: example, target: ExampleTarget(example.target, root: ""),
        templates: example.templates.map(ExampleTemplate.init))
    }
    var places: [Form: [Place]] = [:]
    for (index, entry) in entries.enumerated() {
      for (number, template) in entry.templates.enumerated() {
        var first: String?
        if case .name(let name)? = template.parts.first { first = name }
        let form = Form(method: entry.example.method, partCount: template.parts.count, firstName: first)
        places[form, default: []].append(Place(entry: index, template: number))
      }
      if entry.templates.first?.nameCount(in: entry.target.path) == nil {
        let path = entry.target.path
        let form = Form(method: entry.example.method, partCount: path.parts.count, firstName: Self.firstName(of: path))
        places[form, default: []].append(Place(entry: index, template: nil))
      }
    }
    self.places = places
    nextLinks = Set(examples.compactMap(\.nextLink).map { ExampleTarget(link: $0, root: "") })
  }

  private static func firstName(of path: ExamplePath) -> String? {
    if case .segment(let name)? = path.parts.first { name.lowercased() } else { nil }
  }

  /// How well an example answers a request; the best has the greatest.
  private struct Rank: Comparable {
    /// 2 for the same path, 1 for the form of the example's own path, 0 for another form.
    let path: Int
    let nameCount: Int
    let query: Int
    let hasSameBody: Bool
    let fields: Int

    var isExact: Bool { path == 2 && query == .max }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.path, left.nameCount, left.query, left.hasSameBody ? 1 : 0, left.fields)
        < (right.path, right.nameCount, right.query, right.hasSameBody ? 1 : 0, right.fields)
    }
  }

  /// The answer to a request, `nil` where no example has one.
  func answer(to request: TransportRequest, at target: ExampleTarget) -> TransportResponse? {
    let body = ExampleBody(request.body)
    var best: (example: ExampleTransport.Example, rank: Rank)?
    for place in candidates(for: request.head.method, target.path) {
      let entry = entries[place.entry]
      guard let path = pathRank(of: target.path, entry, place) else { continue }
      let rank = Rank(
        path: path.rank, nameCount: path.nameCount, query: target.likeness(to: entry.target),
        hasSameBody: body.isSame(as: entry.example.body),
        fields: entry.example.headerFields.agreement(with: request.head.headerFields))
      if best.map({ $0.rank < rank }) ?? true { best = (entry.example, rank) }
    }
    if best?.rank.isExact != true, request.head.method == .get, nextLinks.contains(target) {
      return lastPage(of: request, target.path)
    }
    return best?.example.response
  }

  /// Examples that may answer, in the order of the file.
  private func candidates(for method: HTTPRequest.Method, _ path: ExamplePath) -> [Place] {
    let first = Self.firstName(of: path)
    var found = places[Form(method: method, partCount: path.parts.count, firstName: first)] ?? []
    if first != nil {
      found += places[Form(method: method, partCount: path.parts.count, firstName: nil)] ?? []
      found.sort { $0.entry < $1.entry }
    }
    return found
  }

  private func pathRank(of path: ExamplePath, _ entry: Entry, _ place: Place) -> (rank: Int, nameCount: Int)? {
    guard let number = place.template else {
      let isSame = zip(path.parts, entry.target.path.parts).allSatisfy { $0.isSame(as: $1) }
      return isSame ? (2, path.parts.count) : nil
    }
    let template = entry.templates[number]
    guard let nameCount = template.nameCount(in: path) else { return nil }
    if number > 0 { return (0, nameCount) }
    return (template.areSame(path, entry.target.path) ? 2 : 1, nameCount)
  }

  /// A page without items, as the last one of a collection; that of a delta query has a link for later.
  private func lastPage(of request: TransportRequest, _ path: ExamplePath) -> TransportResponse {
    var page = ResourceStorage()
    page["value"] = .array([])
    if case .segment(let name)? = path.parts.last, name.lowercased().hasSuffix("delta") {
      let place = (request.head.path ?? "").prefix { $0 != "?" }
      let host = "\(request.head.scheme ?? "https")://\(request.head.authority ?? "")"
      page["@odata.deltaLink"] = .string("\(host)\(place)?$deltatoken=latest")
    }
    return .json(JSONValue.object(page))
  }

  /// The documented paths that are the most like one, three at most: `GET /users/{id}`.
  func nearest(to method: HTTPRequest.Method, _ target: ExampleTarget) -> [String] {
    var scores: [String: Int] = [:]
    for entry in entries {
      for (template, text) in zip(entry.templates, entry.example.templates) {
        let common = zip(template.parts, target.path.parts).prefix { ExampleTemplate.fits($1, $0) }.count
        guard common > 0 else { continue }
        let distance = abs(template.parts.count - target.path.parts.count)
        scores["\(entry.example.method) \(text)"] =
          4 * common - 2 * distance + (entry.example.method == method ? 1 : 0)
      }
    }
    return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
  }
}

/// What a request carries, read once for all examples.
private struct ExampleBody {
  private let bytes: [UInt8]?
  private let json: JSONValue?

  init(_ content: RequestContent?) {
    // A stream is not read: it may be long.
    if case .bytes(let bytes)? = content { self.bytes = bytes } else { bytes = nil }
    json = bytes.flatMap { try? JSONValue(jsonData: $0) }
  }

  func isSame(as body: [UInt8]?) -> Bool {
    if (bytes ?? []) == (body ?? []) { return true }
    guard let json, let body, let other = try? JSONValue(jsonData: body) else { return false }
    return json == other
  }
}

extension HTTPFields {
  /// How many of the fields another message has, less those that it has not; what tells of the body does not count.
  fileprivate func agreement(with other: HTTPFields) -> Int {
    reduce(0) { count, field in
      if field.name == .contentType { return count }
      return count + (other[field.name] == field.value ? 1 : -1)
    }
  }
}

extension ExampleTransport.Example {
  /// The link to more items.
  fileprivate var nextLink: String? {
    guard case .object(let members)? = try? JSONValue(jsonData: responseBody),
      case .string(let link)? = members["@odata.nextLink"]
    else { return nil }
    return link
  }
}
