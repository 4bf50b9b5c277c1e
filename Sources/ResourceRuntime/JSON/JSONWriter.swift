/// Writes a JSON value as UTF-8 without whitespace.
///
/// Only what RFC 8259 demands is escaped: quotation mark, backslash and control characters.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Calls a function with the bytes of a document. Where the value stands in one that was read, they are a part of
  /// that.
  static func withDocument<Result>(_ value: JSONValue, _ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if case .object(let storage) = value, let slice = storage.slice, slice.index.isCompact {
      return withExtendedLifetime(slice) {
        use(UnsafeBufferPointer(rebasing: slice.index.bytes[slice.index.byteRange(at: slice.position)]))
      }
    }
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes.withUnsafeBufferPointer(use)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): write(text)
    case .array(let elements):
      writeList(elements, open: "[", close: "]") { $0.write($1) }
    case .object(let storage):
      if let slice = storage.slice {
        slice.index.write(at: slice.position, to: &bytes)
      } else if let object = storage.changedObject {
        write(object)
      } else {
        writeList(storage.members, open: "{", close: "}") { $0.writeMember($1.name, $1.value) }
      }
    }
  }

  private mutating func write(_ object: ChangedObject) {
    let start = bytes.count
    object.forEachMember { name in
      bytes.append(UInt8(ascii: ","))
      object.slice.index.writeMember(at: name, to: &bytes)
    } changed: { name, value in
      bytes.append(UInt8(ascii: ","))
      writeMember(name, value)
    }
    if bytes.count == start { bytes.append(UInt8(ascii: "{")) } else { bytes[start] = UInt8(ascii: "{") }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func writeMember(_ name: String, _ value: JSONValue) {
    write(name)
    bytes.append(UInt8(ascii: ":"))
    write(value)
  }

  private mutating func writeList<Part>(
    _ parts: [Part], open: Unicode.Scalar, close: Unicode.Scalar, _ write: (inout JSONWriter, Part) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    var isFirst = true
    for part in parts {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      write(&self, part)
    }
    bytes.append(UInt8(ascii: close))
  }

  mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { characters in
      var plainStart = 0
      for index in characters.indices {
        let byte = characters[index]
        guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
        bytes.append(contentsOf: characters[plainStart..<index])
        writeEscape(byte)
        plainStart = index + 1
      }
      bytes.append(contentsOf: characters[plainStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      bytes.append(contentsOf: ("u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
    }
  }
}
