/// Pages on ships and berths with which nothing is wrong.
enum Harbour {
  static let pages = [
    "resources/ship.md": ship,
    "resources/tug.md": tug,
    "resources/flag.md": flag,
    "resources/berth.md": berth,
    "api/ship-get.md": shipGet,
    "api/ship-list.md": shipList,
    "api/ship-post.md": shipPost,
  ]

  static let ship = """
    # ship resource type

    Namespace: sea.port

    A vessel that calls at the port.

    ## Methods

    |Method|Return type|Description|
    |:---|:---|:---|
    |[Get ship](../api/ship-get.md)|[ship](ship.md)|Reads a ship.|
    |[List ships](../api/ship-list.md)|[ship](ship.md) collection|Lists all of them.|
    |[Create ship](../api/ship-post.md)|[ship](ship.md)|Adds one.|

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    |id|String|The ship's key.|
    |name|String|What is painted on the bow.|
    |draught|Double|In metres.|
    |crew|Int32|How many sail her.|
    |isMoored|Boolean|Whether she lies still.|
    |arrival|DateTimeOffset|When she came.|
    |holds|String collection|What she carries.|
    |flag|[flag](flag.md)|Where she is registered.|
    |berth|[berth](berth.md)|Where she lies.|

    ## JSON representation

    <!-- { "blockType": "resource", "@odata.type": "sea.port.ship", "keyProperty": "id" } -->
    ```json
    {
      "id": "String (identifier)",
      "name": "String",
      "draught": 4.5,
      "crew": 12,
      "isMoored": true,
      "arrival": "String (timestamp)",
      "holds": ["String"],
      "flag": {"@odata.type": "sea.port.flag"},
      "berth": {"@odata.type": "sea.port.berth"}
    }
    ```
    """

  static let tug = """
    # tug resource type

    Namespace: sea.port

    A small ship that pulls large ones. Inherits from [ship](ship.md).

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    |pull|Int32|In tonnes.|

    ## JSON representation

    <!-- { "blockType": "resource", "@odata.type": "sea.port.tug", "baseType": "sea.port.ship" } -->
    ```json
    { "pull": 60 }
    ```
    """

  static let flag = """
    # flag enum type

    Namespace: sea.port

    ## Members

    |Member|Description|
    |:---|:---|
    |home|Of this country.|
    |foreign|Of another one.|
    """

  static let berth = """
    # berth resource type

    Namespace: sea.port

    A place at the quay.

    ## Properties

    |Property|Type|Description|
    |:---|:---|:---|
    |quayside|String|The name of the quay.|
    |metres|Int64|Its length.|
    """

  static let shipGet = request(
    "Get ship", "GET /ships/{id}",
    examples: [
      request("GET https://port.example/v1.0/ships/7"),
      response(type: "sea.port.ship", #"{ "id": "7", "name": "Aurora", "crew": 12, "berth": { "metres": "90" } }"#),
    ])

  static let shipList = request(
    "List ships", "GET /ships",
    examples: [
      request("GET https://port.example/v1.0/ships"),
      response(type: "sea.port.ship", isCollection: true, #"{ "value": [{ "id": "7" }, { "pull": 3 }] }"#),
    ])

  static let shipPost = request(
    "Create ship", "POST /ships",
    examples: [
      request("POST https://port.example/v1.0/ships", #"{ "name": "Aurora", "flag": "home" }"#),
      response(type: "sea.port.ship", status: "201 Created", #"{ "id": "8", "name": "Aurora" }"#),
    ])

  // MARK: Parts of pages

  static func request(_ title: String, _ line: String, permissions: String = permissions, examples: [String]) -> String
  {
    """
    # \(title)

    Does what it is called.

    \(permissions)

    ## HTTP request

    ```http
    \(line)
    ```

    ## Response

    If it works, the answer is a `200 OK` with a [ship](../resources/ship.md).

    ## Example

    \(examples.joined(separator: "\n\n"))
    """
  }

  static let permissions = """
    ## Permissions

    |Permission type|Permissions|
    |:---|:---|
    |Delegated|Port.Read|
    """

  static func request(_ line: String, _ body: String = "") -> String {
    """
    <!-- { "blockType": "request" } -->
    ```http
    \(line)

    \(body)
    ```
    """
  }

  static func response(
    type: String, isCollection: Bool = false, status: String = "200 OK", _ body: String
  ) -> String {
    """
    <!-- { "blockType": "response", "@odata.type": "\(type)", "isCollection": \(isCollection) } -->
    ```http
    HTTP/1.1 \(status)
    Content-type: application/json

    \(body)
    ```
    """
  }

  /// The page on reading a ship, with another answer.
  static func shipGet(answering body: String) -> [String: String] {
    ["api/ship-get.md": request("Get ship", "GET /ships/{id}", examples: [response(type: "sea.port.ship", body)])]
  }
}
