import APIPages

extension ConfigurationReader {
  enum SuppressionKey: String, CaseIterable {
    case id, page, reason
  }

  /// The list under `suppress`: diagnostics that are not shown, on all pages or on those of a form.
  func suppressions(_ value: Value) throws -> [Suppression] {
    try items(of: value).map(suppression)
  }

  private func suppression(_ item: Value) throws -> Suppression {
    var id: DiagnosticID?
    var pattern = PagePattern("**")
    var reason: String?
    for (key, value) in try entries(of: item, knowing: SuppressionKey.self) {
      switch key {
      case .id: id = try self.id(value)
      case .page: pattern = PagePattern(try text(value))
      case .reason: reason = try text(value)
      }
    }
    guard let id else {
      throw ConfigurationFailure("The suppression lacks the 'id' of a diagnostic.", at: item.position)
    }
    guard let reason else { throw ConfigurationFailure("The suppression lacks a 'reason'.", at: item.position) }
    return Suppression(id, in: .pages(pattern), reason: reason, at: item.location)
  }

  private func id(_ value: Value) throws -> DiagnosticID {
    do {
      return try DiagnosticID.suppressible(try text(value)).get()
    } catch let mistake as SuppressionMistake {
      throw ConfigurationFailure(mistake.description, at: value.position)
    }
  }
}
