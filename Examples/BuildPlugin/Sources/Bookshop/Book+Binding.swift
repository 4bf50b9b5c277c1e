extension Book {
  /// Whether the book lasts. What is written by hand stands beside what is generated, in the same module.
  public var isSewn: Bool { self.binding == .thread }
}
