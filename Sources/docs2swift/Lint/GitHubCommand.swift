import APIPages

/// A line that GitHub Actions reads: `::warning file=docs/user.md,line=3,col=5,title=unknown-type::message`.
///
/// What pages hold can't begin a command of its own: line ends are escaped, as are the signs that part a command.
struct GitHubCommand: CustomStringConvertible {
  private let diagnostic: Diagnostic

  /// - Parameter diagnostic: one whose path begins at the root of the repository.
  init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  var description: String {
    let file = Self.escapedProperty(diagnostic.location.page.description)
    let place = "line=\(diagnostic.location.line),col=\(diagnostic.location.column)"
    let title = Self.escapedProperty(diagnostic.id.rawValue)
    return "::\(command) file=\(file),\(place),title=\(title)::\(Self.escaped(diagnostic.message))"
  }

  private var command: String {
    switch diagnostic.severity {
    case .note: "notice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  private static func escaped(_ text: String) -> String {
    escape(text, [(UInt8(ascii: "%"), "%25"), (13, "%0D"), (10, "%0A")])
  }

  private static func escapedProperty(_ text: String) -> String {
    escape(
      text,
      [(UInt8(ascii: "%"), "%25"), (13, "%0D"), (10, "%0A"), (UInt8(ascii: ":"), "%3A"), (UInt8(ascii: ","), "%2C")])
  }

  /// By bytes: to `Character`, CR LF is neither CR nor LF.
  private static func escape(_ text: String, _ escapes: [(byte: UInt8, escape: String)]) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if let match = escapes.first(where: { $0.byte == byte }) {
        escaped += match.escape.utf8
      } else {
        escaped.append(byte)
      }
    }
    // Escape sequences for a terminal must not get into the log either.
    return String(decoding: escaped, as: UTF8.self).withVisibleControls
  }
}
