// Written by hand in the form of generated code.

import ResourceRuntime

struct BenchClient: RootNode {
  let _path: RequestPath
  var items: ItemsPath { _child("items") }
}

struct ItemsPath: RequestNode {
  let _path: RequestPath
  subscript(id: String) -> ItemPath { _child(key: id) }
}

struct ItemPath: RequestNode {
  let _path: RequestPath
  func get() -> Request<Item> { _request(.get, permissions: "") }
  func copy(name: String) -> Request<Item> { _request(.post, "copy", parameters: ["name": name], permissions: "") }
  func archive() -> Request<Item> { _request(.post, "archive", permissions: "") }
  func update(_ item: Item) -> Request<Item> { _request(.patch, nil, body: item, permissions: "") }
  func delete() -> Request<Void> { _request(.delete, permissions: "") }
}

struct Item: Resource {
  let _storage: ResourceStorage

  struct Fields: FieldSet {
    init() {}
    var name: Field<String> { "name" }
    var number: Field<Int> { "number" }
  }
}
