import HTTPTypes
import InMemoryLogging
import Logging
import ResourceRuntime
import ResourceTestKit

/// A small API as docs2swift writes it.
struct ShopClient: RootNode {
  let _path: RequestPath
  var items: ItemsPath { _child("items") }
}

struct ItemsPath: RequestNode {
  let _path: RequestPath
  subscript(id: String) -> ItemPath { _child(key: id) }
  func list() -> Request<Page<Item>> { _request(.get, permissions: "") }
  func create(_ item: Item) -> Request<Item> { _request(.post, nil, body: item, permissions: "") }
  func delta() -> Request<Page<Item>> { _request(.get, "delta", permissions: "") }
  func count() -> Request<Int> { _request(.get, "$count", permissions: "") }
}

struct ItemPath: RequestNode {
  let _path: RequestPath
  func get() -> Request<Item> { _request(.get, permissions: "") }
  func delete() -> Request<Void> { _request(.delete, permissions: "") }
  func content() -> Request<ContentStream> { _request(.get, "content", permissions: "") }
  func putContent(_ content: RequestContent) -> Request<Item> {
    _request(.put, "content", content: content, contentType: "text/plain", permissions: "")
  }
  func tags() -> Request<[String]> { _request(.get, "tags", permissions: "") }
  func raw() -> Request<JSONValue> { _request(.get, permissions: "") }
}

struct Item: Resource {
  let _storage: ResourceStorage

  struct Fields: FieldSet {
    init() {}
    var name: Field<String> { "name" }
    var price: Field<Double> { "price" }
  }
}

extension ServiceEndpoint {
  static let shop: ServiceEndpoint = {
    guard let endpoint = ServiceEndpoint(url: "https://shop.example/v1", scopes: ["shop.read"]) else {
      fatalError("the URL is right")
    }
    return endpoint
  }()
}

/// A client whose transport, clock and log the test holds.
struct TestShop {
  let clock = TestClock()
  let recorder: Recorder
  let log = InMemoryLogHandler()
  let shop: ShopClient

  init(
    authentication: (any TokenProvider)? = nil, faults: [Fault] = [], endpoint: ServiceEndpoint = .shop,
    configure: (inout ClientConfiguration) -> Void = { _ in },
    respond: @escaping @Sendable (TransportRequest) async throws -> TransportResponse
  ) {
    var configuration = ClientConfiguration()
    configuration.clock = clock
    let log = log
    configuration.logger = Logger(label: "test") { _ in log }
    configuration.logger.logLevel = .trace
    configure(&configuration)
    recorder = Recorder(FaultyTransport(InMemoryTransport(respond), faults: faults, clock: clock))
    shop = ShopClient(
      transport: recorder, authentication: authentication, endpoint: endpoint, configuration: configuration)
  }
}

let hammer: TransportResponse = .json(["name": "hammer", "price": 12.5])
