import Foundation
import ResourceRuntime
import Testing

/// What RFC 8259 allows is read, and says what it says.
@Suite struct AcceptedDocumentTests {
  private static let all: [AcceptedDocument] =
    AcceptedDocument.structures + AcceptedDocument.documentsOfOneScalar + AcceptedDocument.whitespace
    + AcceptedDocument.strings + AcceptedDocument.escapes + AcceptedDocument.numbers
    + AcceptedDocument.numbersInPlaces

  @Test(arguments: all)
  func isReadAsItsValue(_ document: AcceptedDocument) throws {
    let value = try JSONValue(jsonData: document.bytes)

    #expect(value == document.value)
    #expect(value.isExactly(document.value), "\(value)")
  }

  @Test(arguments: all)
  func isReadAgainAsWritten(_ document: AcceptedDocument) throws {
    let written = [UInt8](json: try JSONValue(jsonData: document.bytes))

    #expect(try JSONValue(jsonData: written).isExactly(document.value))
    #expect([UInt8](json: try JSONValue(jsonData: written)) == written)
  }

  /// Whatever holds the bytes, the value is the same.
  @Test(arguments: all)
  func isReadFromEveryKindOfBytes(_ document: AcceptedDocument) throws {
    let text = String(decoding: document.bytes, as: UTF8.self)
    let padded = [0x7B, 0x5B] + document.bytes + [0x5D]

    #expect(try JSONValue(jsonText: text).isExactly(document.value))
    #expect(try JSONValue(jsonData: Data(document.bytes)).isExactly(document.value))
    #expect(try JSONValue(jsonData: Data(padded).dropFirst(2).dropLast()).isExactly(document.value))
    #expect(try JSONValue(jsonData: padded[2..<(padded.count - 1)]).isExactly(document.value))
    #expect(try JSONValue(jsonData: document.bytes.lazy.map { $0 }).isExactly(document.value))
    #expect(try JSONValue(jsonData: text.utf8).isExactly(document.value))
  }

  /// The last byte of a value, and only that, completes it: a document that was cut off is never taken for one.
  @Test(arguments: all)
  func isRefusedWhenCutOff(_ document: AcceptedDocument) throws {
    // In an array, so that a number that is cut off is no other number.
    let whole = "[".utf8 + document.bytes.drop { $0 > 0x7F } + "]".utf8
    for count in 0..<whole.count {
      let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: whole.prefix(count)) }
      #expect((error?.offset ?? -1) <= count)
    }
  }

  @Test(arguments: all)
  func isTheSameAsAMember(_ document: AcceptedDocument) throws {
    let bytes = document.bytes.drop { $0 > 0x7F }
    let policy = try TokenIssuancePolicy(jsonData: #"{"member":"#.utf8 + bytes + #","last":[]}"#.utf8)

    #expect(policy["member"]?.isExactly(document.value) == true)
    #expect(policy._storage.names == ["member", "last"])
  }
}
