import APIPages

/// One part of a request path, between two slashes.
public enum PathSegment: Hashable, Sendable {
  /// `messages`, `delta`: a property, a function or an action, as the type it hangs on tells.
  case name(String)
  /// `{id}`, `<id>`, `{id | userPrincipalName}`: a key as a segment. The names say what the key may be.
  case key([String])
  /// `range(address='{address}')`, `users('{id}')`, `delta()`: a name with arguments in parentheses.
  case call(name: String, arguments: [Argument])
  /// `microsoft.graph.group`: a cast to a derived type, or a bound operation by its qualified name.
  case qualifiedName(String)
  /// `:/{item-path}:` behind `root` or a key: addressing by a path of the service's own, between colons.
  case address(String)
  /// `$ref`, `$value`, `$count`: what OData says of the resource before it.
  case system(String)

  /// One argument of a call; the name is missing for a key: `users('{id}')`.
  public struct Argument: Hashable, Sendable {
    public var name: String?
    /// As written: `'{address}'`, `{n}`, `true`.
    public var value: String

    /// The name of the value's placeholder, or nil if the value is fixed.
    public var placeholder: String? { PathSegment.placeholder(in: value) }
    /// Whether the value is a string literal.
    public var isQuoted: Bool { value.utf8.first == UInt8(ascii: "'") }
    /// The name of the type that stands in front of the quotes of a literal, as of an enumeration:
    /// `contoso.color'{color}'` (OData ABNF, `enum`).
    public var literalType: String? { Self.literalType(of: value) }

    /// The name of the type in front of the quotes of a literal.
    public static func literalType(of value: String) -> String? {
      let type = value.prefix { $0 != "'" }
      let isName = type.utf8.allSatisfy { byte in
        (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
      return isName && !type.isEmpty && type.endIndex < value.endIndex ? String(type) : nil
    }

    static func parse(_ text: ArraySlice<UInt8>) -> Argument {
      var depth = 0
      for index in text.indices {
        switch text[index] {
        case UInt8(ascii: "{"), UInt8(ascii: "<"): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: ">"): depth -= 1
        case UInt8(ascii: "=") where depth <= 0:
          return Argument(
            name: String(decoding: text[..<index].trimmed, as: UTF8.self),
            value: String(decoding: text[(index + 1)...].trimmed, as: UTF8.self))
        default: continue
        }
      }
      return Argument(name: nil, value: String(decoding: text.trimmed, as: UTF8.self))
    }
  }

  /// The text between the braces or angle brackets of a value, or nil if it has none.
  static func placeholder(in value: String) -> String? {
    let bytes = Array(value.utf8)
    guard let open = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "<") }) else { return nil }
    let closing = bytes[open] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ">")
    let end = bytes[open...].firstIndex(of: closing) ?? bytes.endIndex
    return String(decoding: bytes[(open + 1)..<end].trimmed, as: UTF8.self)
  }
}

extension PathSegment: CustomStringConvertible {
  /// The segment as a page would write it.
  public var description: String {
    switch self {
    case .name(let name), .qualifiedName(let name), .system(let name): name
    case .key(let names): "{\(names.joined(separator: " | "))}"
    case .call(let name, let arguments):
      "\(name)(\(arguments.map { ($0.name.map { "\($0)=" } ?? "") + $0.value }.joined(separator: ",")))"
    case .address(let placeholder): ":/{\(placeholder)}:"
    }
  }
}
