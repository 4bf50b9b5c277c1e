import APIModel
import APIPages
import CommonMark
import SwiftEmission

/// Pages that are on no disk: a resource, and one request page with examples.
struct SmallDocs {
  var files: [String: String]

  /// - Parameters:
  ///   - examples: the text behind the heading on examples.
  ///   - page: the path of the request page.
  init(examples: String, page: String = "api/crate-list.md") {
    files = [
      "resources/crate.md": Self.crate,
      page: """
      # List crates

      Namespace: sea.port

      ## HTTP request

      ```http
      GET /crates
      GET /crates/{id}
      POST /crates
      PUT /crates/{id}/content
      GET /crates/{id}/part(name='{name}')
      ```

      ## Request body

      Supply a [crate](../resources/crate.md) object.

      ## Response

      Returns `200 OK` and a [crate](../resources/crate.md) object.

      ## Examples

      \(examples)
      """,
    ]
  }

  private static let crate = """
    # crate resource type

    Namespace: sea.port

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    |id|String|The key.|
    |weight|Int32|In kilograms.|

    ## JSON representation

    <!-- { "blockType": "resource", "@odata.type": "sea.port.crate", "keyProperty": "id" } -->
    ```json
    { "id": "String", "weight": 1 }
    ```
    """

  var pages: [APIPage] {
    files.sorted { $0.key < $1.key }.map { path, text in
      APIPage(path: PagePath(path), document: Document(parsing: text), collectingLinksIn: nil) { _ in .missing }
    }
  }

  func harness(_ pages: [APIPage]? = nil) -> ExampleHarness {
    let pages = pages ?? self.pages
    return ExampleHarness(pages, model: APIModel(linking: pages), options: .init(module: "CrateGraph"))
  }

  var answers: ExampleAnswers {
    let pages = pages
    return ExampleAnswers(pages, model: APIModel(linking: pages), options: .init(module: "CrateGraph"))
  }

  /// The code of all tests.
  var code: String { harness().files.filter { $0.name != "ExampleSupport.swift" }.map(\.contents).joined() }
}
