extension [Double] {
  /// What half of the values are below. There has to be one.
  public var median: Double {
    let sorted = self.sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
