import APIModel
import APIPages

/// The call of the runtime that makes a request: `_request(.post, "sendMail", parameters: […], permissions: "…")`.
struct RequestCall {
  var method: RequestLine.Method
  /// The segment below the node that the request goes to; nil for the node itself.
  var segment: String?
  /// Whether the form of the request has a place for the segment in any case.
  var alwaysNamesSegment = false
  /// What stands between the segment and the permissions.
  var arguments: [String] = []
  /// The query options of the service's own: their names and what they are in Swift.
  var query: [(name: String, value: String)] = []
  /// The members of the body that parameters become: their names and what they are in Swift.
  var members: [(name: String, value: String)] = []
  var permissions: [Permission]

  /// The function that is called.
  var function: String { query.isEmpty ? "_request" : "_query(\(Self.dictionary(query)))._request" }

  /// What it is called with, the permissions apart.
  var leadingArguments: [String] {
    let verb = "." + method.rawValue.lowercased()
    let segment = segment.map(StringLiteral.literal) ?? (alwaysNamesSegment ? "nil" : nil)
    return [verb] + (segment.map { [$0] } ?? []) + arguments
  }

  /// The whole call on one line.
  var expression: String {
    "\(function)(\((leadingArguments + ["permissions: \(permissionLiteral)"]).joined(separator: ", ")))"
  }

  /// The permissions on one line.
  var permissionLiteral: String { StringLiteral.literal(permissionLists.joined(separator: "; ")) }

  /// The permissions as the runtime reads them: `work: User.Read, User.ReadWrite`.
  private var permissionLists: [String] {
    permissions.filter { !$0.names.isEmpty }.map {
      "\(PermissionKind.label($0.kind)): \($0.names.joined(separator: ", "))"
    }
  }

  /// The same, on lines of a width: one that is too long goes on under the name of its kind. A kind that pages have a
  /// sentence for is cut where its line has no room for it.
  func permissionLines(width: Int) -> [String] {
    permissions.filter { !$0.names.isEmpty }.flatMap { permission in
      let room = width - 2 - (permission.names.map(\.utf8.count).max() ?? 0)
      let label = String(PermissionKind.label(permission.kind).prefix(max(room, 12)))
      var lines: [String] = []
      for name in permission.names {
        if let last = lines.last, last.utf8.count + name.utf8.count + 2 <= width {
          lines[lines.count - 1] = "\(last), \(name)"
        } else {
          lines.append("\(label): \(name)")
        }
      }
      return lines
    }
  }

  /// A list of pairs: `["address": address]`.
  static func dictionary(_ pairs: [(name: String, value: String)]) -> String {
    pairs.isEmpty
      ? "[:]" : "[\(pairs.map { "\(StringLiteral.literal($0.name)): \($0.value)" }.joined(separator: ", "))]"
  }
}

/// The kinds of permissions as the runtime knows them.
private enum PermissionKind {
  static func label(_ name: String) -> String {
    switch name.lowercased() {
    case "delegated (work or school account)": "work"
    case "delegated (personal microsoft account)": "personal"
    case "application": "application"
    // What the runtime takes for the end of a list has no place in a kind.
    default: String(name.map { $0 == ";" ? "," : $0 })
    }
  }
}
