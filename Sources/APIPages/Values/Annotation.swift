public import CommonMark

/// The JSON that pages carry in HTML comments before a code block: `<!-- { "blockType": "resource", … } -->`.
public struct Annotation: Sendable {
  /// What the block behind the comment is.
  public enum BlockType: String, Sendable {
    case resource, request, response, ignored, example, samples, simulatedResponse
  }

  /// Where the comment begins.
  public var position: SourcePosition
  public var blockType: BlockType?
  /// `@odata.type`, `@type` on other teams' pages, without a leading `#`.
  public var odataType: String?
  public var baseType: String?
  public var keyProperty: String?
  public var isOpen: Bool
  public var isAbstract: Bool
  public var isMediaEntity: Bool
  public var isCollection: Bool
  public var isTruncated: Bool
  /// Whether the JSON was strict JSON by RFC 8259.
  public var isStrictJSON: Bool

  /// What an HTML block can be.
  enum Comment {
    case annotation(Annotation)
    /// A comment that begins like an annotation and is no JSON.
    case malformed
    /// A comment without an end.
    case unclosed
    /// Anything else.
    case text

    /// - Parameters:
    ///   - html: the text of an HTML block.
    ///   - position: where the block begins.
    init(html: String, at position: SourcePosition) {
      let bytes = Array(html.utf8)
      guard let comment = bytes.firstRange(of: "<!--".utf8) else {
        self = .text
        return
      }
      guard let end = bytes.firstRange(of: "-->".utf8, from: comment.upperBound)?.lowerBound else {
        self = .unclosed
        return
      }
      guard let brace = bytes[comment.upperBound..<end].firstIndex(where: { $0 > 32 }),
        bytes[brace] == UInt8(ascii: "{")
      else {
        self = .text
        return
      }
      let reading = LenientJSON.read(bytes[brace..<end])
      guard let json = reading.value else {
        self = .malformed
        return
      }
      self = .annotation(Annotation(json, isStrictJSON: reading.isStrict, at: position))
    }
  }

  private init(_ json: LenientJSON, isStrictJSON: Bool, at position: SourcePosition) {
    self.position = position
    blockType = json["blocktype"]?.text.flatMap { text in
      BlockType(rawValue: text) ?? BlockType(rawValue: text.lowercased())
    }
    let type = (json["@odata.type"] ?? json["@type"])?.text.map(Self.typeName)
    let element = type.flatMap(Self.elementName)
    odataType = element ?? type
    baseType = json["basetype"]?.text.map(Self.typeName)
    keyProperty = json["keyproperty"]?.text
    isOpen = json["opentype"]?.flag ?? false
    isAbstract = json["abstract"]?.flag ?? false
    isMediaEntity = json["ismediaentity"]?.flag ?? false
    isCollection = json["iscollection"]?.flag ?? (element != nil)
    isTruncated = json["truncated"]?.flag ?? false
    self.isStrictJSON = isStrictJSON
  }

  /// `microsoft.graph.user` of `Collection(microsoft.graph.user)`; nil for anything else.
  private static func elementName(_ name: String) -> String? {
    let prefix = "collection("
    guard name.lowercased().utf8.starts(with: prefix.utf8), name.utf8.last == UInt8(ascii: ")") else { return nil }
    return typeName(String(name.dropFirst(prefix.utf8.count).dropLast()))
  }

  private static func typeName(_ text: String) -> String {
    let trimmed = text.utf8.drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
    let name = trimmed.prefix { $0 > 32 }
    return String(Substring(name))
  }
}
