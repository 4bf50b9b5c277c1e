import SwiftEmission

/// The shapes that lines of generated code have.
///
/// Pages are untrusted text. Whatever they hold, a generated file is made of these lines and no others: text of the
/// pages stands in comments, in string literals without line breaks and interpolation, and in identifiers.
struct SwiftShapes {
  /// Plain, or raw between backticks (SE-0451): what one sees, but for backtick and backslash.
  private static let name = #"(?:[\p{L}_][\p{L}\p{N}\p{M}_]*|`[[ \p{L}\p{M}\p{N}\p{P}\p{S}]--[`\\]]+`)"#
  /// Without interpolation: the only escapes are those of quote, backslash and scalars by number.
  private static let literal = #"(?:"(?:[ !#-\[\]-~]|\\["\\]|\\u\{[0-9A-F]{1,6}\})*")"#
  private static let plainType = #"(?:(?:any )?\[*NAME(?:<\[?NAME(?:<NAME>)?\]?>)?\]*\??|NAME\.Type)"#
  private static let type = #"(?:PLAIN|\(inout NAME(?:<NAME>)?\) -> Void)"#
  /// One value: a literal, a name, a constant of an enumeration, a list of these or of pairs.
  private static let atom = #"(?:LITERAL|(?:\.NAME)+|NAME|NAME\.(?:_type|self|rawValue)|NAME\._literal\(of: LITERAL\))"#
  private static let element = #"(?:(?:LITERAL: )?ATOM)"#
  private static let value = #"(?:ATOM|\[:?\]|\[ELEMENT(?:, ELEMENT)*\])"#
  private static let argument = #"(?:(?:NAME: )?VALUE)"#
  /// All that generated code calls. A new helper of the runtime is a new word here.
  private static let called = #"(?:_child|(?:_query\(\[ELEMENT(?:, ELEMENT)*\]\)\.)?_request|\.init)"#
  private static let expression = #"(?:LITERAL|CALLED\((?:ARGUMENT(?:, ARGUMENT)*)?\))"#
  private static let parameter = #"(?:(?:NAME )?NAME: TYPE(?: = (?:nil|LITERAL|\{ _ in \}))?)"#

  private static let patterns = [
    #"ACCESS import (?:ResourceRuntime|Foundation|Dispatch)"#,
    #"#if canImport\(FoundationEssentials\)"#,
    #"  ACCESS import Foundation(?:Essentials)?"#,
    #"#else"#,
    #"#endif"#,
    #"public (?:struct|protocol) NAME: NAME \{"#,
    #"extension NAME \{"#,
    #"public protocol NAME: NAME \{\}"#,
    #"public typealias NAME =(?: NAME<NAME>)?"#,
    #"public enum NAME \{\}"#,
    #"  public struct Fields: NAME \{"#,
    #"  public struct Fields: NAME \{ public init\(\) \{\} \}"#,
    #" *public init\(\) \{\}"#,
    #"  public (?:let|var) (?:_storage|_path): TYPE"#,
    #"  public init\((_storage|_path): TYPE\) \{ self\.\1 = \1 \}"#,
    #" *public (?:static )?var NAME: TYPE \{(?: EXPRESSION \})?"#,
    #"  public subscript\(PARAMETERS\) -> TYPE \{(?: EXPRESSION \})?"#,
    #"  public func NAME\(PARAMETERS\) -> TYPE \{(?: EXPRESSION \})?"#,
    #" +EXPRESSION"#,
    #" *\}"#,
    // The same, over several lines.
    #" *public (?:struct|protocol|static var|var) NAME:"#,
    #" +TYPE"#,
    #" *\{"#,
    #"  public (?:subscript|func NAME)\("#,
    #" +PARAMETER,?"#,
    #"  \) -> TYPE \{"#,
    #" +CALLED\("#,
    // The begin of a text, and the arguments before it.
    #" +(?:fields|permissions): """"#,
    #" +(?:ARGUMENT, )*ARGUMENT[,)]"#,
    #" +(?:NAME: )?\["#,
    #" +ELEMENT,"#,
    #" +\][,)]"#,
  ]

  private let expressions: [Regex<AnyRegexOutput>]
  /// A line of a literal of several lines: like one of a single line, nothing in it ends the literal.
  private let textLine: Regex<AnyRegexOutput>

  init() throws {
    expressions = try Self.patterns.map { try Regex(Self.expanded($0)) }
    textLine = try Regex(#" +(?:[ !#-\[\]-~]|\\["\\]|\\u\{[0-9A-F]{1,6}\})*"#)
  }

  private func isEndOfText(_ line: String) -> Bool {
    let end = line.drop { $0 == " " }
    return end == #"""","# || end == #"""")"#
  }

  private func matches(_ expression: Regex<AnyRegexOutput>, _ line: String) -> Bool {
    (try? expression.wholeMatch(in: line)) != nil
  }

  /// The lines of a file that have none of the shapes, with their numbers.
  func strangeLines(in file: GeneratedFile) -> [String] {
    var strange: [String] = []
    var isInText = false
    // Bytes, since `Character` takes CR LF for one.
    for (index, bytes) in file.contents.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      let line = String(decoding: bytes, as: UTF8.self)
      if index == 0, line == GeneratedFile.marker { continue }
      if isInText {
        isInText = !isEndOfText(line)
        if isInText, !matches(textLine, line) { strange.append("\(file.name):\(index + 1): \(line)") }
        continue
      }
      isInText = line.hasSuffix(#" """"#) && isExpected(line)
      if !isExpected(line) { strange.append("\(file.name):\(index + 1): \(line)") }
    }
    return strange
  }

  /// Whether a line is a comment, empty, or has one of the shapes.
  func isExpected(_ line: String) -> Bool {
    if line.isEmpty { return true }
    // To Swift a carriage return ends a line, and with it a comment.
    guard !line.utf8.contains(13), !line.utf8.contains(0) else { return false }
    if line.drop(while: { $0 == " " }).utf8.starts(with: "///".utf8) { return true }
    return expressions.contains { matches($0, line) }
  }

  /// The pattern with the words in capitals replaced, outermost first.
  private static func expanded(_ pattern: String) -> String {
    let words = [
      ("PARAMETERS", "(?:PARAMETER(?:, PARAMETER)*)?"), ("PARAMETER", parameter), ("EXPRESSION", expression),
      ("CALLED", called), ("ARGUMENT", argument), ("VALUE", value), ("ELEMENT", element), ("ATOM", atom),
      ("TYPE", type), ("PLAIN", plainType),
      ("LITERAL", literal), ("NAME", name),
      // The configuration says who may use the library.
      ("public ", "(?:public |package )?"), ("ACCESS", "(?:public|package|internal)"),
    ]
    return words.reduce(pattern) { text, word in text.replacing(word.0, with: word.1) }
  }
}
