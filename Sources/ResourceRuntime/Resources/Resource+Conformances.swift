extension Resource {
  /// Reads a resource from any decoder.
  public init(from decoder: any Decoder) throws {
    self.init(_storage: try ResourceStorage(from: decoder))
  }

  /// Writes the resource to any encoder.
  public func encode(to encoder: any Encoder) throws {
    try _storage.encode(to: encoder)
  }
}

// For the types that declare it.
extension Resource where Self: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(_storage)
  }
}
