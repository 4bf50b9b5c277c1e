import APIModel

extension ConfigurationReader {
  /// The list under `include` or `exclude`: paths of requests, names of types, paths of pages.
  func patterns(_ value: Value) throws -> [SubsetPattern] {
    try items(of: value).map { item in
      let text = try text(item)
      guard let pattern = SubsetPattern(text, at: item.location) else {
        throw ConfigurationFailure(
          "'\(text)' is no method and path, such as 'GET /users/{id}'.", at: item.position)
      }
      return pattern
    }
  }
}
