import ResourceRuntime
import Testing

/// How deep arrays and objects nest: as deep as is asked for, and never so deep that the call stack ends.
@Suite struct NestingTests {
  /// Ways to nest, each by what opens a level and what closes it.
  enum Nesting: CaseIterable, Sendable {
    case arrays, objects, arraysBesideOthers, objectsBesideOthers, arraysWithSpace

    var brackets: (open: String, close: String) {
      switch self {
      case .arrays: ("[", "]")
      case .objects: (#"{"a":"#, "}")
      case .arraysBesideOthers: ("[[],", ",1]")
      case .objectsBesideOthers: (#"{"b":{},"a":"#, #","c":1}"#)
      case .arraysWithSpace: (" [ ", " ] ")
      }
    }

    func document(depth: Int, around scalar: String = "1") -> String {
      let (open, close) = brackets
      return String(repeating: open, count: depth) + scalar + String(repeating: close, count: depth)
    }

    /// The offset of the bracket that opens a level, counted from 1.
    func offset(ofLevel level: Int) -> Int {
      (level - 1) * brackets.open.utf8.count + (self == .arraysWithSpace ? 1 : 0)
    }
  }

  @Test(arguments: Nesting.allCases, [1, 2, 127])
  func levelsBelowTheLimitAreRead(_ nesting: Nesting, depth: Int) throws {
    let text = nesting.document(depth: depth)
    let value = try JSONValue(jsonText: text)

    #expect(String(json: value) == text.filter { $0 != " " })
    #expect(try JSONValue(jsonText: String(json: value)) == value)
  }

  @Test func theLastLevelIsRead() throws {
    for nesting in [Nesting.arrays, .objects, .arraysWithSpace] {
      let value = try JSONValue(jsonText: nesting.document(depth: 128))
      #expect(String(json: value) == nesting.document(depth: 128).filter { $0 != " " })
    }
    // Here what stands beside the innermost level would be one deeper.
    for nesting in [Nesting.arraysBesideOthers, .objectsBesideOthers] {
      #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonText: nesting.document(depth: 128)) }
    }
  }

  @Test(arguments: [Nesting.arrays, .objects, .arraysWithSpace], [129, 130, 100_000])
  func deeperLevelsAreRefusedWhereTheyOpen(_ nesting: Nesting, depth: Int) {
    let error = #expect(throws: JSONValue.ReadingError.self) {
      try JSONValue(jsonText: nesting.document(depth: depth))
    }

    #expect(error?.reason == .tooDeep(limit: 128))
    #expect(error?.offset == nesting.offset(ofLevel: 129))
  }

  /// Of a document that only opens levels, the limit is the first that is wrong; below it, the end.
  @Test(arguments: ["[", #"{"":"#, #"[{"":"#, "[1,", #"["\"{"#])
  func openLevelsAreRefused(_ open: String) {
    for count in [100, 100_000] {
      let text = String(repeating: open, count: count)
      let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonText: text) }
      #expect((error?.offset ?? .max) <= text.utf8.count)
    }
  }

  @Test(arguments: 0...3)
  func theLimitIsAskedFor(_ limit: Int) throws {
    for nesting in [Nesting.arrays, .objects] {
      for depth in 0...3 {
        let bytes = Array(nesting.document(depth: depth).utf8)
        if depth <= limit {
          #expect(throws: Never.self) { try JSONValue(jsonData: bytes, maximumDepth: limit) }
        } else {
          let error = #expect(throws: JSONValue.ReadingError.self) {
            try JSONValue(jsonData: bytes, maximumDepth: limit)
          }
          #expect(error?.reason == .tooDeep(limit: limit))
          #expect(error?.offset == nesting.offset(ofLevel: limit + 1))
        }
      }
    }
  }

  @Test func aGreaterLimitIsKeptToo() throws {
    let text = Nesting.objects.document(depth: 500)
    let value = try JSONValue(jsonData: text.utf8, maximumDepth: 500)

    #expect(String(json: value) == text)
    #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: text.utf8, maximumDepth: 499) }
  }

  @Test func levelsSideBySideAreNotDeep() throws {
    let text = "[" + [String](repeating: "[{}]", count: 10_000).joined(separator: ",") + "]"

    #expect(String(json: try JSONValue(jsonData: text.utf8, maximumDepth: 3)) == text)
    #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: text.utf8, maximumDepth: 2) }
  }
}
