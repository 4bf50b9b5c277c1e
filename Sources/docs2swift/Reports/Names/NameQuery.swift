import APIModel
import APIPages

/// What `explain` is asked for.
enum NameQuery {
  /// `GET /me/messages`, or only the path.
  case request(RequestIdentity)
  /// `user`, `microsoft.graph.user`, `user.displayName`, `ageGroup.minor`, `displayName`.
  case name(String)

  init(_ text: String) {
    let words = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let method = words.first.flatMap { RequestLine.Method(rawValue: $0.uppercased()) }
    if let method, words.count == 2 {
      self = .request(RequestIdentity(method: method.rawValue, path: Self.path(words[1])))
    } else if text.contains("/") {
      self = .request(RequestIdentity(method: "", path: Self.path(text)))
    } else {
      self = .name(words.joined(separator: " "))
    }
  }

  /// The path without query and without space around it.
  private static func path(_ url: String) -> String {
    String(url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0].filter { !$0.isNewline })
  }
}
