import APIModel
import APIPages
import CommonMark
import TestSupport
import Testing

/// Which code blocks are examples, and what is in them.
@Suite struct ExampleReadingTests {
  private func page(_ rest: String, path: String = "api/ship-get.md") -> APIPage {
    let text = "# Get ship\n\n## HTTP request\n\n```http\nGET /ships/{id}\n```\n\n" + rest
    return Docs([path: text]).pages[0]
  }

  @Test func messagesAreTakenApart() throws {
    let page = page(
      """
      ## Examples

      <!-- { "blockType": "request", "name": "get_ship" } -->
      ```http
      POST https://port.example/v1.0/ships?$select=id
        &$top=2
      Content-Type: application/json
      Prefer : return=minimal

      { "name": "Aurora" }
      ```

      <!-- { "blockType": "response", "@odata.type": "sea.port.ship" } -->
      ```http
      HTTP/1.1 201 Created

      [1]
      ```
      """)
    try #require(page.examples.count == 2)
    guard case .request(let line) = page.examples[0].message else {
      Issue.record("no request")
      return
    }
    #expect(line.method == .post)
    #expect(line.path == "https://port.example/v1.0/ships")
    #expect(line.query == "$select=id")
    #expect(page.examples[0].headers.map(\.name) == ["Content-Type", "Prefer"])
    #expect(page.examples[0].header("prefer") == "return=minimal")
    #expect(page.examples[0].body?.text == "{ \"name\": \"Aurora\" }\n")
    #expect(page.examples[0].body?.position == .init(line: 18, column: 1))
    #expect(page.examples[0].location.description == "api/ship-get.md:13:1")
    #expect(page.examples[0].hasJSONBody)
    #expect(page.examples[1].message == .response(status: 201, reason: "Created"))
    #expect(page.examples[1].annotation?.odataType == "sea.port.ship")
    #expect(page.coverage.examples.found == 2)
    #expect(page.coverage.examples.read == 2)
  }

  @Test func unannotatedBlocksBelowExamplesCount() {
    let page = page(
      """
      ## Request body

      ```json
      { "no": "example" }
      ```

      ## Example

      ### Request

      ``` http
      GET https://port.example/ships/7
      ```

      ### Response

      ```
      HTTP/1.1 204 No Content
      ```

      ```json
      { "id": "7" }
      ```

      ```csharp
      var ship = await port.Ships["7"].Request().GetAsync();
      ```
      """)
    #expect(page.examples.count == 3)
    #expect(page.examples.last?.message == .value)
    #expect(page.coverage.examples.found == 4)
    #expect(page.coverage.examples.skipped.map(\.reason) == [.foreignCode])
  }

  @Test func annotatedBlocksCountAnywhere() {
    let page = page(
      """
      ## Request body

      <!-- { "blockType": "example", "@odata.type": "sea.port.ship" } -->
      ```json
      { "id": "7" }
      ```

      <!-- { "blockType": "ignored" } -->
      ```json
      { "no": "example" }
      ```
      """)
    #expect(page.examples.map(\.message) == [.value])
    #expect(page.coverage.examples.found == 1)
  }

  @Test func responsesMayLackTheirFirstLine() {
    let page = page(
      """
      ## Example
      <!-- { "blockType": "response" } -->
      ```http
      Content-Type: text/plain

      aye
      ```
      <!-- { "blockType": "response" } -->
      ```http
      just bytes
      ```
      """)
    #expect(page.examples.map(\.message) == Array(repeating: .response(status: nil, reason: ""), count: 2))
    #expect(page.examples.map(\.hasJSONBody) == [false, false])
    #expect(page.examples[0].body?.text == "aye\n")
  }

  @Test func alternativesInOneBlockAreSeveral() {
    let page = page(
      """
      ## Example
      ```http
      GET https://port.example/ships/7
      GET https://port.example/me/ship

      DELETE https://port.example/ships/7
      ```
      """)
    #expect(page.examples.count == 3)
    #expect(page.examples.allSatisfy { $0.body == nil })
    #expect(page.coverage.examples.found == 3)
  }

