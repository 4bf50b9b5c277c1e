/// A documented path, as paths of requests are held against it: `/users/{id}/messages`.
struct ExampleTemplate {
  enum Part {
    /// A name, in lower case.
    case name(String)
    case key
    /// A function; the values of arguments are nil where the page has a placeholder.
    case call(String, [(name: String, value: String?)])
    case address
  }

  let parts: [Part]

  /// Reads the text of a template.
  init(_ template: String) {
    var parts: [Part] = []
    for segment in Self.segments(of: template) {
      // `root:/{path}:` is one segment with a colon, and one that is an address.
      if segment == ":" {
        parts.append(.address)
      } else if segment.hasPrefix("{") {
        parts.append(.key)
      } else if let call = ExamplePathCall(segment) {
        parts += Self.parts(of: call)
      } else {
        parts.append(.name(segment.lowercased()))
      }
    }
    self.parts = parts
  }

  private static func parts(of call: ExamplePathCall) -> [Part] {
    let name = call.name.lowercased()
    if call.arguments.isEmpty { return [.name(name)] }
    if call.arguments.count == 1, call.arguments[0].name == nil { return [.name(name), .key] }
    let arguments = call.arguments.map { argument in
      (name: (argument.name ?? "").lowercased(), value: argument.value.contains("{") ? nil : argument.value)
    }
    return [.call(name, arguments.sorted { $0.name < $1.name })]
  }

  /// The parts between slashes outside of braces and parentheses; `:` for an address.
  private static func segments(of template: String) -> [String] {
    var segments = [""]
    var depth = 0
    for character in template {
      switch character {
      case "{", "(": depth += 1
      case "}", ")": depth -= 1
      case "/" where depth <= 0:
        segments.append("")
        continue
      default: break
      }
      segments[segments.count - 1].append(character)
    }
    // `root:` and `{path}:` are what an address has around it.
    var result: [String] = []
    var isInAddress = false
    for segment in segments where !segment.isEmpty {
      if isInAddress {
        isInAddress = false
        result.append(":")
      } else if segment.hasSuffix(":"), segment.utf8.count > 1 {
        result.append(String(segment.dropLast()))
        isInAddress = true
      } else {
        result.append(segment)
      }
    }
    return result
  }

  /// How many of its parts are names, for a path that has this form; nil for all others.
  func nameCount(in path: ExamplePath) -> Int? {
    guard parts.count == path.parts.count else { return nil }
    var count = 0
    for (part, other) in zip(parts, path.parts) {
      guard Self.fits(other, part) else { return nil }
      switch part {
      case .name, .call: count += 1
      case .key, .address: break
      }
    }
    return count
  }

  static func fits(_ part: ExamplePath.Part, _ template: Part) -> Bool {
    switch (template, part) {
    case (.name(let name), .segment(let text)): name == text.lowercased()
    // `$ref` and the like are no keys.
    case (.key, .segment(let text)): !text.hasPrefix("$")
    case (.key, .key), (.address, .address): true
    case (.call(let name, let parameters), .call(let other, let arguments)):
      name == other && parameters.count == arguments.count
        && zip(parameters, arguments).allSatisfy { parameter, argument in
          parameter.name == argument.name && parameter.value.map { $0 == argument.value } ?? true
        }
    default: false
    }
  }

  /// Whether two paths of this form are the same: names in any case, all else as it is.
  func areSame(_ path: ExamplePath, _ other: ExamplePath) -> Bool {
    path.parts.count == other.parts.count && path.parts.count == parts.count
      && zip(parts, zip(path.parts, other.parts)).allSatisfy { part, pair in
        if case .name = part { Self.fits(pair.0, part) && Self.fits(pair.1, part) } else { pair.0.isSame(as: pair.1) }
      }
  }
}

extension ExamplePath.Part {
  /// A key is the same in parentheses and behind a slash.
  func isSame(as other: ExamplePath.Part) -> Bool {
    switch (self, other) {
    case (.segment(let text), .key(let key)), (.key(let key), .segment(let text)): text == key
    default: self == other
    }
  }
}
