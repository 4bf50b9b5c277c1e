/// What differs between two states of an API, judged by what it means for the Swift library.
public struct ModelChanges: Sendable {
  /// The gravest first, then by kind and name; each once.
  public let changes: [Change]
  /// Whether one side was the JSON of a model: what it does not have was left aside.
  public let isIncomplete: Bool

  /// Compares two states.
  ///
  /// What moved to another page or line and is the same there is no change.
  public init(from old: APISurface, to new: APISurface) {
    var comparison = SurfaceComparison(from: old, to: new)
    changes = comparison.run()
    isIncomplete = !old.isComplete || !new.isComplete
  }

  /// The gravest severity; nil where nothing changed.
  public var verdict: ChangeSeverity? { changes.first?.severity }

  /// How many changes have a severity.
  public func count(of severity: ChangeSeverity) -> Int { changes.count { $0.severity == severity } }
}
