import APIPages
import CommonMark
import SwiftEmission

@testable import docs2swift

/// Pages on an orchard, and what a configuration makes of them.
enum Orchard {
  static let pages: [APIPage] = [
    "resources/tree.md": resource(
      "tree", "|id|String|The key.|", "|kind|[kind](kind.md)|What it bears.|", "|default|Boolean|Whether it is usual.|",
      "|planted|Date|When.|"),
    "resources/basket.md": resource("basket", "|apples|[tree](tree.md) collection|Whose fruit it holds.|"),
    "resources/kind.md": """
    # kind enum type

    Namespace: orchard

    ## Members

    |Member|Description|
    |:---|:---|
    |apple|Round.|
    |pear|Not round.|
    """,
    "api/tree-list.md": request("List trees", "GET /trees", "a collection of [tree](../resources/tree.md)"),
    "api/tree-get.md": request("Get tree", "GET /trees/{id}", "a [tree](../resources/tree.md)"),
  ].map { path, text in APIPage(path: PagePath(path), document: Document(parsing: text)) { _ in .missing } }

  static func generation(_ configuration: String) throws -> Generation {
    Generation(pages, configuration: try Configuration(parsing: configuration), module: nil)
  }

  /// All Swift that a configuration gives, file by file.
  static func swift(_ configuration: String) throws -> String {
    try generation(configuration).library.files.map(\.contents).joined(separator: "\n")
  }

  private static func resource(_ name: String, _ rows: String...) -> String {
    """
    # \(name) resource type

    Namespace: orchard

    About \(name).

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    \(rows.joined(separator: "\n"))
    """
  }

  private static func request(_ title: String, _ line: String, _ answer: String) -> String {
    """
    # \(title)

    Namespace: orchard

    ## HTTP request

    ```http
    \(line)
    ```

    ## Response

    If successful, this method returns a `200 OK` response code and \(answer) object.
    """
  }
}
