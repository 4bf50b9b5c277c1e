/// What a service says of an upload session.
struct UploadAnswer: Hashable, Sendable {
  let expiration: DateTimeOffset?
  /// The ranges of bytes that the service is missing, in their order; `nil` where it does not say.
  let missing: [Range<Int>]?

  /// What an answer says.
  ///
  /// - Throws: ``FieldError`` where it names the ranges in no known form.
  init(_ storage: ResourceStorage) throws(FieldError) {
    expiration = storage["expirationDateTime"].flatMap(DateTimeOffset.init(_json:))
    // Outlook's form begins with a capital letter.
    guard let json = storage["nextExpectedRanges"] ?? storage["NextExpectedRanges"], json != .null else {
      missing = nil
      return
    }
    guard case .array(let elements) = json else {
      throw FieldError(path: "nextExpectedRanges", expected: "[String]", found: .value(json))
    }
    var ranges: [Range<Int>] = []
    for (index, element) in elements.enumerated() {
      guard case .string(let text) = element, let range = Self.range(text) else {
        throw FieldError(path: "nextExpectedRanges[\(index)]", expected: "String", found: .value(element))
      }
      ranges.append(range)
    }
    missing = ranges.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The range that a text is: `12345-55232` with both ends; `12345-` or, as Outlook has it, `12345`, to the end.
  private static func range(_ text: String) -> Range<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let start = number(parts[0]) else { return nil }
    guard parts.count == 2, !parts[1].isEmpty else { return start..<Int.max }
    guard let end = number(parts[1]), start <= end, end < Int.max else { return nil }
    return start..<end + 1
  }

  private static func number(_ digits: Substring) -> Int? {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}

extension FieldError.Found {
  /// What is in the place of a member.
  init(_ json: JSONValue?) {
    self = json.map { $0 == .null ? .null : .value($0) } ?? .absent
  }
}
