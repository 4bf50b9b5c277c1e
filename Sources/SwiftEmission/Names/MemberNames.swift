import APIPages

/// The Swift names of the members of one type, in the order of the members.
///
/// The rule, in this order:
///
/// 1. A member has the API's own name wherever Swift allows it: as it is; in backticks where it is a keyword; in
///    backticks also where it has spaces, signs or a digit in front (SE-0451): `` `some space` ``, `` `a-b` ``.
/// 2. Left out of a name is what Swift forbids even between backticks (backtick, backslash, control characters, a `$` in
///    front) and what no reader would see (formatting, blanks other than the space). The letter behind it becomes a
///    capital: a name of `a`, backslash and `b` is `aB`.
/// 3. A name of which nothing is left, or only signs of which Swift makes operators, is `_unnamed`.
/// 4. Names that mean something else already get an underscore behind: `Type`, `Protocol`, `none` and `RawValue` in an
///    enumeration, `Element` and `ArrayLiteralElement` instead of the last in one whose values hold several members;
///    `_path`, `_child`, `_query` and `_request`, which every place in the tree of requests has.
/// 5. Own names come first, in the order of the pages. What is called otherwise, or would be the same in Swift, gets
///    underscores behind until it is alone, also among the types that a type derives from and those that derive from it.
///
/// Behind a dot `self` and `init` need their backticks, and the members that every resource has win over properties: the
/// methods that `Resource` names, `_storage`, `_json`, and what a conformance brings. A property called so is read as
/// `user[\.as]`, as every property can be.
enum MemberNames {
  /// Names for instance members.
  ///
  /// - Parameters:
  ///   - names: the API's names.
  ///   - renames: names that are to be used instead of some of these.
  ///   - inherited: the API's names by the Swift names that they have in the types that this one derives from.
  ///   - derived: names that types have for own members which derive from this one.
  static func instance(
    _ names: [String], renames: [String: String] = [:], inherited: [String: String] = [:],
    derived: @autoclosure () -> Set<String> = []
  ) -> [String] {
    unique(names, inherited: inherited, derived: derived) { SwiftIdentifier.member(renames[$0] ?? $0) }
  }

  /// Names for static members.
  ///
  /// - Parameters:
  ///   - names: the API's names.
  ///   - renames: names that are to be used instead of some of these.
  ///   - isFlags: whether a value of the enumeration may hold several members.
  static func `static`(_ names: [String], renames: [String: String] = [:], isFlags: Bool = false) -> [String] {
    unique(
      names, inherited: [:], derived: { [] },
      by: { SwiftIdentifier.staticMember(renames[$0] ?? $0, ofFlags: isFlags) })
  }

  /// Whether a Swift name is another one than the API's, backticks aside.
  static func isRenamed(_ name: String, to swiftName: String) -> Bool {
    !SwiftIdentifier.unquoted(swiftName).utf8.elementsEqual(name.utf8)
  }

  /// A note on a member that is called otherwise in Swift; nil where it is not.
  ///
  /// - Parameters:
  ///   - name: the API's name.
  ///   - owner: what has the member: a type, or the path of a place.
  ///   - swiftName: its name in Swift.
  ///   - location: where the pages name it.
  static func note(
    on name: String, of owner: String, called swiftName: String, at location: SourceLocation
  ) -> Diagnostic? {
    guard isRenamed(name, to: swiftName) else { return nil }
    return Diagnostic(
      .renamedMember, at: location,
      "'\(name)' of \(owner) is called '\(swiftName)' in Swift: its own name is taken, or no name there.")
  }

  private static func unique(
    _ names: [String], inherited: [String: String], derived: () -> Set<String>, by makeName: (String) -> String
  ) -> [String] {
    var taken: Set<String> = []
    // What declares a member of its base anew means the same member.
    func claim(_ swiftName: String, for name: String) -> Bool {
      (inherited[swiftName].map { $0.utf8.elementsEqual(name.utf8) } ?? true) && taken.insert(swiftName).inserted
    }
    var swiftNames = names.map(makeName)
    let others = names.indices.filter { index in
      isRenamed(names[index], to: swiftNames[index]) || !claim(swiftNames[index], for: names[index])
    }
    guard !others.isEmpty else { return swiftNames }
    let derived = derived()
    for index in others {
      while derived.contains(swiftNames[index]) || !claim(swiftNames[index], for: names[index]) {
        swiftNames[index] = SwiftIdentifier.appending("_", to: swiftNames[index])
      }
    }
    return swiftNames
  }
}
