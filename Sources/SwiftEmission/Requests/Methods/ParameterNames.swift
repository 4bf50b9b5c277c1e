/// Names for the parameters of one method, each of which is used once.
struct ParameterNames {
  private var taken: Set<String>

  /// - Parameter reserved: names that other parameters of the method have.
  init(reserved: Set<String> = []) {
    taken = reserved
  }

  /// The Swift name for a parameter of the API, with underscores behind where another one has it.
  mutating func next(for name: String) -> String {
    var parameter = SwiftIdentifier.parameter(name)
    while !taken.insert(parameter).inserted { parameter += "_" }
    return parameter
  }
}
