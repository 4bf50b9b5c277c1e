import Foundation
import ResourceRuntime
import Testing

/// Documents with mistakes made by chance: no crash, errors that lie within the document, and the same judgement as
/// Foundation's but for a stated list.
@Suite struct MutatedDocumentTests {
  @Test(arguments: 1...UInt64(8))
  func mistakesAreJudgedAsFoundationDoes(_ seed: UInt64) {
    var random = RandomJSON(seed: seed)
    for _ in 0..<1_000 {
      var bytes = Array(random.document(random.value(depth: 4)).utf8)
      for _ in 0..<random.number(in: 1...3) { random.mutate(&bytes) }
      let result = Result { () throws(JSONValue.ReadingError) in try JSONValue(jsonData: bytes) }
      switch result {
      case .success(let value):
        let again = try? JSONValue(jsonData: [UInt8](json: value))
        #expect(again?.isExactly(value) == true, "\(bytes)")
      case .failure(let error):
        #expect((0...bytes.count).contains(error.offset), "\(error) of \(bytes)")
      }
      #if !canImport(Darwin)
        guard !FoundationDifference.explains(bytes, result) else { continue }
        let theirs = Result { try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) }
        #expect(theirs.isSuccess == result.isSuccess, "\(result) but \(theirs) of \(bytes)")
      #endif
    }
  }
}

/// In what Foundation's JSONSerialization judges otherwise, as of Swift 6.3 on Linux.
private enum FoundationDifference {
  /// Whether the judgements on a document may differ.
  static func explains(_ bytes: [UInt8], _ result: Result<JSONValue, JSONValue.ReadingError>) -> Bool {
    // Foundation takes bytes that begin with a NUL or with another byte order mark for UTF-16 or UTF-32.
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
      return true
    }
    switch result {
    // Foundation refuses numbers that no Double can tell.
    case .success(let value): return value.hasNumber { $0.double == nil }
    // Foundation accepts a comma behind the last element or member.
    case .failure(let error):
      let before = bytes[..<error.offset].last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      let isClosing = [.found("]"), .found("}")].contains(ErrorKind(error.reason))
      return isClosing && before == UInt8(ascii: ",")
    }
  }
}

extension Result {
  fileprivate var isSuccess: Bool {
    if case .success = self { true } else { false }
  }
}

extension JSONValue {
  /// Whether some number in the value meets a condition.
  fileprivate func hasNumber(_ condition: (JSONNumber) -> Bool) -> Bool {
    switch self {
    case .null, .bool, .string: false
    case .number(let number): condition(number)
    case .array(let elements): elements.contains { $0.hasNumber(condition) }
    case .object(let storage): storage.names.contains { storage[$0]?.hasNumber(condition) == true }
    }
  }
}

extension RandomJSON {
  /// Makes one mistake: a byte lost, added, doubled or replaced, two exchanged, or the end cut off.
  fileprivate mutating func mutate(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(number(in: 0...255))) }
    let place = number(in: 0...(bytes.count - 1))
    switch number(in: 0...6) {
    case 0: bytes.remove(at: place)
    case 1: bytes.insert(sign(), at: place)
    case 2: bytes.insert(bytes[place], at: place)
    case 3: bytes[place] = sign()
    case 4: bytes.swapAt(place, number(in: 0...(bytes.count - 1)))
    case 5: bytes[place] ^= 1 << UInt8(number(in: 0...7))
    default: if number(in: 0...3) == 0 { bytes.removeSubrange(place...) }
    }
  }

  /// A byte that means something in JSON, or any.
  private mutating func sign() -> UInt8 {
    let signs = Array("{}[]:,\"\\/u0123456789-+.eE tfn\n".utf8)
    return number(in: 0...2) == 0 ? UInt8(number(in: 0...255)) : signs[number(in: 0...(signs.count - 1))]
  }
}
