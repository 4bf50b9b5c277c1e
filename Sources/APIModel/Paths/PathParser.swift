import APIPages

/// Takes the path of a request line apart.
enum PathParser {
  /// The segments of a path, or nil if it is no path: text behind a placeholder, a segment behind `$ref`.
  ///
  /// A slash too many is forgiven.
  /// The service's address and the version in front are no part of the path.
  static func segments(of path: String) -> [PathSegment]? {
    let parts = split(withoutRoot(Array(path.utf8)[...]))
    guard !parts.isEmpty else { return nil }
    var segments: [PathSegment] = []
    var index = 0
    while index < parts.count {
      let part = parts[index]
      if part.last == UInt8(ascii: ":"), part.count > 1 {
        // root:/{item-path}:/children. The closing colon may be missing at the end.
        guard let addressed = parse(part.dropLast(), isFirst: index == 0),
          let (placeholder, next) = address(parts, from: index + 1)
        else { return nil }
        segments += addressed + [.address(placeholder)]
        index = next
        continue
      }
      guard let parsed = parse(part, isFirst: index == 0) else { return nil }
      segments += parsed
      index += 1
    }
    let isSystem = segments.dropLast().contains { if case .system = $0 { true } else { false } }
    return isSystem ? nil : segments
  }

  /// What stands between the colons, and where the path goes on.
  private static func address(_ parts: [ArraySlice<UInt8>], from start: Int) -> (String, Int)? {
    guard start < parts.count else { return nil }
    let end = parts[start...].firstIndex { $0.last == UInt8(ascii: ":") } ?? parts.count - 1
    let text = parts[start...end].map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    guard let placeholder = PathSegment.placeholder(in: text) else { return nil }
    return (placeholder, end + 1)
  }

  private static func withoutRoot(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var path = path
    for scheme in ["https://", "http://"] where path.starts(with: scheme.utf8) {
      let host = path.dropFirst(scheme.utf8.count)
      path = host.firstIndex(of: UInt8(ascii: "/")).map { host[$0...] } ?? []
    }
    if path.starts(with: "~/".utf8) { path = path.dropFirst() }
    for version in ["v1.0/", "beta/"] {
      let relative = path.first == UInt8(ascii: "/") ? path.dropFirst() : path
      if relative.lazy.map({ $0 | 32 }).starts(with: version.utf8.lazy.map { $0 | 32 }) {
        path = relative.dropFirst(version.utf8.count - 1)
      }
    }
    return path
  }

  /// The parts between slashes, those inside brackets left alone.
  private static func split(_ path: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = path.startIndex
    for index in path.indices {
      switch path[index] {
      case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"): depth = max(0, depth - 1)
      case UInt8(ascii: "/") where depth == 0:
        parts.append(path[start..<index])
        start = index + 1
      default: continue
      }
    }
    parts.append(path[start...])
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func parse(_ part: ArraySlice<UInt8>, isFirst: Bool) -> [PathSegment]? {
    let text = String(decoding: part, as: UTF8.self)
    switch part[part.startIndex] {
    case UInt8(ascii: "{"), UInt8(ascii: "<"):
      return key(part)
    case UInt8(ascii: "$"):
      return [.system(text)]
    default:
      if let open = part.firstIndex(of: UInt8(ascii: "(")) { return call(part, open: open) }
      let words = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      if words.allSatisfy(isIdentifier) { return words.count == 1 ? [.name(text)] : [.qualifiedName(text)] }
      guard part.allSatisfy({ $0 > 32 && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "<") }),
        part.contains(where: isNameByte)
      else { return nil }
      // What is no identifier and has digits or an @ is a key of an example that was left in.
      let isKey = part.contains { $0 &- 48 < 10 || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "=") }
      return isKey && !isFirst ? [.key([])] : [.name(text)]
    }
  }

  private static func isIdentifier(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, !(first &- 48 < 10) else { return false }
    return word.allSatisfy(isNameByte)
  }

  /// `{id}`, `{id | userPrincipalName}`, and `{id}$ref`, a slash forgotten.
  private static func key(_ part: ArraySlice<UInt8>) -> [PathSegment]? {
    let closing = part.first == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ">")
    guard let end = part.firstIndex(of: closing) else { return nil }
    let names = part[(part.startIndex + 1)..<end].split(separator: UInt8(ascii: "|")).map {
      String(decoding: $0.trimmed, as: UTF8.self)
    }.filter { !$0.isEmpty }
    let rest = part[(end + 1)...].trimmed
    if rest.isEmpty { return [.key(names)] }
    if rest.first == UInt8(ascii: "$") { return [.key(names), .system(String(decoding: rest, as: UTF8.self))] }
    return nil
  }

  private static func call(_ part: ArraySlice<UInt8>, open: Int) -> [PathSegment]? {
    // An unbalanced parenthesis at the end is forgiven.
    let close = part.last == UInt8(ascii: ")") ? part.endIndex - 1 : part.endIndex
    let arguments = splitArguments(part[(open + 1)..<close])
    let name = String(decoding: part[..<open], as: UTF8.self)
    guard !name.isEmpty, part[..<open].allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: ".") }) else { return nil }
    return [.call(name: name, arguments: arguments.map(PathSegment.Argument.parse))]
  }

  private static func splitArguments(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var arguments: [ArraySlice<UInt8>] = []
    var depth = 0
    var isQuoted = false
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "'"): isQuoted.toggle()
      case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ",") where depth <= 0 && !isQuoted:
        arguments.append(text[start..<index])
        start = index + 1
      default: continue
      }
    }
    arguments.append(text[start...])
    return arguments.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
  }
}
