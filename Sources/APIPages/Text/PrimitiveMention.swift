/// The primitive type that a sentence says a response has: "… and a String collection in the response body".
struct PrimitiveMention {
  let name: String
  let isCollection: Bool

  private static let names: Set<String> = [
    "string", "boolean", "stream", "binary", "guid", "int16", "int32", "int64", "double", "single", "decimal", "date",
    "datetimeoffset", "duration", "timeofday",
  ]
  private static let articles: Set<String> = ["a", "an", "the", "and", "requested", "new", "updated"]

  /// Nil where the sentence names none.
  init?(in flat: FlatText) {
    var words = flat.lowered.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }[...]
    let end = ["in", "the", "response"]
    guard
      let place = words.indices.first(where: {
        words[$0...].starts(with: end) && words.dropFirst($0 + 3).first?.hasPrefix("body") == true
      })
    else { return nil }
    words = words[..<place]
    if let last = words.last, ["object", "objects", "value", "values"].contains(last) { words.removeLast() }
    isCollection = words.last == "collection"
    if isCollection { words.removeLast() }
    guard let name = words.popLast(), Self.names.contains(name), let article = words.last,
      Self.articles.contains(article)
    else { return nil }
    self.name = name
  }
}
