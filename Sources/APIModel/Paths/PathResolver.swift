import APIPages

/// Walks paths from the root and finds what type each segment leads to.
///
/// Pages have no list of the service's roots. What stands at `/me` follows from the requests to `/me`: their
/// results say it. Further segments are properties of the type before them, where the pages have them.
struct PathResolver {
  private struct Target {
    var type: TypeReference
    var isCollection: Bool
  }

  private let properties: [TypeName: [String: Property]]
  private let bases: [TypeName: TypeName]
  private let symbols: SymbolTable
  private var learned: [String: Target] = [:]

  init(types: [ResourceType], symbols: SymbolTable, requests: [(operation: Operation, segments: [PathSegment])]) {
    properties = Dictionary(
      types.map { type in
        (type.name, Dictionary(type.properties.map { ($0.name.lowercased(), $0) }) { first, _ in first })
      }
    ) { first, _ in first }
    bases = Dictionary(types.compactMap { type in type.base.map { (type.name, $0) } }) { first, _ in first }
    self.symbols = symbols
    for request in requests { learn(from: request.operation, segments: request.segments) }
  }

  /// Takes note of what a request says about its own path: a GET answers with what stands there, a POST to a
  /// collection with a new member of it.
  private mutating func learn(from operation: Operation, segments: [PathSegment]) {
    guard let type = operation.result, case .resource = type else { return }
    switch segments.last {
    case nil, .system: return
    case .key: if operation.method == .post { return }
    default: break
    }
    let key = Self.key(segments[...])
    switch operation.method {
    case .get:
      learned[key] = learned[key] ?? Target(type: type, isCollection: operation.resultIsCollection)
    case .patch, .put:
      learned[key] = learned[key] ?? Target(type: type, isCollection: false)
    default: return
    }
  }

  /// The path with the types along it.
  func resolve(_ segments: [PathSegment]) -> PathTemplate {
    var steps: [PathTemplate.Step] = []
    var current: Target?
    for (index, segment) in segments.enumerated() {
      let known = learned[Self.key(segments[...index])]
      var isProperty = false
      var segment = segment
      switch segment {
      case .name(let name):
        if let property = property(name, of: current) {
          current = Target(type: property.type, isCollection: property.isCollection)
          isProperty = true
          segment = .name(property.name)
        } else {
          current = known
        }
      case .key:
        if let previous = current {
          current = Target(type: previous.type, isCollection: false)
        } else {
          current = known
        }
      case .call(let name, let arguments):
        if let property = property(name, of: current) {
          current = Target(type: property.type, isCollection: false)
          isProperty = true
        } else if index == 0, let root = learned[name.lowercased()], root.isCollection, !arguments.isEmpty {
          current = Target(type: root.type, isCollection: false)
        } else {
          current = known
        }
      case .qualifiedName(let name):
        if let symbol = symbols[qualified: name] {
          current = Target(type: symbol.reference, isCollection: current?.isCollection ?? false)
        } else {
          current = known
        }
      case .address, .system:
        break
      }
      steps.append(
        PathTemplate.Step(
          segment: segment, type: current?.type, isCollection: current?.isCollection ?? false, isProperty: isProperty))
    }
    return PathTemplate(steps: steps)
  }

  /// A property of the type before, own or inherited; collections have none.
  private func property(_ name: String, of target: Target?) -> Property? {
    guard let target, !target.isCollection, case .resource(let type) = target.type else { return nil }
    var next: TypeName? = type
    var remaining = 64
    while let current = next, remaining > 0 {
      if let property = properties[current]?[name.lowercased()] { return property }
      next = bases[current]
      remaining -= 1
    }
    return nil
  }

  /// A path as what it addresses: all placeholders are the same, and so are all spellings.
  static func key(_ segments: ArraySlice<PathSegment>) -> String {
    segments.map { segment -> String in
      switch segment {
      case .name(let name): name.lowercased()
      case .key: "{}"
      case .call(let name, let arguments): "\(name.lowercased())(\(arguments.count))"
      case .qualifiedName(let name): name.lowercased()
      case .address: ":{}:"
      case .system(let name): name
      }
    }.joined(separator: "/")
  }
}
