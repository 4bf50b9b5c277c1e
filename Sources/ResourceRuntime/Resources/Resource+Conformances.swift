// For the types that declare these conformances: in generated code where it is asked for, or in the user's own as
// `extension User: @retroactive Codable {}`.

extension Resource where Self: Decodable {
  /// Reads a resource from any decoder.
  public init(from decoder: any Decoder) throws {
    self.init(_storage: try ResourceStorage(from: decoder))
  }
}

extension Resource where Self: Encodable {
  /// Writes the resource to any encoder.
  public func encode(to encoder: any Encoder) throws {
    try _storage.encode(to: encoder)
  }
}

extension Resource where Self: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(_storage)
  }
}
