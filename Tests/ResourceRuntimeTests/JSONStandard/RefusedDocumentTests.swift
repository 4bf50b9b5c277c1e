import Foundation
import ResourceRuntime
import Testing

/// What RFC 8259 does not allow is refused, at its first byte that is wrong.
@Suite struct RefusedDocumentTests {
  private static let all: [RefusedDocument] =
    RefusedDocument.arrays + RefusedDocument.objects + RefusedDocument.documents + RefusedDocument.strings
    + RefusedDocument.escapes + RefusedDocument.surrogates + RefusedDocument.encodings
    + RefusedDocument.bytesOutsideOfStrings + RefusedDocument.numbers + RefusedDocument.words

  @Test(arguments: all)
  func isRefusedAtItsFirstWrongByte(_ document: RefusedDocument) {
    let error = #expect(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: document.bytes) }

    #expect(error.map { ErrorKind($0.reason) } == document.kind)
    #expect(error?.offset == document.offset)
    #expect(error?.description.hasPrefix("JSON, byte \(document.offset): ") == true)
  }

  @Test(arguments: all)
  func isRefusedAlikeByAllThatReads(_ document: RefusedDocument) throws {
    let expected = try #require(throws: JSONValue.ReadingError.self) { try JSONValue(jsonData: document.bytes) }
    let padded = [0x7B, 0x5B] + document.bytes + [0x5D]

    #expect(throws: expected) { try JSONValue(jsonData: Data(document.bytes)) }
    #expect(throws: expected) { try JSONValue(jsonData: padded[2..<(padded.count - 1)]) }
    #expect(throws: expected) { try JSONValue(jsonData: document.bytes.lazy.map { $0 }) }
    #expect(throws: expected) { try TokenIssuancePolicy(jsonData: document.bytes) }
    #expect(throws: expected) { try [JSONValue](jsonData: document.bytes) }
    #expect(throws: expected) { try Page<DirectoryObject>(jsonData: document.bytes) }
    if let text = String(validating: document.bytes, as: UTF8.self) {
      #expect(throws: expected) { try JSONValue(jsonText: text) }
    }
  }

  /// What is wrong within a member that nobody asks for is found as well, and not only when somebody does.
  @Test(arguments: all)
  func isRefusedWithinAResource(_ document: RefusedDocument) {
    let start = #"{"id":"1","ignored":[{"deep":"#
    let bytes = Array(start.utf8) + document.bytes + Array("}]}".utf8)
    let error = #expect(throws: JSONValue.ReadingError.self) { try TokenIssuancePolicy(jsonData: bytes) }

    switch document.kind {
    // Here something follows behind the document, and only a bracket can be the first byte that is wrong.
    case .end, .trailing: #expect((error?.offset ?? 0) >= start.utf8.count)
    default:
      // A byte order mark stands at the start of a document only.
      let isMark = document.bytes.starts(with: [0xEF, 0xBB, 0xBF])
      #expect(error?.offset == start.utf8.count + (isMark ? 0 : document.offset))
    }
  }
}
