public import APIPages

/// The examples of one kind, and what became of them.
public struct ExampleCount<Reason: RawRepresentable & Hashable & Sendable>: Sendable
where Reason.RawValue == String {
  /// How many the pages have.
  public var found = 0
  /// How many of them are used.
  public var used = 0
  /// Those that are not, in the order of the pages: ``found`` is ``used`` and these.
  public var unused: [UnusedExample<Reason>] = []

  /// How many are not used for each reason, the most frequent first.
  public var reasons: [(reason: Reason, count: Int)] {
    Dictionary(grouping: unused, by: \.reason).map { ($0, $1.count) }
      .sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
  }
}

/// An example that nothing was made of, and why.
public struct UnusedExample<Reason: Sendable>: Sendable {
  public var location: SourceLocation
  public var reason: Reason
  /// What exactly: the name of a parameter, a path; empty where the reason says all.
  public var detail: String
}

/// Why nothing can be made of an example, on the way out of the code that tries.
struct NoUse<Reason: Sendable>: Error {
  var reason: Reason
  var detail: String

  init(_ reason: Reason, _ detail: String = "") {
    self.reason = reason
    self.detail = detail
  }
}
