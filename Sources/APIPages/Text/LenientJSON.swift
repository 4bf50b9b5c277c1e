/// JSON as people write it into pages, each value with its place.
///
/// Annotations and samples are JSON by intent: beyond RFC 8259 they hold trailing or missing commas, comments, raw line
/// breaks in strings, single quotes, bare keys, and dots for what was left out.
public struct LenientJSON: Hashable, Sendable {
  public indirect enum Kind: Hashable, Sendable {
    case null
    case bool(Bool)
    /// As written.
    case number(String)
    case string(String)
    case array([LenientJSON])
    case object([Member])
  }

  public struct Member: Hashable, Sendable {
    public var name: String
    /// Where the name begins, as ``LenientJSON/offset``.
    public var offset: Int
    public var value: LenientJSON

    public init(name: String, offset: Int, value: LenientJSON) {
      self.name = name
      self.offset = offset
      self.value = value
    }
  }

  public var kind: Kind
  /// Where the value begins: the number of UTF-8 bytes before it in the text.
  public var offset: Int

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// The members of an object; nil for everything else.
  public var members: [Member]? {
    guard case .object(let members) = kind else { return nil }
    return members
  }

  /// The first member of that name, given in lower case, in any case; nil for everything but objects.
  public subscript(name: String) -> LenientJSON? {
    members?.first { $0.name.lowercased() == name }?.value
  }

  /// The text of a string, or of the first string of an array: `name` and `@odata.type` are lists here and there.
  public var text: String? {
    switch kind {
    case .string(let text): text
    case .array(let items): items.lazy.compactMap(\.text).first
    default: nil
    }
  }

  /// A Boolean, also one written as a string (`"abstract": "true"`).
  public var flag: Bool? {
    switch kind {
    case .bool(let value): value
    case .string(let text):
      switch text.lowercased() {
      case "true": true
      case "false": false
      default: nil
      }
    default: nil
    }
  }
}

extension LenientJSON {
  /// What reading a text as JSON gives.
  public struct Reading: Hashable, Sendable {
    /// The value, or nil if there is none to be found: ``departure`` then says where the reading ended.
    public var value: LenientJSON?
    /// The first thing that RFC 8259 does not allow; nil for strict JSON.
    public var departure: Departure?
    /// Whether dots stand for something left out.
    public var hasOmissions = false

    public var isStrict: Bool { departure == nil }
  }

  /// Something that RFC 8259 does not allow, and where it stands.
  public struct Departure: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case empty = "nothing stands where a value must"
      case comment = "JSON has no comments"
      case surplusComma = "a comma stands where nothing follows or precedes"
      case missingComma = "a comma is missing"
      case missingColon = "a colon is missing"
      case missingValue = "a value is missing"
      case lineBreak = "a string holds a raw line break or control character"
      case singleQuotes = "strings take double quotes"
      case bareWord = "a word stands without quotes"
      case escape = "no such escape exists"
      case number = "a number is not written as JSON has it"
      case omission = "dots stand for something left out"
      case unclosed = "a bracket or quote is not closed"
      case strayCharacter = "a control character or an invisible one stands between values"
      case trailingText = "text follows the value"
      case nesting = "it is nested too deep"
    }

    public var kind: Kind
    /// As ``LenientJSON/offset``.
    public var offset: Int
  }

  /// Reads a text.
  ///
  /// - Parameter text: the text, of which only the first value counts.
  public static func read(_ text: String) -> Reading {
    read(Array(text.utf8)[...])
  }

  static func read(_ text: ArraySlice<UInt8>) -> Reading {
    var reader = LenientJSONReader(text)
    return reader.read()
  }
}
