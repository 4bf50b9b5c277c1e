/// Reads a JSON document (RFC 8259) from UTF-8.
///
/// Where the standard leaves a choice: a byte order mark at the start is ignored; of members of one name the last
/// counts, in the place of the first; numbers are not evaluated, so none is too big; nesting has a limit. Containers
/// are kept on a stack of the reader's own, so that nesting costs no call stack.
struct JSONReader {
  /// How deep arrays and objects nest at most, unless the caller says otherwise.
  static let defaultMaximumDepth = 512

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private let maximumDepth: Int

  /// The values read so far of all open containers, outermost first.
  private var values: [JSONValue] = []
  /// The names read so far of the members of all open objects.
  private var names: [String] = []
  private var containers: [Container] = []

  /// An array or object that has been opened: where its parts begin.
  private struct Container {
    let isObject: Bool
    let valuesStart: Int
    let namesStart: Int
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// Reads a whole document.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = defaultMaximumDepth
  ) throws(JSONValue.ReadingError) -> JSONValue {
    var reader = JSONReader(bytes: bytes, maximumDepth: maximumDepth)
    return try reader.readDocument()
  }

  private mutating func readDocument() throws(JSONValue.ReadingError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipWhitespace()
    while true {
      guard var value = try readScalarOrOpen() else { continue }
      // A complete value may be the last of its container, which is then complete as well.
      while let container = containers.last {
        values.append(value)
        guard let closed = try readSeparatorOrClose(container) else { break }
        value = closed
      }
      if containers.isEmpty {
        skipWhitespace()
        guard offset == bytes.count else { throw error(.trailingContent) }
        return value
      }
    }
  }
}

// MARK: Containers

extension JSONReader {
  /// Reads a scalar or an empty container and returns it, or opens a container up to its first value and returns `nil`.
  private mutating func readScalarOrOpen() throws(JSONValue.ReadingError) -> JSONValue? {
    guard let next else { throw unexpected("a value") }
    switch next {
    case UInt8(ascii: "{"):
      try open(isObject: true)
      if skip("}") { return close() }
      try readName()
      return nil
    case UInt8(ascii: "["):
      try open(isObject: false)
      if skip("]") { return close() }
      return nil
    case UInt8(ascii: "\""):
      offset += 1
      return .string(try readString())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try readNumber())
    case UInt8(ascii: "t"):
      try readWord("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try readWord("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try readWord("null")
      return .null
    default:
      throw unexpected("a value")
    }
  }

  private mutating func open(isObject: Bool) throws(JSONValue.ReadingError) {
    guard containers.count < maximumDepth else { throw error(.tooDeep(limit: maximumDepth)) }
    offset += 1
    containers.append(Container(isObject: isObject, valuesStart: values.count, namesStart: names.count))
    skipWhitespace()
  }

  /// Reads what follows a value in a container: a comma up to the next value, then `nil`; or the end, then the
  /// container.
  private mutating func readSeparatorOrClose(_ container: Container) throws(JSONValue.ReadingError) -> JSONValue? {
    skipWhitespace()
    if skip(",") {
      skipWhitespace()
      if container.isObject { try readName() }
      return nil
    }
    if skip(container.isObject ? "}" : "]") { return close() }
    throw unexpected(container.isObject ? "',' or '}'" : "',' or ']'")
  }

  /// Takes the innermost container off the stack as a value.
  private mutating func close() -> JSONValue {
    let container = containers.removeLast()
    let count = values.count - container.valuesStart
    defer { values.removeLast(count) }
    // By index, since a slice that is still alive would have the whole stack copied when the values are removed.
    guard container.isObject else {
      return .array((0..<count).map { values[container.valuesStart + $0] })
    }
    let members = (0..<count).map { index in
      ResourceStorage.Member(
        name: names[container.namesStart + index], value: values[container.valuesStart + index])
    }
    names.removeLast(count)
    return .object(ResourceStorage(uniquing: members))
  }

  private mutating func readName() throws(JSONValue.ReadingError) {
    guard skip("\"") else { throw unexpected("the name of a member") }
    names.append(try readString())
    skipWhitespace()
    guard skip(":") else { throw unexpected("':'") }
    skipWhitespace()
  }
}

// MARK: Bytes

extension JSONReader {
  /// The byte to come, `nil` at the end.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Goes on behind a character if it is the next one, and says whether it was.
  @discardableResult
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    offset += 1
    return true
  }

  mutating func skipWhitespace() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 }
  }

  private mutating func readWord(_ word: String) throws(JSONValue.ReadingError) {
    for scalar in word.unicodeScalars {
      guard skip(scalar) else { throw unexpected("'\(word)'") }
    }
  }

  func error(_ reason: JSONValue.ReadingError.Reason, at position: Int? = nil) -> JSONValue.ReadingError {
    JSONValue.ReadingError(offset: position ?? offset, reason: reason)
  }

  /// The error of a byte, or the end, in the place of something else.
  func unexpected(_ expected: String) -> JSONValue.ReadingError {
    guard let next else { return error(.unexpectedEnd(expected: expected)) }
    return error(.unexpectedByte(next, expected: expected))
  }
}
