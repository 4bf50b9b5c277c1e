public import CommonMark

/// What one page says of one enumeration.
public struct EnumerationDescription: Sendable {
  public struct Member: Sendable {
    public var name: String
    public var summary: String
    public var position: SourcePosition

    public init(name: String, summary: String, position: SourcePosition) {
      self.name = name
      self.summary = summary
      self.position = position
    }
  }

  public var name: String
  public var namespace: String?
  public var summary: String
  public var members: [Member]
  /// Whether several members can be set at once, as far as the page tells.
  public var isFlags: Bool
  public var position: SourcePosition

  public init(
    name: String, namespace: String?, summary: String, members: [Member], isFlags: Bool, position: SourcePosition
  ) {
    self.name = name
    self.namespace = namespace
    self.summary = summary
    self.members = members
    self.isFlags = isFlags
    self.position = position
  }
}
