/// The text of the table: a row for each operation, with the figures of resources and of what they are held against.
enum Table {
  static let header = """
    \(left(""))\(right("MB/s", 18))\(right("", 8))\(right("allocations", 20))\(right("bytes written", 18))
    \(left(""))\(pair)\(right("ratio", 8))\(right("resources", 11))\(right("other", 9))\(pair)
    """

  private static let pair = right("resources", 10) + right("other", 8)

  static let legend = """

    resources: resource values; other: plain structs through JSONDecoder and JSONEncoder, or what the row names.
    MB/s: bytes of input for each CPU second, medians; ratio: how much faster resources are.
    allocations, bytes written: for each object.
    """

  static func title(_ input: Input) -> String {
    let bytes = input.data.count
    return "\(input.name): objects \(input.objectCount), bytes \(bytes), bytes for each \(bytes / input.objectCount)"
  }

  /// A row of costs, and of the bytes written by both, where the operation writes.
  static func row(
    _ name: String, on input: Input, resources: Cost, other: Cost, written: (resources: Int, other: Int)? = nil
  ) -> String {
    let ratio = resources.speed(input) / other.speed(input)
    var row = left("  " + name)
    row += right(decimal(resources.speed(input), 1), 10) + right(decimal(other.speed(input), 1), 8)
    row += right(decimal(ratio, 2), 8)
    row += right(allocations(resources), 11) + right(allocations(other), 9)
    if let written {
      row += right("\(written.resources / input.objectCount)", 10) + right("\(written.other / input.objectCount)", 8)
    }
    return row
  }

  private static func allocations(_ cost: Cost) -> String {
    cost.allocationsPerObject.map { decimal($0, 1) } ?? "uncounted"
  }

  private static func decimal(_ value: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let units = Int((value * Double(scale)).rounded())
    return "\(units / scale)." + String(String(units % scale + scale).dropFirst())
  }

  private static func left(_ text: String) -> String {
    text + String(repeating: " ", count: max(0, 32 - text.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
