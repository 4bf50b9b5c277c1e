/// Pages on a theatre, of each form that changes are about.
enum Theatre {
  static let pages = Pages([
    "resources/person.md": resource(
      "person", "Somebody.", rows: "|id|String|The key.|", "|name|String|What others call her.|"),
    "resources/singer.md": resource(
      "singer", "Somebody on a stage. Inherits from [person](person.md).",
      rows: "|stageName|String|What stands on posters.|",
      "|fee|Int32|What a night costs.|",
      "|costumes|[costume](costume.md) collection|What is worn.|",
      "|voice|[voice](voice.md)|How it sounds.|",
      "|debut|Date|The first night. Read-only.|",
      annotation: #"{ "blockType": "resource", "@odata.type": "theatre.singer", "baseType": "theatre.person" }"#),
    "resources/costume.md": resource(
      "costume", "Something to wear.", rows: "|colour|String|How it looks.|", "|size|Int16|How wide it is.|"),
    "resources/voice.md": enumeration("voice", members: "|tenor|High.|", "|bass|Low.|"),
    "api/singer-list.md": request(
      "List singers", "GET /singers", answer: "a collection of [singer](../resources/singer.md)"),
    "api/singer-get.md": request("Get singer", "GET /singers/{id}", answer: "a [singer](../resources/singer.md)"),
    "api/singer-post.md": request(
      "Create singer", "POST /singers", answer: "a [singer](../resources/singer.md)",
      body: "|stageName|String|What stands on posters. Required.|", "|fee|Int32|What a night costs.|",
      "|name|String|What others call her.|"),
    "api/singer-update.md": request(
      "Update singer", "PATCH /singers/{id}", answer: "a [singer](../resources/singer.md)",
      body: "|stageName|String|What stands on posters.|", "|fee|Int32|What a night costs.|"),
    "api/singer-praise.md": request(
      "Praise singer", "POST /singers/{id}/praise",
      body: "|words|String|What to say. Required.|", "|times|Int32|How often.|", "|loudly|Boolean|Whether to shout.|"),
    "api/singer-plays.md": request(
      "Plays of a singer", "GET /singers/{id}/plays(from='{from}',days={days})",
      answer: "a [costume](../resources/costume.md)", parameters: "|days|Int32|How many days.|"),
    "api/singer-search.md": request(
      "Search singers", "GET /singers/search?text={text}", answer: "a collection of [singer](../resources/singer.md)"),
    "api/singer-friend.md": request("Add friend", "POST /singers/{id}/friends/$ref"),
    "api/singer-photo.md": request(
      "Get photo", "GET /singers/{id}/photo/$value", answer: "a [costume](../resources/costume.md)"),
  ])

  // MARK: Parts of pages

  static func resource(_ name: String, _ summary: String, rows: String..., annotation: String? = nil) -> String {
    """
    # \(name) resource type

    Namespace: theatre

    \(summary)

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    \(rows.joined(separator: "\n"))
    \(annotation.map { "\n## JSON representation\n\n<!-- \($0) -->\n```json\n{}\n```\n" } ?? "")
    """
  }

  static func enumeration(_ name: String, members: String...) -> String {
    """
    # \(name) enum type

    Namespace: theatre

    What there is.

    ## Members

    |Member|Description|
    |:---|:---|
    \(members.joined(separator: "\n"))

    """
  }

  static func request(
    _ title: String, _ line: String, answer: String? = nil, body: String..., parameters: String...
  ) -> String {
    """
    # \(title)

    Namespace: theatre

    Does what it is called.

    ## Permissions

    |Permission type|Permissions|
    |:---|:---|
    |Application|Singers.Read|

    ## HTTP request

    ```http
    \(line)
    ```
    \(table("Function parameters", parameters))\(table("Request body", body))
    ## Response

    If successful, this method returns a `\(answer == nil ? "204 No Content" : "200 OK")` response code\
    \(answer.map { " and \($0) object" } ?? "").

    """
  }

  private static func table(_ heading: String, _ rows: [String]) -> String {
    guard !rows.isEmpty else { return "" }
    return """

      ## \(heading)

      |Parameter|Type|Description|
      |:---|:---|:---|
      \(rows.joined(separator: "\n"))

      """
  }
}
