/// A JSON document as it was received, and where its values are: nothing is copied out of it before it is asked for.
///
/// The entries stand in the order of the document: one for a scalar and one for the name of a member, which its value
/// follows; two for an array or object, around those of its parts. Reading a member walks over entries, and over what
/// is nested with one step.
///
/// Names of members differ within an object: ``JSONIndexer`` sees to it.
final class JSONIndex: Sendable {
  // Unsafe memory instead of arrays, which are retained and released for every value that is read. It is filled before
  // `init` ends, never written to afterwards, and freed by `deinit`, when nobody can read it any more: so it can be
  // read from any thread.
  nonisolated(unsafe) let bytes: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) let entries: UnsafeBufferPointer<Entry>
  /// Whether there is no whitespace between tokens, so that any part of the document can be written as it stands.
  let isCompact: Bool

  /// Copies a document and its entries.
  init(bytes: UnsafeBufferPointer<UInt8>, entries: [Entry], isCompact: Bool) {
    self.bytes = Self.copy(bytes)
    self.entries = entries.withUnsafeBufferPointer(Self.copy)
    self.isCompact = isCompact
  }

  deinit {
    bytes.deallocate()
    entries.deallocate()
  }

  private static func copy<Element: BitwiseCopyable>(
    _ source: UnsafeBufferPointer<Element>
  ) -> UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: source.count)
    _ = copy.initialize(from: source)
    return UnsafeBufferPointer(copy)
  }

  /// The largest document, in bytes: what an entry has bits for.
  static let maximumLength = Entry.maximumExtent

  /// One value, name of a member, or end of an array or object, in eight bytes.
  struct Entry: BitwiseCopyable {
    private var bits: UInt64

    enum Kind: UInt64 {
      case null, bool, number
      /// A text whose bytes are those of the document.
      case plainString
      /// A text with escapes.
      case escapedString
      case array, object
      /// The end of an array or object.
      case end
    }

    static let maximumExtent = 1 << 29 - 1

    init(_ kind: Kind, start: Int, extent: Int) {
      bits = UInt64(truncatingIfNeeded: start) | kind.rawValue << 32 | UInt64(truncatingIfNeeded: extent) << 35
    }

    var kind: Kind { Kind(rawValue: bits >> 32 & 7) ?? .null }

    /// Whether it is a text without escapes of so many bytes.
    @inline(__always)
    func isPlainString(ofLength length: Int) -> Bool {
      bits >> 32 == Kind.plainString.rawValue | UInt64(truncatingIfNeeded: length) << 3
    }

    /// The offset of the first byte: that behind the quotation mark of a string, the bracket of an array.
    var start: Int { Int(bits & 0xFFFF_FFFF) }

    /// The number of bytes of a scalar; of entries of an array or object up to and including its end; of values in it,
    /// at its end.
    var extent: Int { Int(bits >> 35) }

    /// How many entries further the value behind this one is.
    var step: Int { kind == .array || kind == .object ? extent : 1 }

    /// The bytes of a scalar, or the bracket.
    var byteRange: Range<Int> {
      switch kind {
      case .array, .object, .end: start..<(start + 1)
      default: start..<(start + extent)
      }
    }
  }
}

// MARK: Values

extension JSONIndex {
  /// The value of an entry. Objects stay in the document, arrays hold their elements.
  func value(at position: Int) -> JSONValue {
    let entry = entries[position]
    switch entry.kind {
    case .null, .end: return .null
    case .bool: return .bool(bytes[entry.start] == UInt8(ascii: "t"))
    case .number: return .number(JSONNumber(validated: text(of: entry)))
    case .plainString, .escapedString: return .string(text(of: entry))
    case .object: return .object(ResourceStorage(JSONObjectSlice(index: self, position: position)))
    case .array:
      var elements: [JSONValue] = []
      elements.reserveCapacity(entries[position + entry.extent - 1].extent)
      var element = position + 1
      while entries[element].kind != .end {
        elements.append(value(at: element))
        element += entries[element].step
      }
      return .array(elements)
    }
  }

  /// The text of a string or number.
  func text(of entry: Entry) -> String {
    let content = UnsafeBufferPointer(rebasing: bytes[entry.byteRange])
    return entry.kind == .escapedString ? JSONEscapes.text(of: content) : String(decoding: content, as: UTF8.self)
  }

  /// The bytes of a value as the document has them, from its first to its last.
  func byteRange(at position: Int) -> Range<Int> {
    let entry = entries[position]
    switch entry.kind {
    case .array, .object: return entry.start..<(entries[position + entry.extent - 1].start + 1)
    default: return tokenRange(at: position)
    }
  }

  /// The bytes of a scalar with its quotation marks, or the bracket.
  func tokenRange(at position: Int) -> Range<Int> {
    let entry = entries[position]
    switch entry.kind {
    case .plainString, .escapedString: return (entry.start - 1)..<(entry.start + entry.extent + 1)
    default: return entry.byteRange
    }
  }
}
