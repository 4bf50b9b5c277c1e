/// A place in a collection, to go on from later: it can be kept, encoded and sent.
public struct ResumeToken: Hashable, Sendable, Codable {
  /// The URL of the page, `nil` for the first one.
  let link: String?
  /// How many of its items are done.
  let itemCount: Int
}
