public import APIPages

/// What a subset of an API includes or excludes, as one line of text.
///
/// The form of the text tells what it is about:
/// - `/me/messages/**`, `GET /users/{id}`: requests, by their paths and perhaps their method;
/// - `api/message-*.md`, `resources/**`: what stands on pages;
/// - `microsoft.graph.workbook*`, `message`: types, by their names. One without namespace is of the main one.
///
/// Capitals make no difference. `*` stands for any text within one segment of a path, one folder or one part of a name,
/// `**` for any number of them, none included, and `?` for one letter. A placeholder such as `{id}` stands for any other.
public struct SubsetPattern: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    case requests(RequestPattern)
    case pages(PagePattern)
    case types(TypePattern)
  }

  /// The pattern as written.
  public let text: String
  /// Where it is written down.
  public let location: SourceLocation

  let form: Form

  /// Makes a pattern of its text; nil if it begins with a word that is no method of HTTP.
  public init?(_ text: String, at location: SourceLocation) {
    self.text = text
    self.location = location
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "/") || bytes.contains(where: { $0 <= 32 }) {
      guard let pattern = RequestPattern(text) else { return nil }
      form = .requests(pattern)
    } else if bytes.contains(UInt8(ascii: "/")) || text.lowercased().utf8.reversed().starts(with: "dm.".utf8) {
      form = .pages(PagePattern(text))
    } else {
      form = .types(TypePattern(text))
    }
  }

  /// Whether a request is meant. One with a malformed path never is: no Swift comes of it.
  func matches(_ operation: Operation) -> Bool {
    guard operation.template != nil else { return false }
    return switch form {
    case .requests(let pattern): pattern.matches(operation)
    case .pages(let pattern): pattern.matches(operation.location.page)
    case .types: false
    }
  }

  /// Whether a type or an enumeration is meant.
  func matches(_ type: TypeName, at location: SourceLocation, in namespace: String) -> Bool {
    switch form {
    case .requests: false
    case .pages(let pattern): pattern.matches(location.page)
    case .types(let pattern): pattern.matches(type, in: namespace)
    }
  }
}
