/// "Possible values are: `a`, `b`." in the description of a property.
enum PossibleValues {
  private static let phrases = [
    "possible values", "allowed values", "valid values", "supported values", "the value can be", "values are",
    "values can be", "can be one of", "one of the following", "value is one of", "one of:", "possible value is",
    "values include", "can be:", "can be `",
  ]

  /// The values that some text lists, in its order; empty if it lists none.
  static func list(in flat: FlatText) -> [String] {
    for phrase in phrases {
      guard let end = flat.end(of: phrase) else { continue }
      let sentence = end..<sentenceEnd(from: end, in: flat)
      let code = flat.spans.filter { $0.kind == .code && sentence.contains($0.range.lowerBound) }
      let values = code.isEmpty ? plain(sentence, in: flat) : code.map { flat.string($0.range) }
      let names = values.map(unquoted).filter(isMember)
      if !names.isEmpty { return unique(names) }
    }
    return []
  }

  /// A full stop ends the list where white space or nothing follows it, outside of code.
  private static func sentenceEnd(from start: Int, in flat: FlatText) -> Int {
    var index = start
    while index < flat.bytes.count {
      if flat.bytes[index] == UInt8(ascii: "."),
        index + 1 == flat.bytes.count || flat.bytes[index + 1] == UInt8(ascii: " "),
        !flat.spans.contains(where: { $0.kind == .code && $0.range.contains(index) })
      {
        return index
      }
      index += 1
    }
    return index
  }

  /// `are: notStarted, running, or completed`, without markup.
  private static func plain(_ range: Range<Int>, in flat: FlatText) -> [String] {
    guard let colon = flat.bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return [] }
    let items = flat.bytes[(colon + 1)..<range.upperBound].split(separator: UInt8(ascii: ","))
    let words = items.map { item -> [UInt8] in
      var item = item.trimmed
      for conjunction in ["and ", "or "] where item.starts(with: conjunction.utf8) {
        item = item.dropFirst(conjunction.utf8.count).trimmed
      }
      return Array(item)
    }
    // One entry of several words means that this is prose.
    guard words.count > 1, words.allSatisfy({ !$0.contains(32) }) else { return [] }
    return words.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func unquoted(_ value: String) -> String {
    let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ","), 32]
    var bytes = Array(value.utf8)[...]
    while let first = bytes.first, quotes.contains(first) { bytes.removeFirst() }
    while let last = bytes.last, quotes.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Members are identifiers; `null` says that there may be no value.
  private static func isMember(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    return name != "null" && name.utf8.allSatisfy(\.isIdentifierByte)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
