import APIModel

/// Makes the calls that set query options: typed where an option names documented properties, and as text otherwise.
struct QueryExpressions {
  let types: SwiftTypeIndex

  /// The calls for the options of a request.
  ///
  /// - Parameter response: the type of the response.
  func calls(for options: [(name: String, value: String)], response: String) -> [String] {
    let isPage = response.utf8.starts(with: "Page<".utf8)
    let item = isPage ? String(response.dropFirst("Page<".count).dropLast()) : response
    return calls(for: options, of: types[item], isPage: isPage)
  }

  /// - Parameters:
  ///   - type: the type of the items, or of the resource; nil where it is no resource.
  ///   - isPage: whether there are many items, which can be ordered.
  private func calls(for options: [(name: String, value: String)], of type: ResourceType?, isPage: Bool) -> [String] {
    options.map { name, value in
      call(for: name, value, of: type, isPage: isPage)
        ?? ".option(\(StringLiteral.literal(name)), \(StringLiteral.literal(value)))"
    }
  }

  private func call(for name: String, _ value: String, of type: ResourceType?, isPage: Bool) -> String? {
    switch name {
    case "$top": return number(value).map { ".top(\($0))" }
    case "$skip": return number(value).map { ".skip(\($0))" }
    case "$count": return value == "true" ? ".count()" : nil
    case "$filter": return value.isEmpty ? nil : ".filter(raw: \(StringLiteral.literal(value)))"
    case "$search": return searchPhrase(value).map { ".search(\(StringLiteral.literal($0)))" }
    case "$select": return type.flatMap { selection(value, of: $0) }
    case "$orderby": return isPage ? type.flatMap { order(value, of: $0) } : nil
    case "$expand": return type.flatMap { expansion(value, of: $0) }
    default: return nil
    }
  }

  private func number(_ text: String) -> Int? { Int(text).flatMap { String($0) == text ? $0 : nil } }

  /// The phrase of a search, which the runtime puts in quotes.
  private func searchPhrase(_ value: String) -> String? {
    guard value.utf8.count > 2, value.first == "\"", value.last == "\"" else { return nil }
    let phrase = value.dropFirst().dropLast()
    return phrase.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } ? nil : String(phrase)
  }

  private func selection(_ value: String, of type: ResourceType) -> String? {
    let members = value.split(separator: ",", omittingEmptySubsequences: false)
      .map { types.member(String($0), of: type) }
    let known = members.compactMap { $0 }
    guard known.count == members.count else { return nil }
    return ".select(\(known.map { "\\.\($0.identifier)" }.joined(separator: ", ")))"
  }

  private func order(_ value: String, of type: ResourceType) -> String? {
    var calls = ""
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ", omittingEmptySubsequences: false)
      guard let first = words.first, let member = types.member(String(first), of: type),
        // The runtime stops at what the pages exclude.
        member.queries.map({ $0.contains(".orderBy") }) ?? true
      else { return nil }
      switch words.dropFirst() {
      case []: calls += ".orderBy(\\.\(member.identifier))"
      case ["desc"]: calls += ".orderBy(\\.\(member.identifier), .descending)"
      default: return nil
      }
    }
    return calls
  }

  // MARK: Expansion

  private func expansion(_ value: String, of type: ResourceType) -> String? {
    var calls = ""
    for part in Self.split(value, at: ",") {
      guard let call = expanded(part, of: type) else { return nil }
      calls += call
    }
    return calls
  }

  /// `manager`, `manager($select=id;$expand=manager)`.
  private func expanded(_ part: String, of type: ResourceType) -> String? {
    guard let open = part.firstIndex(of: "(") else {
      return types.member(part, of: type).map { ".expand(\\.\($0.identifier))" }
    }
    guard part.last == ")", let member = types.member(String(part[..<open]), of: type),
      case .resource(let name) = member.property.type
    else { return nil }
    var options: [(name: String, value: String)] = []
    for option in Self.split(String(part[part.index(after: open)...].dropLast()), at: ";") {
      guard let equals = option.firstIndex(of: "=") else { return nil }
      options.append((String(option[..<equals]), String(option[option.index(after: equals)...])))
    }
    guard !options.isEmpty else { return nil }
    let calls = calls(for: options, of: types[types.names[name]], isPage: true).joined()
    return ".expand(\\.\(member.identifier)) { $0\(calls) }"
  }

  /// The parts between separators outside of parentheses and quotes.
  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    var isQuoted = false
    for character in text {
      switch character {
      case "'": isQuoted.toggle()
      case "(": depth += isQuoted ? 0 : 1
      case ")": depth -= isQuoted ? 0 : 1
      case separator where depth == 0 && !isQuoted:
        parts.append("")
        continue
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}
