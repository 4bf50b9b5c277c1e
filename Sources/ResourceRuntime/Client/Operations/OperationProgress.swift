/// What a service says of an operation that it carries out after its answer.
public struct OperationProgress: Hashable, Sendable {
  /// Where the operation is, `nil` where the service does not say.
  public let status: Status?
  /// How much is done, from 0 to 100, `nil` where the service does not say.
  public let percentageComplete: Double?
  /// Where the resource is that the operation made, `nil` where the service does not say (yet).
  public let resourceLocation: String?
  /// The key of the resource that the operation made, `nil` where the service does not say (yet).
  public let resourceID: String?
  /// All that the service says, `nil` where that is no JSON object.
  public let content: JSONValue?

  /// The names of states: those of `asyncJobStatus`, `longRunningOperation`, `teamsAsyncOperation`, `workbookOperation`
  /// and `onenoteOperation` of Microsoft Graph, in any capitals, and every other.
  public typealias Status = OpenEnumeration<StatusMembers>
  public enum StatusMembers {}

  init(_ content: JSONValue?) {
    guard case .object(let storage)? = content else {
      self.content = nil
      status = nil
      percentageComplete = nil
      resourceLocation = nil
      resourceID = nil
      return
    }
    self.content = content
    status = storage["status"].flatMap(Status.init(_json:))
    percentageComplete = storage["percentageComplete"].flatMap(Double.init(_json:))
    resourceLocation = storage.text("resourceLocation") ?? storage.text("targetResourceLocation")
    resourceID = storage.text("resourceId") ?? storage.text("targetResourceId")
  }

  /// Whether the service speaks of an operation, beyond a status, which other resources have too.
  var isOfOperation: Bool {
    guard case .object(let storage)? = content else { return false }
    let names = [
      "percentageComplete", "resourceLocation", "targetResourceLocation", "resourceId", "targetResourceId", "operation",
      "operationType", "lastActionDateTime",
    ]
    return names.contains { storage[$0] != nil }
  }
}

extension OperationProgress.Status {
  public static var notStarted: Self { .init(rawValue: "notStarted") }
  public static var waiting: Self { .init(rawValue: "waiting") }
  public static var running: Self { .init(rawValue: "running") }
  public static var inProgress: Self { .init(rawValue: "inProgress") }
  public static var completed: Self { .init(rawValue: "completed") }
  public static var succeeded: Self { .init(rawValue: "succeeded") }
  public static var failed: Self { .init(rawValue: "failed") }

  /// Whether nothing more will happen, and it went well or not; `nil` as long as the operation goes on.
  public var hasSucceeded: Bool? {
    let name = rawValue.lowercased()
    if ["completed", "complete", "succeeded", "success", "done"].contains(name) { return true }
    // deleteFailed, updateFailed; partiallyCompleted, partialSuccess.
    let isFailure =
      name.hasSuffix("failed") || name.hasPrefix("partial")
      || ["failure", "error", "canceled", "cancelled", "skipped", "timedout", "expired"].contains(name)
    return isFailure ? false : nil
  }

  /// Whether an operation in this state goes on, by one of the names that services are known to use.
  var isKnownToGoOn: Bool {
    [
      "notstarted", "waiting", "running", "inprogress", "pending", "queued", "processing", "updating", "deletepending",
    ].contains(rawValue.lowercased())
  }
}

extension ResourceStorage {
  fileprivate func text(_ name: String) -> String? {
    if case .string(let text)? = self[name], !text.isEmpty { text } else { nil }
  }
}
