internal import Foundation

/// A path taken apart, in one form for all that mean the same: `/users('42')` is `/users/42`, `/delta()` is `/delta`.
struct ExamplePath: Hashable {
  enum Part: Hashable {
    /// What stands between slashes: a name or a key.
    case segment(String)
    /// A key in parentheses.
    case key(String)
    /// A function with named arguments, in the order of their names; all names in lower case.
    case call(String, [Argument])
    /// What stands between colons: `Reports/2021.xlsx` in `root:/Reports/2021.xlsx:/content`.
    case address(String)
  }

  struct Argument: Hashable {
    let name: String
    let value: String
  }

  let parts: [Part]

  /// Reads the path of a URL, percent-encoded.
  init(_ path: Substring) {
    let segments = path.split(separator: "/").map { String($0) }
    var parts: [Part] = []
    var index = 0
    while index < segments.count {
      let segment = segments[index]
      index += 1
      guard Self.endsWithColon(segment), index < segments.count else {
        parts += Self.parts(of: segment)
        continue
      }
      parts += Self.parts(of: String(segment.dropLast()))
      let end = segments[index...].firstIndex(where: Self.endsWithColon) ?? segments.count - 1
      let address = segments[index...end].joined(separator: "/")
      parts.append(.address(Self.decoded(Self.endsWithColon(address) ? String(address.dropLast()) : address)))
      index = end + 1
    }
    self.parts = parts
  }

  private static func endsWithColon(_ segment: String) -> Bool {
    segment.utf8.last == UInt8(ascii: ":") && segment.utf8.count > 1
  }

  /// A segment, or a name and its key.
  private static func parts(of segment: String) -> [Part] {
    guard let call = ExamplePathCall(segment) else { return [.segment(decoded(segment))] }
    let name = decoded(call.name)
    if call.arguments.isEmpty { return [.segment(name)] }
    if call.arguments.count == 1, call.arguments[0].name == nil {
      return [.segment(name), .key(unquoted(decoded(call.arguments[0].value)))]
    }
    let arguments = call.arguments.map {
      Argument(name: decoded($0.name ?? "").lowercased(), value: decoded($0.value))
    }
    return [.call(name.lowercased(), arguments.sorted { ($0.name, $0.value) < ($1.name, $1.value) })]
  }

  static func decoded(_ text: String) -> String { text.removingPercentEncoding ?? text }

  /// The text of a string literal, where two quotes are one; other literals are what they are.
  static func unquoted(_ text: String) -> String {
    guard text.utf8.count >= 2, text.hasPrefix("'"), text.hasSuffix("'") else { return text }
    return String(text.dropFirst().dropLast()).replacing("''", with: "'")
  }
}

/// A segment with parentheses, neither percent-decoded nor trimmed of anything but spaces.
struct ExamplePathCall {
  let name: String
  /// The arguments; one without a name is a key.
  let arguments: [(name: String?, value: String)]

  /// Nil where the segment has no parentheses at its end.
  init?(_ segment: String) {
    guard segment.hasSuffix(")"), let open = segment.firstIndex(of: "("), open > segment.startIndex else { return nil }
    name = String(segment[..<open])
    arguments = Self.split(segment[segment.index(after: open)...].dropLast()).map { text in
      let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let rest = text[name.endIndex...].drop { $0 == " " }
      guard !name.isEmpty, rest.first == "=" else { return (nil, text) }
      return (String(name), rest.dropFirst().trimmingPrefix { $0 == " " }.description)
    }
  }

  /// The parts between commas outside of quotes, brackets and braces.
  private static func split(_ list: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    var isQuoted = false
    for character in list {
      switch character {
      case "'": isQuoted.toggle()
      case "(", "[", "{": depth += isQuoted ? 0 : 1
      case ")", "]", "}": depth -= isQuoted ? 0 : 1
      case "," where depth <= 0 && !isQuoted:
        parts.append("")
        continue
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map { part in
      let start = part.drop { $0 == " " }
      return String(start[..<(start.lastIndex { $0 != " " }.map { start.index(after: $0) } ?? start.startIndex)])
    }.filter { !$0.isEmpty }
  }
}
