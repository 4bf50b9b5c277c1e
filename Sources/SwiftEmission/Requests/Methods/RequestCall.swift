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
  var permissions: [Permission]
  var isThrowing = false

  /// The expression in Swift.
  var expression: String {
    var list = ["." + method.rawValue.lowercased()]
    if let segment {
      list.append(StringLiteral.literal(segment))
    } else if alwaysNamesSegment {
      list.append("nil")
    }
    list += arguments
    list.append("permissions: \(StringLiteral.literal(PermissionText.text(of: permissions)))")
    return "\(isThrowing ? "try " : "")_request(\(list.joined(separator: ", ")))"
  }

  /// A list of pairs: `["address": address]`.
  static func dictionary(_ pairs: [(name: String, value: String)]) -> String {
    pairs.isEmpty ? "[:]" : "[\(pairs.map { "\(StringLiteral.literal($0.name)): \($0.value)" }.joined(separator: ", "))]"
  }
}

/// Permissions as the literal that the runtime reads: `work: User.Read; application: User.Read.All`.
enum PermissionText {
  static func text(of permissions: [Permission]) -> String {
    permissions.filter { !$0.names.isEmpty }
      .map { "\(kind($0.kind)): \($0.names.joined(separator: ", "))" }
      .joined(separator: "; ")
  }

  private static func kind(_ name: String) -> String {
    switch name.lowercased() {
    case "delegated (work or school account)": "work"
    case "delegated (personal microsoft account)": "personal"
    case "application": "application"
    // What the runtime takes for the end of a kind has no place in one.
    default: String(name.map { $0 == ";" ? "," : $0 })
    }
  }
}
