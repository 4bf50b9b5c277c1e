extension Orbit {
  /// Whether the way is a circle, as far as one can tell.
  public var isCircle: Bool { self.eccentricity.map { $0 < 0.001 } ?? false }
}
