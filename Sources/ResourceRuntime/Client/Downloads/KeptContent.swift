/// Which content a part belongs to that is kept for another download.
struct KeptContent: Hashable, Sendable, Codable {
  /// The request that it came from.
  let source: String
  /// How many bytes there are in all, `nil` where the service does not say.
  let total: Int?
  /// The header field that tells this content from any other, and its value.
  let validatorName: String
  let validator: String
}
