/// A place in the changes of a collection, to go on from later: it can be kept, encoded and sent. Its descriptions do
/// not show it, since it may tell of what was asked for.
public struct DeltaToken: Hashable, Sendable, Codable {
  /// The URL of the page, `nil` for the first one.
  let link: String?

  init(link: String?) {
    self.link = link
  }

  /// The place of a link that a page had: ``Page/deltaLink`` or ``Page/nextLink``.
  public init(link: String) {
    self.link = link
  }
}

extension DeltaToken: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { link == nil ? "DeltaToken (start)" : "DeltaToken (hidden)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

/// The last page of the changes has no link by which to ask for further ones: the request is for a collection whose
/// changes the service does not track.
public struct NoDeltaLink: Error, Hashable, Sendable, CustomStringConvertible {
  /// The method and the path.
  public let request: String

  public var description: String {
    "\(request) has no delta link on its last page: the service does not track the changes of the collection"
  }
}
