/// The Swift names of the members of one type, in the order of the members.
enum MemberNames {
  /// Names for instance members: the API's own, and where those are the same in Swift, with an underscore behind.
  static func instance(_ names: [String]) -> [String] { unique(names, by: SwiftIdentifier.member) }

  /// Names for static members.
  static func `static`(_ names: [String]) -> [String] { unique(names, by: SwiftIdentifier.staticMember) }

  /// Whether a Swift name is another one than the API's, backticks aside.
  static func isRenamed(_ name: String, to swiftName: String) -> Bool { swiftName != name && swiftName != "`\(name)`" }

  private static func unique(_ names: [String], by makeName: (String) -> String) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var swiftName = makeName(name)
      while !taken.insert(swiftName).inserted {
        swiftName = SwiftIdentifier.member(swiftName.filter { $0 != "`" } + "_")
      }
      return swiftName
    }
  }
}
