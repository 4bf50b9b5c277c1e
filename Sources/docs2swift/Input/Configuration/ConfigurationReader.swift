import APIPages
import CommonMark
import Yams

/// Takes YAML apart, with a message that names line and column for all that is not as it should be.
struct ConfigurationReader {
  /// A value of the file, with the place where its key stands, or where it does if it has none.
  struct Value {
    fileprivate var node: Node
    /// What messages call the value: `reason`.
    var name: String
    var position: SourcePosition
  }

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// All that the file says; nil if it is empty.
  func root() throws -> Value? {
    do {
      return try compose(yaml: text).map { Value(node: $0, name: "the file", position: position(of: $0.mark)) }
    } catch let error as YamlError {
      throw failure(error)
    } catch {
      throw ConfigurationFailure("It can't be read as YAML: \(error)")
    }
  }

  // MARK: Values

  /// The values of a mapping by their keys, in the order of the file.
  func entries<Key: RawRepresentable<String> & CaseIterable>(
    of value: Value, knowing keys: Key.Type
  ) throws -> [(key: Key, value: Value)] {
    guard let mapping = value.node.mapping else {
      throw wrong(value, "must hold keys with values, such as '\(Key.allCases.first?.rawValue ?? "key"): …'")
    }
    return try mapping.map { keyNode, node in
      let name = keyNode.scalar?.string ?? ""
      guard let key = Key(rawValue: name) else { throw unknownKey(name, keyNode, Key.allCases.map(\.rawValue)) }
      return (key, Value(node: node, name: name, position: position(of: keyNode.mark)))
    }
  }

  /// The items of a list.
  func items(of value: Value) throws -> [Value] {
    guard let sequence = value.node.sequence else { throw wrong(value, "must be a list, with '- ' before each item") }
    return sequence.map { Value(node: $0, name: "an item of \(value.name)", position: position(of: $0.mark)) }
  }

  /// A text that says something. A number or a word such as `on` is a text too: who wants one need not quote it.
  func text(_ value: Value) throws -> String {
    guard let scalar = value.node.scalar, !Self.isNull(scalar), scalar.string.contains(where: { !$0.isWhitespace })
    else {
      throw wrong(value, "must be a text")
    }
    return scalar.string
  }

  /// A text, or nil for `none`, `null` and `~`, which say that there is none.
  func textOrNone(_ value: Value) throws -> String? {
    guard let scalar = value.node.scalar else { throw wrong(value, "must be a text or 'none'") }
    return Self.isNull(scalar) || scalar.string == "none" ? nil : try text(value)
  }

  /// A number in a range, or nil if the value is none.
  func number(_ value: Value, in range: ClosedRange<Int>) throws -> Int? {
    guard let scalar = value.node.scalar, scalar.style == .plain, let number = Int(scalar.string) else { return nil }
    guard range.contains(number) else {
      throw wrong(value, "must lie between \(range.lowerBound) and \(range.upperBound)")
    }
    return number
  }

  /// `true` or `false`.
  func flag(_ value: Value) throws -> Bool {
    guard let scalar = value.node.scalar, scalar.style == .plain, let flag = Bool(scalar.string) else {
      throw wrong(value, "must be true or false")
    }
    return flag
  }

  /// One of several words.
  func word<Word: RawRepresentable<String> & CaseIterable>(_ value: Value, of words: Word.Type) throws -> Word {
    let text = try text(value)
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map { "'\($0.rawValue)'" }
      let list = known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
      throw wrong(value, "must be \(list), and is '\(text)'")
    }
    return word
  }

  private static func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  // MARK: Mistakes

  func wrong(_ value: Value, _ requirement: String) -> ConfigurationFailure {
    let name = value.name.contains(" ") ? value.name.prefix(1).uppercased() + value.name.dropFirst() : "'\(value.name)'"
    return ConfigurationFailure("\(name) \(requirement).", at: value.position)
  }

  private func unknownKey(_ name: String, _ node: Node, _ known: [String]) -> ConfigurationFailure {
    let suggestion = String.didYouMean(NearestName.suggestion(for: name, among: known))
    let list = known.map { "'\($0)'" }.joined(separator: ", ")
    return ConfigurationFailure(
      "There is no key '\(name)' here\(suggestion) Known ones are \(list).", at: position(of: node.mark))
  }

  private func failure(_ error: YamlError) -> ConfigurationFailure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ConfigurationFailure("This is not YAML: \(problem).", at: position(of: mark))
    case .duplicatedKeysInMapping(let keys, let context):
      ConfigurationFailure(
        "The key '\(keys.joined(separator: "', '"))' occurs twice. Keep one of them.", at: position(of: context.mark))
    default:
      ConfigurationFailure("It can't be read as YAML: \(error)")
    }
  }

  /// A place in the file: Yams counts columns in Unicode scalars, docs2swift in bytes.
  private func position(of mark: Mark?) -> SourcePosition {
    guard let mark else { return SourcePosition(line: 1, column: 1) }
    let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    guard lines.indices.contains(mark.line - 1) else { return SourcePosition(line: mark.line, column: mark.column) }
    let before = lines[mark.line - 1].prefix(mark.column - 1)
    return SourcePosition(line: mark.line, column: before.reduce(1) { $0 + UTF8.width($1) })
  }
}

extension ConfigurationReader.Value {
  /// Where the value's key stands, in the file.
  var location: SourceLocation { SourceLocation(page: Configuration.page, position: position) }
}
