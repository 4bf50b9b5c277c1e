// What is printed hides secrets, since it ends up in logs; ``Swift/String/init(json:)`` writes everything.

extension JSONValue: CustomStringConvertible, CustomDebugStringConvertible {
  /// The JSON for people to read: secrets are hidden.
  public var description: String {
    String(json: hidingSecrets())
  }

  public var debugDescription: String { description }
}

extension ResourceStorage: CustomStringConvertible, CustomDebugStringConvertible {
  /// The JSON for people to read: secrets are hidden. A printed resource shows it too.
  public var description: String {
    JSONValue.object(self).description
  }

  public var debugDescription: String { description }
}

/// What `dump` and debuggers show: the members by their names, secrets hidden.
extension ResourceStorage: CustomReflectable {
  public var customMirror: Mirror {
    guard case .object(let storage) = JSONValue.object(self).hidingSecrets() else { return Mirror(self, children: [:]) }
    return Mirror(self, children: storage.members.map { ($0.name, $0.value) }, displayStyle: .dictionary)
  }
}

extension JSONValue: CustomReflectable {
  public var customMirror: Mirror {
    switch self {
    case .null, .bool, .number, .string: Mirror(self, children: [:])
    case .array(let elements): Mirror(self, unlabeledChildren: elements, displayStyle: .collection)
    case .object(let storage): storage.customMirror
    }
  }
}

extension JSONValue {
  /// The value without the texts of members whose name tells of a secret.
  fileprivate func hidingSecrets() -> JSONValue {
    switch self {
    case .null, .bool, .number, .string: self
    case .array(let elements): .array(elements.map { $0.hidingSecrets() })
    case .object(let storage):
      .object(
        ResourceStorage(
          members: storage.members.map { member in
            let value = SecretNames.contains(member.name) ? member.value.hidden() : member.value.hidingSecrets()
            return ResourceStorage.Member(name: member.name, value: value)
          }
        )
      )
    }
  }

  /// The value of a secret member: of objects and arrays, all texts and numbers.
  private func hidden() -> JSONValue {
    switch self {
    case .null, .bool: self
    case .number, .string: "***"
    case .array(let elements): .array(elements.map { $0.hidden() })
    case .object(let storage):
      .object(ResourceStorage(members: storage.members.map { .init(name: $0.name, value: $0.value.hidden()) }))
    }
  }
}

/// Names of members that tell of secrets, wherever in the name the word stands: `clientSecret`, `accessToken`.
enum SecretNames {
  private static let words = [
    "password", "secret", "token", "passphrase", "passcode", "privatekey", "sharedkey", "apikey", "credential",
    // URLs that need no further authentication.
    "downloadurl", "uploadurl",
  ]

  static func contains(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains { name.utf8.contains($0.utf8) }
  }
}

extension String.UTF8View {
  /// Whether the bytes occur anywhere.
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    var rest = self[...]
    while rest.count >= part.count {
      if rest.starts(with: part) { return true }
      rest.removeFirst()
    }
    return false
  }
}
