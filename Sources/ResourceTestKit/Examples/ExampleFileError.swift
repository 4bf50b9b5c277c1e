public import ResourceRuntime

/// Why bytes are no file of examples, and where.
public struct ExampleFileError: Error, Hashable, Sendable {
  /// The member that is wrong: `answers[3].response.status`; empty for the file as a whole.
  public let path: String
  public let problem: Problem

  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The bytes are not JSON.
    case notJSON(JSONValue.ReadingError)
    /// The file has another version than this library reads; `nil` for none.
    case otherVersion(Int?)
    /// A member is missing.
    case missing
    /// A member is something else than expected: `a number`.
    case otherType(expected: String)
    /// A member has a value that can't be: `no name of a header field`.
    case invalid(String)
  }
}

extension ExampleFileError: CustomStringConvertible {
  public var description: String { "file of examples: \(path.isEmpty ? "" : path + ": ")\(problem)" }
}

extension ExampleFileError.Problem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notJSON(let error): "\(error)"
    case .otherVersion(nil): "there is no version"
    case .otherVersion(let version?): "version \(version) is unknown, write the file anew"
    case .missing: "is missing"
    case .otherType(let expected): "is not \(expected)"
    case .invalid(let reason): reason
    }
  }
}
