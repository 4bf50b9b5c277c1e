/// What the files of a library are called: the tool's `generate --list-outputs`, which can't be asked before it is built.
enum OutputNames: Equatable {
  case letter
  case single
  case count(Int)

  /// - Parameter value: what stands under `files`.
  init?(_ value: String) {
    switch value {
    case "letter": self = .letter
    case "single": self = .single
    default:
      guard value.allSatisfy({ "0"..."9" ~= $0 }), value.first != "0", let count = Int(value), count <= 1000 else {
        return nil
      }
      self = .count(count)
    }
  }

  var names: [String] {
    let names: [String] =
      switch self {
      case .letter:
        ["Client"]
          + ["Enumerations", "Requests", "Resources"].flatMap { kind in
            ("ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) + ["Other"]).map { "\(kind)-\($0)" }
          }
      case .single: ["Library"]
      case .count(let count): (1...count).map { "Library-\($0)" }
      }
    return names.map { $0 + ".swift" }.sorted()
  }
}
