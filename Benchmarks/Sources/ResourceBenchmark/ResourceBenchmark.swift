import Foundation

/// Measures resource values against plain structs with synthesized `Codable`.
///
///     ResourceBenchmark [OBJECTS]
@main
struct ResourceBenchmark {
  static func main() throws {
    guard let objects = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) : 20_000, objects > 0 else {
      print("usage: ResourceBenchmark [OBJECTS]")
      exit(2)
    }
    try Checks.countAllocations()
    print(Table.header)
    for (input, passes) in [
      (Input(name: "small"), 9), (Input(name: "page", objectCount: 75), 9),
      (Input(name: "large", objectCount: objects), 5),
    ] {
      try measure(input, passes: passes)
    }
    print(Table.legend)
  }

  private static func measure(_ input: Input, passes: Int) throws {
    let measurement = Measurement(input: input, passes: passes)
    let (resources, plain) = (ResourceSide(), PlainSide())
    print("\n" + Table.title(input))
    for operation in Operation.allCases {
      let written = try Checks.compare(operation, on: input, resources: resources, other: plain)
      let costs = try measurement.costs(of: operation, on: [resources, plain])
      print(Table.row(operation.rawValue, on: input, resources: costs[0], other: costs[1], written: written))
    }
    let serialization = SerializationSide()
    _ = try Checks.compare(.decode, on: input, resources: resources, other: serialization)
    let costs = try measurement.costs(of: .decode, on: [resources, serialization])
    print(Table.row("decode, JSONSerialization", on: input, resources: costs[0], other: costs[1]))
  }
}
