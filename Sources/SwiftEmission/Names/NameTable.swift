/// The names of top-level declarations that are taken.
struct NameTable {
  private var taken: Set<String> = []

  /// Takes a name, with a number behind it if it is taken already.
  mutating func claim(_ name: String) -> String {
    if claimIfFree(name) { return name }
    var number = 2
    while !claimIfFree("\(name)\(number)") { number += 1 }
    return "\(name)\(number)"
  }

  /// Takes a name unless it is taken or reserved.
  mutating func claimIfFree(_ name: String) -> Bool {
    !ReservedTypeNames.contains(name) && taken.insert(name).inserted
  }
}
