extension JSONIndex {
  /// Appends a value as the document spells it, without whitespace.
  func write(at position: Int, to output: inout [UInt8]) {
    if isCompact {
      output += bytes[byteRange(at: position)]
    } else {
      writeTokens(at: position, resolving: Repetitions(), to: &output)
    }
  }

  /// Appends a member, from its name on, without whitespace.
  func writeMember(at name: Int, to output: inout [UInt8]) {
    if isCompact {
      output += bytes[tokenRange(at: name).lowerBound..<byteRange(at: name + 1).upperBound]
    } else {
      output += bytes[tokenRange(at: name)]
      output.append(UInt8(ascii: ":"))
      write(at: name + 1, to: &output)
    }
  }

  /// The document without whitespace, in which a repeated member has its last value in its first place.
  func bytes(resolving repetitions: [JSONNameChecker.Repetition]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    writeTokens(at: 0, resolving: Repetitions(repetitions), to: &output)
    return output
  }

  /// What to leave out and to exchange while writing, by the entries of names.
  private struct Repetitions {
    private(set) var dropped: Set<Int> = []
    private(set) var values: [Int: Int] = [:]

    init(_ repetitions: [JSONNameChecker.Repetition] = []) {
      for repetition in repetitions {
        dropped.insert(repetition.name)
        values[repetition.first] = repetition.name + 1
      }
    }
  }

  /// Appends the tokens of a value, and of what is between them the commas and colons.
  private func writeTokens(at position: Int, resolving repetitions: Repetitions, to output: inout [UInt8]) {
    let end = position + entries[position].step
    var current = position
    var written = byteRange(at: position).lowerBound
    while current < end {
      let token = tokenRange(at: current)
      if repetitions.dropped.contains(current) {
        // Goes with the comma before it, as the first member of its name stands further ahead.
        written = byteRange(at: current + 1).upperBound
        current += 1 + entries[current + 1].step
        continue
      }
      output += bytes[written..<token.lowerBound].lazy.filter { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
      output += bytes[token]
      written = token.upperBound
      if let value = repetitions.values[current] {
        output.append(UInt8(ascii: ":"))
        writeTokens(at: value, resolving: repetitions, to: &output)
        written = byteRange(at: current + 1).upperBound
        current += entries[current + 1].step
      }
      current += 1
    }
  }
}
