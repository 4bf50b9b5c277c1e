/// A line of a block, without the `>` and the indentation of the blocks around it.
struct ContentLine {
  /// The line of the file.
  let line: Int
  /// The bytes from the first that is neither space nor tab to the line end.
  let range: Range<Int>
  /// How many columns the first byte is indented within its block.
  let indent: Int
  /// Whether the line lacks what the blocks around it ask for, and belongs to them only since it
  /// continues a paragraph.
  let isLazy: Bool

  /// By CommonMark, four columns make code of what would begin a block.
  var isIndented: Bool { indent >= 4 }
}
