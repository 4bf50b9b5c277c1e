import Foundation

/// A JSON document to read, as a directory service sends it.
struct Input {
  enum Form {
    /// One user.
    case object
    /// A page of a collection of users.
    case page
  }

  let name: String
  let form: Form
  let objectCount: Int
  private(set) var data: Data

  /// One user.
  init(name: String) {
    self.name = name
    form = .object
    objectCount = 1
    data = Data(UserText(index: 0).json.utf8)
  }

  /// A page of users.
  init(name: String, objectCount: Int) {
    self.name = name
    form = .page
    self.objectCount = objectCount
    let users = (0..<objectCount).map { UserText(index: $0).json }
    let context = "https://graph.example.com/v1.0/$metadata#users"
    data = Data(#"{"@odata.context":"\#(context)","value":[\#(users.joined(separator: ","))]}"#.utf8)
  }

  /// The same number of users, written anew.
  func with(_ data: Data) -> Input {
    var copy = self
    copy.data = data
    return copy
  }
}
