/// Reads the structure of a JSON document (RFC 8259) in UTF-8 into a ``JSONIndex``, and checks all of it.
///
/// Where the standard leaves a choice: a byte order mark at the start is ignored; of members of one name the last
/// counts, in the place of the first; numbers are not evaluated, so none is too big; nesting and length have a limit.
/// Containers are kept on a stack of the reader's own, so that nesting costs no call stack.
struct JSONIndexer {
  /// How deep arrays and objects nest at most, unless the caller says otherwise.
  static let defaultMaximumDepth = 128

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  private let maximumDepth: Int
  private var entries: [JSONIndex.Entry] = []
  private var containers: [Container] = []
  private var names = JSONNameChecker()
  private var hasWhitespace = false
  private var repetitions: [JSONNameChecker.Repetition] = []

  /// An array or object that has been opened.
  private struct Container {
    let isObject: Bool
    let position: Int
    var count = 0
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    // Services send an entry per ten to thirty bytes: one that is too small grows.
    entries.reserveCapacity(bytes.count / 20 + 8)
  }

  /// Reads a whole document.
  static func index(
    _ bytes: some Collection<UInt8>, maximumDepth: Int = defaultMaximumDepth
  ) throws(JSONValue.ReadingError) -> JSONIndex {
    let result = bytes.withContiguousStorageIfAvailable { index($0, maximumDepth: maximumDepth) }
    return try (result ?? Array(bytes).withUnsafeBufferPointer { index($0, maximumDepth: maximumDepth) }).get()
  }

  private static func index(
    _ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int
  ) -> Result<JSONIndex, JSONValue.ReadingError> {
    guard bytes.count <= JSONIndex.maximumLength else {
      return .failure(JSONValue.ReadingError(offset: 0, reason: .tooLong(limit: JSONIndex.maximumLength)))
    }
    var indexer = JSONIndexer(bytes: bytes, maximumDepth: maximumDepth)
    do throws(JSONValue.ReadingError) {
      try indexer.readDocument()
    } catch {
      return .failure(error)
    }
    let index = JSONIndex(bytes: bytes, entries: indexer.entries, isCompact: !indexer.hasWhitespace)
    if indexer.repetitions.isEmpty { return .success(index) }
    return index.bytes(resolving: indexer.repetitions).withUnsafeBufferPointer {
      Self.index($0, maximumDepth: maximumDepth)
    }
  }

  private mutating func readDocument() throws(JSONValue.ReadingError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    skipWhitespace()
    while true {
      guard try readScalarOrOpen() else { continue }
      // A complete value may be the last of its container, which is then complete as well.
      while let last = containers.indices.last {
        containers[last].count += 1
        guard try readSeparatorOrClose() else { break }
      }
      if containers.isEmpty {
        skipWhitespace()
        guard offset == bytes.count else { throw error(.trailingContent) }
        return
      }
    }
  }
}

// MARK: Containers

extension JSONIndexer {
  /// Reads a scalar or an empty container, then `true`; or opens a container up to its first value, then `false`.
  private mutating func readScalarOrOpen() throws(JSONValue.ReadingError) -> Bool {
    guard let next else { throw unexpected("a value") }
    switch next {
    case UInt8(ascii: "\""):
      entries.append(try readString())
    case UInt8(ascii: "{"):
      try open(isObject: true)
      if skip("}") {
        close()
      } else {
        try readName()
        return false
      }
    case UInt8(ascii: "["):
      try open(isObject: false)
      guard skip("]") else { return false }
      close()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      entries.append(try readNumber())
    case UInt8(ascii: "t"): try readWord("true", .bool)
    case UInt8(ascii: "f"): try readWord("false", .bool)
    case UInt8(ascii: "n"): try readWord("null", .null)
    default: throw unexpected("a value")
    }
    return true
  }

  private mutating func open(isObject: Bool) throws(JSONValue.ReadingError) {
    guard containers.count < maximumDepth else { throw error(.tooDeep(limit: maximumDepth)) }
    containers.append(Container(isObject: isObject, position: entries.count))
    // Its extent is known when it closes.
    entries.append(JSONIndex.Entry(isObject ? .object : .array, start: offset, extent: 0))
    if isObject { names.openObject() }
    offset += 1
    skipWhitespace()
  }

  /// Reads what follows a value in a container: a comma up to the next value, then `false`; or the end, then `true`.
  private mutating func readSeparatorOrClose() throws(JSONValue.ReadingError) -> Bool {
    let isObject = containers[containers.count - 1].isObject
    skipWhitespace()
    if skip(",") {
      skipWhitespace()
      if isObject { try readName() }
      return false
    }
    guard skip(isObject ? "}" : "]") else { throw unexpected(isObject ? "',' or '}'" : "',' or ']'") }
    close()
    return true
  }

  /// Completes the innermost container, whose closing bracket has just been read.
  private mutating func close() {
    let container = containers.removeLast()
    let start = entries[container.position].start
    entries.append(JSONIndex.Entry(.end, start: offset - 1, extent: container.count))
    entries[container.position] = JSONIndex.Entry(
      container.isObject ? .object : .array, start: start, extent: entries.count - container.position)
    if container.isObject {
      repetitions += names.closeObject(at: container.position, bytes: bytes, entries: entries)
    }
  }

  private mutating func readName() throws(JSONValue.ReadingError) {
    guard next == UInt8(ascii: "\"") else { throw unexpected("the name of a member") }
    let name = try readString()
    names.add(name, in: bytes)
    entries.append(name)
    skipWhitespace()
    guard skip(":") else { throw unexpected("':'") }
    skipWhitespace()
  }

  private mutating func readWord(
    _ word: StaticString, _ kind: JSONIndex.Entry.Kind
  ) throws(JSONValue.ReadingError) {
    let start = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw unexpected("'\(word)'") }
      offset += 1
    }
    entries.append(JSONIndex.Entry(kind, start: start, extent: offset - start))
  }
}

// MARK: Bytes

extension JSONIndexer {
  /// The byte to come, `nil` at the end.
  @inline(__always)
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Goes on behind a character if it is the next one, and says whether it was.
  @inline(__always) @discardableResult
  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    offset += 1
    return true
  }

  @inline(__always)
  mutating func skipWhitespace() {
    while let next, next <= 0x20, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 {
      offset += 1
      hasWhitespace = true
    }
  }

  func error(_ reason: JSONValue.ReadingError.Reason) -> JSONValue.ReadingError {
    JSONValue.ReadingError(offset: offset, reason: reason)
  }

  /// The error of a byte, or the end, in the place of something else.
  func unexpected(_ expected: String) -> JSONValue.ReadingError {
    guard let next else { return error(.unexpectedEnd(expected: expected)) }
    return error(.unexpectedByte(next, expected: expected))
  }
}
