/// Comparison of a sequence with a pattern in which one kind of part stands for any number of elements.
package enum Wildcards {
  /// Compares step by step. Where it fails behind a wild card, the last of these takes one element more: earlier ones
  /// need not be tried again, so that no pattern takes long.
  package static func matches<Element, Part>(
    _ elements: ArraySlice<Element>, _ pattern: ArraySlice<Part>, fits: (Element, Part) -> Bool,
    anyNumber isWild: (Part) -> Bool
  ) -> Bool {
    var index = elements.startIndex
    var place = pattern.startIndex
    var retry: (index: Int, place: Int)?
    while index < elements.endIndex {
      if place < pattern.endIndex, isWild(pattern[place]) {
        retry = (index, place)
        place += 1
      } else if place < pattern.endIndex, fits(elements[index], pattern[place]) {
        index += 1
        place += 1
      } else if let (start, wild) = retry {
        retry = (start + 1, wild)
        index = start + 1
        place = wild + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy(isWild)
  }

  /// Compares one part with its pattern: `*` stands for any text, `?` for one letter.
  package static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    matches(
      text[...], pattern[...], fits: { letter, wanted in wanted == letter || wanted == UInt8(ascii: "?") },
      anyNumber: { $0 == UInt8(ascii: "*") })
  }

  /// Compares part by part: `**` stands for any number of parts.
  package static func matches(_ parts: [[UInt8]], _ pattern: [[UInt8]]) -> Bool {
    matches(parts[...], pattern[...], fits: { matches($0, $1) }, anyNumber: { $0 == Array("**".utf8) })
  }
}
