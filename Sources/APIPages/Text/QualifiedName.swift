extension String {
  /// `user` of `microsoft.graph.user`.
  package var lastComponent: String {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return self }
    return String(Substring(utf8[utf8.index(after: dot)...]))
  }

  /// `microsoft.graph` of `microsoft.graph.user`; nil for a simple name.
  package var namespace: String? {
    guard let dot = utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return String(Substring(utf8[..<dot]))
  }

  /// The ways to read `microsoft.graph.user.ageGroup` as a type and what it has, the longest name of a type first: names
  /// of members may have dots too.
  package var membersOfTypes: [(type: String, member: String)] {
    utf8.indices.reversed().filter { utf8[$0] == UInt8(ascii: ".") }.map { dot in
      (String(Substring(utf8[..<dot])), String(Substring(utf8[utf8.index(after: dot)...])))
    }
  }
}
