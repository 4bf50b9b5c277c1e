/// The permissions that the pages say a request needs: one of each list is enough, and the first is the least
/// privileged.
public struct RequestPermissions: Hashable, Sendable {
  /// Delegated, for somebody with a work or school account.
  public var delegatedWork: [String] = []
  /// Delegated, for somebody with a personal account.
  public var delegatedPersonal: [String] = []
  /// For an application without anybody signed in.
  public var application: [String] = []
  /// Of other kinds, by the name that the pages have for the kind.
  public var other: [String: [String]] = [:]

  /// Permissions of lists.
  public init(delegatedWork: [String] = [], delegatedPersonal: [String] = [], application: [String] = []) {
    self.delegatedWork = delegatedWork
    self.delegatedPersonal = delegatedPersonal
    self.application = application
  }

  /// Permissions as generated code has them, which is one literal per request:
  /// `work: User.Read, User.ReadWrite; application: User.Read.All`, with semicolons or on lines. A kind may occur again,
  /// with more permissions.
  init(text: String) {
    for list in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      guard let colon = list.lastIndex(of: ":") else { continue }
      let names = list[list.index(after: colon)...].split { $0 == "," || $0 == " " }.map(String.init)
      switch list[..<colon].drop(while: { $0 == " " }) {
      case "work": delegatedWork += names
      case "personal": delegatedPersonal += names
      case "application": application += names
      case let kind: other[String(kind), default: []] += names
      }
    }
  }
}
