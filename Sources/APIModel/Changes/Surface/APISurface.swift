/// What two states of an API are compared by: less than the model, and so that its JSON gives it too.
public struct APISurface: Sendable {
  var types: [TypeSurface]
  var enumerations: [EnumerationSurface]
  var requests: [RequestSurface]
  /// Whether everything is known. The JSON of a model lacks the descriptions of requests, enumerations and members,
  /// the queries of requests, and what updates can change.
  var isComplete: Bool

  /// What a model offers.
  ///
  /// - Parameter isUpdatable: whether Swift lets an update change a property; nil where that is not known.
  public init(_ model: APIModel, isUpdatable: (Property, ResourceType) -> Bool?) {
    types = model.types.map { TypeSurface($0, isUpdatable: isUpdatable) }
    enumerations = model.enumerations.map(EnumerationSurface.init)
    requests = model.operations.map(RequestSurface.init)
    isComplete = true
  }

  init(types: [TypeSurface], enumerations: [EnumerationSurface], requests: [RequestSurface]) {
    self.types = types
    self.enumerations = enumerations
    self.requests = requests
    isComplete = false
  }
}
