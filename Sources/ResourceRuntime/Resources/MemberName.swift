/// A name of a member, compared as JSON does: character by character (RFC 8259, section 8.3), while Swift takes an `é`
/// of one and of two characters for the same.
struct MemberName: Hashable {
  private let name: String

  init(_ name: String) {
    self.name = name
  }

  static func areSame(_ left: String, _ right: String) -> Bool {
    left == right && left.utf8.elementsEqual(right.utf8)
  }

  static func == (left: MemberName, right: MemberName) -> Bool {
    areSame(left.name, right.name)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
