import APIModel
import APIPages

/// Finds the documented requests that a URL can be for.
struct RequestMatcher {
  let map: RequestMap

  private typealias Part = ExampleURL.Part

  /// The best match of a request.
  ///
  /// - Parameters:
  ///   - method: the method of the example.
  ///   - url: its URL.
  ///   - page: its page.
  /// - Throws: ``NoTest`` where the path is not documented, or not with this method.
  func match(_ method: RequestLine.Method, _ url: ExampleURL, on page: PagePath) throws(NoTest) -> RequestMatch {
    let walk = Walk(map, url.parts)
    let path = "/" + url.segments.joined(separator: "/")
    guard !walk.found.isEmpty else { throw reason(for: url, known: walk.known, path) }
    let matches = walk.found.filter { $0.operation.method == method }
    guard var best = matches.first else { throw NoTest(.otherMethod, "\(method.rawValue) \(path)") }
    for match in matches.dropFirst() where match.isBetter(than: best, on: page) { best = match }
    return best
  }

  /// Why a path is not documented, as far as that can be told.
  private func reason(for url: ExampleURL, known: Int, _ path: String) -> NoTest {
    let parts = url.parts
    let isDocumented = { (parts: [Part]) in !Walk(map, parts).found.isEmpty }
    let uncounted = parts.last == .segment("$count") ? parts.dropLast() : parts[...]
    if uncounted.count < parts.count, isDocumented(Array(uncounted)) { return NoTest(.undocumentedCount, path) }
    let withoutCasts = uncounted.filter { part in
      if case .segment(let text) = part { !text.utf8.contains(UInt8(ascii: ".")) } else { true }
    }
    if withoutCasts.count < uncounted.count, isDocumented(withoutCasts) { return NoTest(.undocumentedCast, path) }
    let expanded = url.withKeysAsSegments.parts
    if expanded.count > parts.count, isDocumented(expanded) { return NoTest(.parenthesizedKey, path) }
    return NoTest(.unknownPath, known == 0 ? path : "\(path), from segment \(known + 1) on")
  }

  /// One walk through the tree, along all ways that a path allows.
  private struct Walk {
    let map: RequestMap
    let parts: [Part]
    var found: [RequestMatch] = []
    /// How many parts lead to a place.
    var known = 0
    /// How many places may still be looked at: pages can describe trees that a path leads through without end.
    private var remaining = 4_096

    /// How many parts a path may have.
    private static let longest = 64

    init(_ map: RequestMap, _ parts: [Part]) {
      self.map = map
      self.parts = parts
      visit(.root, from: 0, steps: [], liberties: 0, names: 0)
    }

    private mutating func visit(
      _ identity: RequestTree.Identity, from index: Int, steps: [RequestMatch.Step], liberties: Int, names: Int
    ) {
      guard let place = map[identity], index <= Self.longest, remaining > 0 else { return }
      remaining -= 1
      known = max(known, index)
      func collect(_ operation: Operation, _ arguments: [ExampleCall.Argument] = [], liberties: Int) {
        guard let plan = place.plan(for: operation) else { return }
        found.append(
          RequestMatch(
            steps: steps, place: place, plan: plan, operation: operation, arguments: arguments, liberties: liberties,
            names: names))
      }
      if index == parts.count {
        for operation in place.node.operations where !operation.addressesSystemSegment {
          collect(operation, liberties: liberties)
        }
        return
      }
      if index == parts.count - 1, case .segment(let text) = parts[index] {
        for operation in place.node.operations where operation.systemSegment == text.lowercased() {
          collect(operation, liberties: liberties)
        }
        for bound in place.node.boundOperations {
          guard let fit = Fit(text, bound.segment) else { continue }
          collect(bound.operation, fit.arguments, liberties: liberties + fit.liberties)
        }
      }
      for child in place.node.children {
        guard let accessor = place.accessors[child.target],
          let (step, fit) = Self.step(through: child, accessor, with: parts[index])
        else { continue }
        visit(
          child.target, from: index + 1, steps: steps + [step], liberties: liberties + fit.liberties,
          names: names + (fit.isName ? 1 : 0))
      }
    }

    private static func step(
      through child: RequestTree.Child, _ accessor: Accessor, with part: Part
    ) -> (RequestMatch.Step, Fit)? {
      switch (child.segment, part) {
      case (.address, .address(let address)): return (.address(address), Fit(isName: false))
      case (.key, .segment(let text)):
        // `$ref` and the like are no keys.
        guard text.utf8.first != UInt8(ascii: "$") else { return nil }
        return (.key(text), Fit(isName: false))
      case (_, .segment(let text)):
        guard let fit = Fit(text, child.segment) else { return nil }
        let step: RequestMatch.Step =
          accessor.kind == .function ? .call(accessor, fit.arguments) : .property(accessor.identifier)
        return (step, fit)
      case (_, .address): return nil
      }
    }
  }
}

extension RequestMatcher {
  /// How a segment of an example fits a documented one.
  struct Fit {
    var arguments: [ExampleCall.Argument] = []
    var liberties = 0
    var isName = true

    init(isName: Bool) {
      self.isName = isName
    }

    /// Nil where it does not.
    init?(_ text: String, _ segment: PathSegment) {
      switch segment {
      case .name(let name), .qualifiedName(let name), .system(let name):
        if text == name { return }
        // Some services don't mind the case, some pages leave the parentheses of functions out.
        guard text.lowercased() == name.lowercased() || text.lowercased() == name.lowercased() + "()" else {
          return nil
        }
        liberties = 1
      case .call(let name, let parameters):
        guard let call = ExampleCall(text) else {
          guard parameters.isEmpty, text.lowercased() == name.lowercased() else { return nil }
          liberties = 1
          return
        }
        guard call.name.lowercased() == name.lowercased(), call.arguments.count == parameters.count else {
          return nil
        }
        liberties = call.name == name ? 0 : 1
        for parameter in parameters {
          guard let argument = call.arguments.first(where: { $0.name?.lowercased() == parameter.name?.lowercased() })
          else { return nil }
          arguments.append(argument)
        }
      case .key, .address: return nil
      }
    }
  }
}

extension Operation {
  /// The `$ref`, `$value` or `$count` that the path ends with, in lower case.
  fileprivate var systemSegment: String? { template?.systemSegment }
}

extension PathTemplate {
  /// The `$ref`, `$value` or `$count` at the end, in lower case.
  var systemSegment: String? {
    if case .system(let name)? = steps.last?.segment { name.lowercased() } else { nil }
  }
}
