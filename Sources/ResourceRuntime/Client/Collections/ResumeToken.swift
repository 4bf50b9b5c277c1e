/// A place in a collection, to go on from later: it can be kept, encoded and sent. Its descriptions do not show the link,
/// since it may tell of what was asked for.
public struct ResumeToken: Hashable, Sendable, Codable {
  /// The URL of the page, `nil` for the first one.
  let link: String?
  /// How many of its items are done.
  let itemCount: Int
}

extension ResumeToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "ResumeToken (\(link == nil ? "start" : "hidden"), item \(itemCount))" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
