import APIPages
import Foundation
import ResourceRuntime
import TestSupport
import Testing

/// What services send, as a documentation set of real size shows it, is written as it was read.
@Suite(.enabled(if: Corpus.root != nil, "no corpus at hand (DOCS2SWIFT_CORPUS)"))
struct ExampleRoundTripTests {
  /// A resource type of which no property is known.
  private struct AnyResource: Resource {
    let _storage: ResourceStorage
    struct Fields: FieldSet {}
  }

  @Test(arguments: [("2021-03", 2_250), ("2021-07", 2_600)])
  func validExamplesAreWrittenAsTheyWereRead(_ state: String, atLeast floor: Int) async throws {
    let examples = try await Corpus.Reading.shared.pages(of: state).flatMap(\.examples)
    let bodies = examples.filter(\.hasJSONBody).compactMap(\.body)
    var validCount = 0
    var intactCount = 0
    var problems: [String] = []
    for body in bodies {
      // The reader of pages is another reader, which knows strict JSON too.
      let reading = body.json()
      guard let value = try? JSONValue(jsonText: body.text) else {
        if reading.isStrict { problems.append("\(body.location(at: 0)): refused") }
        continue
      }
      validCount += 1
      var found = try Self.problems(of: value, body.text, repeatsNames: reading.value?.repeatsNames ?? false)
      if !reading.isStrict { found.append("not refused") }
      if found.isEmpty { intactCount += 1 }
      problems += found.map { "\(body.location(at: 0)): \($0)" }
    }
    print(
      "\(state): \(examples.count) examples, \(bodies.count) with JSON, \(validCount) valid, "
        + "\(intactCount) written as they were read")

    #expect(problems.isEmpty, "\n\(problems.prefix(20).joined(separator: "\n"))")
    #expect(validCount >= floor)
  }

  /// What is lost or changed on the way of a document through each kind of reading and writing.
  ///
  /// - Parameter repeatsNames: Whether an object has two members of one name, of which one is not written, and of which
  ///   Foundation's decoder takes another.
  private static func problems(of value: JSONValue, _ text: String, repeatsNames: Bool) throws -> [String] {
    var problems: [String] = []
    func expect(_ condition: Bool, _ problem: String) {
      if !condition { problems.append(problem) }
    }
    let written = String(json: value)
    // Without whitespace, the text itself is what should be written: all members in their order, all digits.
    expect(written.utf8.elementsEqual(compact(text)) || repeatsNames, "written otherwise")
    expect(try JSONValue(jsonText: written) == value, "read otherwise when written")
    expect(foundationValue(written) == foundationValue(text), "another value to Foundation")

    switch value {
    case .object(let storage):
      let resource = try AnyResource(jsonText: text)
      expect(String(json: resource) == written, "written otherwise as a resource")
      expect(resource._storage.names == storage.names, "other names in a resource")
      var copy = AnyResource(_storage: ResourceStorage())
      for name in storage.names { copy[name] = storage[name] }
      expect(String(json: copy) == written, "written otherwise when put together")
    case .array:
      expect(String(json: try [JSONValue](jsonData: text.utf8)) == written, "written otherwise as an array")
    default: break
    }

    let decoded = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    expect(decoded == value || repeatsNames, "decoded otherwise")
    expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value, "encoded otherwise")
    return problems
  }

  /// The bytes of a valid document without the whitespace between tokens.
  private static func compact(_ text: String) -> [UInt8] {
    var isInString = false
    var isEscaped = false
    return text.utf8.filter { byte in
      let wasInString = isInString
      if isInString {
        if byte == UInt8(ascii: "\""), !isEscaped { isInString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      }
      return wasInString || isInString || byte > 0x20
    }
  }

  private static func foundationValue(_ text: String) -> NSObject? {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) as? NSObject
  }
}

extension LenientJSON {
  /// Whether an object somewhere in the value has two members of one name.
  fileprivate var repeatsNames: Bool {
    switch kind {
    case .array(let elements): elements.contains(where: \.repeatsNames)
    case .object(let members):
      Set(members.map(\.name)).count < members.count || members.contains(where: \.value.repeatsNames)
    default: false
    }
  }
}
