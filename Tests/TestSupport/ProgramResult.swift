/// What a program printed, and how it ended.
public struct ProgramResult: Sendable {
  public var status: Int32
  public var output: String
  public var error: String

  /// All that it printed, errors last.
  public var text: String { output + error }
}
