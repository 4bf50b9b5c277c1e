import APIModel
import APIPages
import CommonMark

/// Pages on a museum, with a type for each way to need another one.
enum Museum {
  static let pages: [APIPage] = files.map { path, text in
    APIPage(path: PagePath(path), document: Document(parsing: text)) { _ in .missing }
  }

  static let model = APIModel(linking: pages)

  /// The subset of some patterns, each of which is written on a line of its own in the configuration.
  static func subset(_ include: [String], excluding exclude: [String] = []) -> Subset {
    Subset(of: model, patterns(include, excluding: exclude))
  }

  static func patterns(_ include: [String], excluding exclude: [String] = []) -> Subset.Patterns {
    let all = (include + exclude).enumerated().compactMap { index, text in
      SubsetPattern(
        text,
        at: SourceLocation(page: PagePath("docs2swift.yaml"), position: SourcePosition(line: index + 1, column: 5)))
    }
    precondition(all.count == include.count + exclude.count, "one of the patterns is none")
    return Subset.Patterns(include: Array(all.prefix(include.count)), exclude: Array(all.dropFirst(include.count)))
  }

  private static let files = [
    "resources/thing.md": type(
      "thing", "|id|String|The key.|", annotation: #""keyProperty": "id", "abstract": true"#),
    "resources/exhibit.md": type(
      "exhibit",
      """
      |title|String|What stands beside it.|
      |condition|[condition](condition.md)|How well it keeps.|
      |period|[period](period.md)|When it was made.|
      """,
      relationships: """
        |artist|[person](person.md)|Who made it.|
        |house|[house](house.md)|Where it is.|
        |media|[medium](medium.md) collection|Pictures of it.|
        """,
      annotation: #""baseType": "museum.thing""#),
    "resources/painting.md": type(
      "painting", "|technique|String|How it was painted.|", annotation: #""baseType": "museum.exhibit""#),
    "resources/condition.md": type("condition", "|note|String|What was found.|"),
    "resources/waterdamage.md": type(
      "waterDamage",
      """
      |depth|Int32|How deep it went.|
      |reporter|[contact](contact.md)|Who saw it.|
      """, annotation: #""baseType": "museum.condition""#),
    "resources/contact.md": type("contact", "|email|String|Where to write to.|"),
    "resources/person.md": type(
      "person",
      """
      |id|String|The key.|
      |contact|[contact](contact.md)|How to reach them.|
      """,
      relationships: "|friends|[person](person.md) collection|Whom they know.|", annotation: #""keyProperty": "id""#),
    "resources/house.md": type(
      "house",
      """
      |id|String|The key.|
      |address|[address](address.md)|Where it stands.|
      """,
      relationships: """
        |exhibits|[exhibit](exhibit.md) collection|What it shows.|
        |staff|[person](person.md) collection|Who works there.|
        """, annotation: #""keyProperty": "id""#),
    "resources/address.md": type("address", "|country|[country](country.md)|In which country.|"),
    "resources/medium.md": type(
      "medium", "|id|String|The key.|", annotation: #""keyProperty": "id", "abstract": true"#),
    "resources/photo.md": type(
      "photo", "|camera|[camera](camera.md)|What it was taken with.|", annotation: #""baseType": "museum.medium""#),
    "resources/camera.md": type("camera", "|maker|String|Who built it.|"),
    "resources/ticket.md": type("ticket", "|price|[money](money.md)|What it costs.|"),
    "resources/money.md": type("money", "|amount|Decimal|How much.|"),
    "resources/gift.md": type("gift", "|wrapping|String|What it is in.|"),
    "resources/period.md": enumeration("period", "|antiquity|Old.|", "|modernity|New.|"),
    "resources/country.md": enumeration("country", "|chile|Long.|", "|tonga|Small.|"),
    "api/house-list.md": request(
      "List houses", "GET /houses", answer: "a collection of [house](../resources/house.md)"),
    "api/house-get.md": request(
      "Get house", "GET /houses/{id}\nGET /houses('{id}')", answer: "a [house](../resources/house.md)"),
    "api/house-delete.md": request("Delete house", "DELETE /houses/{id}"),
    "api/house-sell.md": request(
      "Sell tickets", "POST /houses/{id}/sell", body: "|ticket|[ticket](../resources/ticket.md)|What is sold.|"),
    "api/house-exhibits.md": request(
      "List exhibits", "GET /houses/{house-id}/exhibits",
      answer: "a collection of [exhibit](../resources/exhibit.md)"),
    "api/house-newest.md": request(
      "Newest exhibit", "GET /houses/{id}/exhibits/newest(days={days})",
      answer: "an [exhibit](../resources/exhibit.md)"),
    "api/exhibit-get.md": request(
      "Get exhibit", "GET /exhibits/{id}", answer: "an [exhibit](../resources/exhibit.md)"),
    "api/exhibit-update.md": request(
      "Update exhibit", "PATCH /exhibits/{id}", answer: "an [exhibit](../resources/exhibit.md)",
      body: "|title|String|What stands beside it.|"),
    "api/exhibit-media.md": request(
      "List media", "GET /exhibits/{id}/media", answer: "a collection of [medium](../resources/medium.md)"),
    "api/exhibit-count.md": request("Count media", "GET /exhibits/{id}/media/$count"),
    "api/person-get.md": request("Get person", "GET /people/{id}", answer: "a [person](../resources/person.md)"),
    "api/broken.md": request("Broken", "GET /people/{id}/.../friends", answer: "a [person](../resources/person.md)"),
  ]

  private static func type(
    _ name: String, _ rows: String, relationships: String? = nil, annotation: String = ""
  ) -> String {
    """
    # \(name) resource type

    Namespace: museum

    About \(name).

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    \(rows)
    \(relationships.map { "\n## Relationships\n\n|Relationship|Type|Description|\n|:---|:---|:---|\n\($0)\n" } ?? "")
    ## JSON representation

    <!-- { "blockType": "resource", "@odata.type": "museum.\(name)"\(annotation.isEmpty ? "" : ", \(annotation)") } -->
    ```json
    { "id": "String" }
    ```
    """
  }

  private static func enumeration(_ name: String, _ members: String...) -> String {
    """
    # \(name) enum type

    Namespace: museum

    ## Members

    |Member|Description|
    |:---|:---|
    \(members.joined(separator: "\n"))
    """
  }

  private static func request(_ title: String, _ lines: String, answer: String? = nil, body: String? = nil) -> String {
    """
    # \(title)

    Namespace: museum

    Does it.

    ## HTTP request

    ```http
    \(lines)
    ```
    \(body.map { "\n## Request body\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n\($0)\n" } ?? "")
    ## Response

    If successful, this method returns \(answer.map { "a `200 OK` response code and \($0) object." } ?? "`204 No Content`.")
    """
  }
}

extension Subset {
  /// The simple names of all types and enumerations, in their order.
  var names: [String] { (model.types.map(\.name.name) + model.enumerations.map(\.name.name)).sorted() }

  /// The requests: `GET /houses`.
  var requests: [String] { model.operations.map { "\($0.method.rawValue) \($0.path)" } }
}
