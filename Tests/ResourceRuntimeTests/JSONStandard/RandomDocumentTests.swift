import ResourceRuntime
import Testing

/// What is read is what was written, whatever it is and however it was spelled.
@Suite struct RandomDocumentTests {
  @Test(arguments: 1...UInt64(8))
  func valuesSurviveReadingAndWriting(_ seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<100 {
      let value = random.value(depth: 5)
      let text = random.document(value)
      let read = try JSONValue(jsonText: text)
      let written = String(json: read)

      try #require(read.isExactly(value), "\(text)")
      try #require(read == value && read.hashValue == value.hashValue, "\(text)")
      try #require(try JSONValue(jsonText: written).isExactly(value), "\(text)")
      try #require(try JSONValue(jsonText: String(json: value)).isExactly(value), "\(text)")
    }
  }

  /// A resource that was read, written to and written again has the change, and all else as it was.
  @Test(arguments: 1...UInt64(8))
  func changesLeaveAllElse(_ seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<100 {
      guard case .object(let storage) = random.value(depth: 4), !storage.isEmpty else { continue }
      let text = random.document(.object(storage))
      var policy = try TokenIssuancePolicy(jsonText: text)
      var expected = storage
      for _ in 0..<random.number(in: 1...3) where !expected.isEmpty {
        let name = expected.names[random.number(in: 0...(expected.count - 1))]
        let value: JSONValue? = random.number(in: 0...2) == 0 ? nil : random.value(depth: 2)
        policy[name] = value
        expected[name] = value
      }
      policy["added"] = [1]
      expected["added"] = [1]

      try #require(JSONValue.object(policy._storage).isExactly(.object(expected)), "\(text)")
      let again = try JSONValue(jsonText: String(json: policy))
      try #require(again.isExactly(.object(expected)), "\(text)")
    }
  }
}
