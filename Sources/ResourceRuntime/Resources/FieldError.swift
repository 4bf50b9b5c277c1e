/// A documented property that has no value of its documented type.
public struct FieldError: Error, Hashable, Sendable {
  /// Where the property is, from the resource that was asked: `displayName`, `toRecipients[3].emailAddress.address`.
  public let path: String
  /// The documented type, by its name in Swift: `String`, `[Recipient]`.
  public let expected: String
  /// What is there instead.
  public let found: Found

  /// What is in the place of a value of the documented type.
  public enum Found: Hashable, Sendable {
    /// The resource has no such member: it was not selected, or the service leaves it out.
    case absent
    /// The member is null.
    case null
    /// The member is of another type.
    case value(JSONValue)
  }

  /// An error of a property.
  public init(path: String, expected: String, found: Found) {
    self.path = path
    self.expected = expected
    self.found = found
  }
}

extension FieldError: CustomStringConvertible {
  /// One line that says which field, what was expected and what was found; secrets are hidden.
  public var description: String {
    "\(path): expected \(expected), found \(foundText)"
  }

  private var foundText: String {
    switch found {
    case .absent: return "no such member"
    case .null: return "null"
    case .value(let value):
      let name = path.split(separator: ".").last.map(String.init) ?? path
      if SecretNames.contains(name) { return "\(value.kind) (hidden)" }
      let text = value.description
      return "\(value.kind) \(text.utf8.count <= 80 ? text : text.prefix(80) + "…")"
    }
  }
}

/// What `dump` and debuggers show is the description, since what was found can be a secret.
extension FieldError: CustomReflectable {
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
