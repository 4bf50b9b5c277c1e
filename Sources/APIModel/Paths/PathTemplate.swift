/// A request path whose segments know what they lead to.
public struct PathTemplate: Hashable, Sendable {
  public struct Step: Hashable, Sendable {
    public var segment: PathSegment
    /// The type of what the path addresses up to and with this segment; nil where the pages don't tell.
    public var type: TypeReference?
    public var isCollection: Bool
    /// Whether the segment is a property that the pages document for the type before it.
    public var isProperty: Bool
  }

  public var steps: [Step]
}
