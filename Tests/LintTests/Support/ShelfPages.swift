/// Pages about shelves, with lines whose numbers the tests know.
enum ShelfPages {
  /// A page whose table begins on line 9 and its first row on line 11.
  static func resource(
    _ name: String, introduction: String = "Something in a room.", rows: String..., namespace: String = "library"
  ) -> String {
    """
    # \(name) resource type

    Namespace: \(namespace)

    \(introduction)

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    \(rows.joined(separator: "\n"))

    """
  }

  /// A page on an enumeration.
  static func enumeration(_ name: String, members: String...) -> String {
    """
    # \(name) enum type

    Namespace: library

    ## Members

    |Member|Description|
    |:---|:---|
    \(members.map { "|\($0)|Such a thing.|" }.joined(separator: "\n"))

    """
  }

  /// A page on a request, whose line is line 17.
  static func request(_ line: String, title: String = "Get shelf", answering: String = "shelf") -> String {
    """
    # \(title)

    Namespace: library

    Fetches it.

    ## Permissions

    |Permission type|Permissions|
    |:---|:---|
    |Application|Shelf.Read|

    ## HTTP request

    <!-- { "blockType": "ignored" } -->
    ```http
    \(line)
    ```

    ## Response

    If successful, this method returns a `200 OK` response code and a [\(answering)](../resources/\(answering).md) object.

    """
  }

  /// An article that has requests in its table, as `lint` wants each to be in one.
  static func methods(_ paths: [String]) -> String {
    """
    # All about shelves

    ## Methods

    |Method|Description|
    |:---|:---|
    \(paths.map { "|[What it does](../\($0))|So it does.|" }.joined(separator: "\n"))

    """
  }
}
