/// The bytes of a page, by lines.
///
/// Lines are those of the file, from 1. Offsets are into `bytes`.
struct PageSource {
  let bytes: [UInt8]
  let index: LineIndex
  /// The first line that libcmark reads, to which its line 1 belongs: the one below front matter.
  var bodyLine = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = LineIndex(of: bytes)
  }

  var lineCount: Int { index.starts.count }

  /// The offset of a line's first byte.
  @inline(__always)
  func start(ofLine line: Int) -> Int { Int(index.starts[line - 1]) }

  /// The offset of a line's first byte that is text, which a byte order mark is not.
  @inline(__always)
  func textStart(ofLine line: Int) -> Int {
    let start = start(ofLine: line)
    return line == bodyLine && bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start
  }

  /// The line of the file that is a line of libcmark's.
  @inline(__always)
  func line(ofParsed line: Int) -> Int { line + bodyLine - 1 }

  /// The offset behind a line's last byte, line end not counted.
  @inline(__always)
  func end(ofLine line: Int) -> Int {
    guard line < lineCount else { return bytes.count }
    let next = Int(index.starts[line])
    let isPair = next >= 2 && bytes[next - 1] == .newline && bytes[next - 2] == .carriageReturn
    return next - (isPair ? 2 : 1)
  }

  /// The position of a byte of a line.
  @inline(__always)
  func position(ofOffset offset: Int, inLine line: Int) -> SourcePosition {
    SourcePosition(line: line, column: offset - start(ofLine: line) + 1)
  }

  func endPosition(ofLine line: Int) -> SourcePosition {
    position(ofOffset: end(ofLine: line), inLine: line)
  }

  /// The position of any byte. Slower than where the line is known.
  func position(ofOffset offset: Int) -> SourcePosition {
    var low = 0
    var high = index.starts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(index.starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return position(ofOffset: offset, inLine: low + 1)
  }

  /// The text of some bytes, U+FFFD for what is no text.
  func string(_ range: Range<Int>) -> String { string(bytes[range]) }

  /// The text of bytes that were taken from the page.
  func string(_ bytes: ArraySlice<UInt8>) -> String {
    let string = String(decoding: bytes, as: UTF8.self)
    guard index.hasNUL, string.utf8.contains(.nul) else { return string }
    return String(decoding: string.utf16.map { $0 == 0 ? 0xFFFD : $0 }, as: UTF16.self)
  }

  /// The offset of the first byte of a range that is neither space nor tab; its end without one.
  @inline(__always)
  func skippingBlanks(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset].isBlank { offset += 1 }
    return offset
  }
}
