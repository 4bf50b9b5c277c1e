/// The block between `---` lines at the very top of a page.
///
/// It is meant to be YAML and often is not, so it is read line by line: what looks like
/// `key: value` at the left edge is an entry, whatever the rest may be.
public struct FrontMatter: Hashable, Sendable {
  /// The lines between the fences, as they stand.
  public let text: String
  /// From the opening fence to the closing one.
  public let range: SourceRange
  /// The top-level `key: value` lines, in their order.
  public let entries: [Entry]

  /// Front matter as if read from a page.
  public init(text: String, range: SourceRange, entries: [Entry]) {
    self.text = text
    self.range = range
    self.entries = entries
  }

  /// One top-level `key: value` line.
  public struct Entry: Hashable, Sendable {
    /// The key as written.
    public let key: String
    /// The value: trimmed, without its quotes, and with the indented lines below it, if any, joined
    /// by single spaces.
    public let value: String
    /// The key's first byte.
    public let position: SourcePosition

    /// An entry as if read from a page.
    public init(key: String, value: String, position: SourcePosition) {
      self.key = key
      self.value = value
      self.position = position
    }
  }

  /// The value of the first entry with that key, case not regarded.
  public subscript(key: String) -> String? {
    let folded = key.lowercased()
    return entries.first { $0.key == key || $0.key.lowercased() == folded }?.value
  }
}