  @Test func emptyLinesAreNoTrouble() {
    let time = processorTime {
      let lines = String(repeating: "\n", count: 100_000)
      let page = page("## Example\n```http\nGET /ships\(lines)  GET /me/ship\(lines){ }\n```\n")
      #expect(page.examples.count == 2)
      #expect(page.examples.last?.location.line == 100_011)
      #expect(page.examples.last?.body?.position.line == 200_011)
    }
    #expect(time < .seconds(60))
  }

  @Test func otherTabsAreSkipped() {
    let page = page(
      """
      ## Example

      # [HTTP](#tab/http)
      ```http
      GET https://port.example/ships/7
      ```
      # [C#](#tab/csharp)
      ```csharp
      port.Ships
      ```
      ---
      ```http
      HTTP/1.1 200 OK
      ```
      """)
    #expect(page.examples.count == 2)
    #expect(page.coverage.examples.found == 3)
    #expect(page.coverage.examples.skipped.map(\.reason) == [.otherTab])
  }

  @Test func annotationsMayStandBeforeTabs() {
    let page = page(
      """
      ## Example

      <!-- { "blockType": "response", "@odata.type": "sea.port.ship" } -->

      # [C#](#tab/csharp)

      ```csharp
      port.Ships
      ```

      # [HTTP](#tab/http)

      ```http
      HTTP/1.1 200 OK
      ```
      """)
    #expect(page.examples.map(\.annotation?.odataType) == ["sea.port.ship"])
    #expect(page.diagnostics.isEmpty)
  }

  @Test func annotationsWithoutCodeAreReported() {
    let page = page(
      """
      ## Example
      <!-- { "blockType": "request" } -->
      There is no code.
      """)
    #expect(page.coverage.examples.found == 1)
    #expect(page.coverage.examples.skipped.map(\.reason) == [.annotationWithoutCode])
    #expect(page.diagnostics.map(\.id) == [.annotationWithoutCode])
    #expect(page.diagnostics.first?.location.description == "api/ship-get.md:10:1")
  }

  @Test func representationsAreCounted() {
    let whole = Docs.harbour().pages.first { $0.path.stem == "ship" }
    #expect(whole?.coverage.examples.found == 1)
    #expect(whole?.resources.first?.representation?.position == .init(line: 33, column: 1))
    let broken = Docs(["resources/ship.md": Harbour.ship.replacing("\"id\": ", with: "\"id\" ")]).pages[0]
    #expect(broken.coverage.examples.found == 1)
    #expect(broken.coverage.examples.skipped.map(\.reason) == [.unreadableJSON])
    #expect(broken.diagnostics.map { "\($0.location) \($0.id.rawValue)" } == ["resources/ship.md:34:8 unreadable-json"])
  }

  @Test func placesFollowIndentationAndIncludes() {
    let files = [
      "api/ship-get.md": """
      # Get ship

      ## HTTP request

      ```http
      GET /ships/{id}
      ```

      ## Example

      [!INCLUDE [answer](../includes/answer.md)]

      - Or so:

        ```http
        HTTP/1.1 200 OK

        { "mast": 1 }
        ```
      """,
      "includes/answer.md": "```http\nHTTP/1.1 200 OK\n\n{ \"mast\": 1 }\n```\n",
    ]
    let page = Docs(files).pages[0]
    let places = page.examples.compactMap { example in
      example.body.flatMap { body in body.json().value?.members?.first.map { body.location(at: $0.offset).description }
      }
    }
    #expect(places == ["includes/answer.md:4:3", "api/ship-get.md:18:5"])
  }

  @Test func everythingFoundIsReadOrSkipped() {
    for page in Docs.harbour().pages {
      let count = page.coverage.examples
      #expect(count.read >= 0)
      #expect(count.found == count.read + count.skipped.count)
    }
    #expect(Docs.harbour().model.coverage.examples.found == 8)
  }
}
