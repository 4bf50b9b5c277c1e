import APIModel

/// What the declarations of a library are called, and the tree of its requests.
struct LibraryPlan {
  /// What the library declares.
  let model: APIModel
  let names: TypeNames
  let index: ModelIndex
  let updates: UpdatableProperties
  let tree: RequestTree
  let nodeNames: NodeNames

  /// - Parameters:
  ///   - model: what the library declares.
  ///   - whole: all of the API, if that is more.
  ///   - options: what the library is to be like.
  init(_ model: APIModel, of whole: APIModel? = nil, options: SwiftLibrary.Options) {
    let whole = whole ?? model
    let model = model.withoutUntypedTypes
    self.model = model
    var names = TypeNames(
      model, of: whole, reserving: [options.module, options.client], renames: options.renames)
    index = ModelIndex(model)
    updates = UpdatableProperties(whole, index: ModelIndex(whole))
    tree = RequestTree(model.operations, names: names)
    nodeNames = NodeNames(tree, client: options.client, in: &names)
    if !options.renames.isEmpty {
      names.reportUnusedRenames(of: RequestTree(whole.operations, names: names).reachable.map(\.paths))
    }
    self.names = names
  }
}
