public import APIPages

/// The part of an API that somebody wants, with all that it needs and nothing else.
///
/// What is wanted are requests and types. A request needs the types of what it sends and answers with; a type needs its
/// base and the types of its structural properties. Of a type that is abstract or complex the derived types come along,
/// since values of them can be expected where the type is named. Navigation properties bring nothing in: those that lead
/// to types which nothing else needs are left out, or one entity would bring most of the API.
public struct Subset: Sendable {
  /// What to take.
  public struct Patterns: Sendable {
    /// What is wanted; if empty, everything.
    public var include: [SubsetPattern]
    /// What is not, even if it is included.
    public var exclude: [SubsetPattern]

    public init(include: [SubsetPattern] = [], exclude: [SubsetPattern] = []) {
      self.include = include
      self.exclude = exclude
    }

    /// Whether nothing is left out.
    public var isEverything: Bool { include.isEmpty && exclude.isEmpty }
  }

  /// A navigation property that was left out, and the type that has it.
  public struct LeftOutProperty: Hashable, Sendable {
    public var type: TypeName
    public var property: String
    public var target: TypeName
  }

  /// What remains of the model; its diagnostics are those of the whole.
  public let model: APIModel
  /// The navigation properties of remaining types that were left out, by type.
  public let leftOut: [LeftOutProperty]
  /// What is to be said of the patterns, and of what was left out.
  public let diagnostics: [Diagnostic]

  private let links: [SubsetClosure.Cause: SubsetClosure.Link]
  private let requests: [RequestKey: SubsetStep]

  private struct RequestKey: Hashable {
    var subject: String
    var location: SourceLocation

    init(_ operation: Operation) {
      subject = operation.subject
      location = operation.location
    }
  }

  /// Takes a subset of a model. Without patterns that is the model itself.
  public init(of whole: APIModel, _ patterns: Patterns = Patterns()) {
    let selection = SubsetSelection(of: whole, patterns)
    let names = selection.closure.names
    var model = whole
    var leftOut: [LeftOutProperty] = []
    if !patterns.isEverything {
      model.operations = selection.operations.map { whole.operations[$0] }
      model.enumerations.removeAll { !names.contains($0.name) }
      model.types.removeAll { !names.contains($0.name) }
      for index in model.types.indices {
        let type = model.types[index].name
        model.types[index].properties.removeAll { property in
          guard property.isNavigation, let target = property.type.declaredName, !names.contains(target) else {
            return false
          }
          leftOut.append(LeftOutProperty(type: type, property: property.name, target: target))
          return true
        }
      }
    }
    self.model = model
    self.leftOut = leftOut
    links = selection.closure.links
    let steps = selection.operations.compactMap { number in
      selection.closure.links[.operation(number)].map { (RequestKey(whole.operations[number]), $0.step) }
    }
    requests = Dictionary(steps) { first, _ in first }
    diagnostics = SubsetReport(selection: selection, leftOut: leftOut, whole: whole).diagnostics
  }

  /// Why a type or an enumeration is in the subset: a chain from it to what the configuration includes, each link with
  /// the place that says so. Nil for what is not in the subset.
  ///
  /// The chain is one of the shortest, and the same for the same pages.
  public func reason(for type: TypeName) -> [SubsetStep]? {
    var steps: [SubsetStep] = []
    var next: SubsetClosure.Cause? = .type(type)
    while let cause = next, let link = links[cause] {
      steps.append(link.step)
      next = link.cause
    }
    return steps.isEmpty ? nil : steps
  }

  /// Why a request is in the subset; nil if it is not.
  public func reason(for operation: Operation) -> [SubsetStep]? {
    requests[RequestKey(operation)].map { [$0] }
  }

  /// The chain of reasons as text, a link a line; nil for what is not in the subset.
  public func explanation(for type: TypeName) -> String? {
    reason(for: type)?.map { "\($0)\n" }.joined()
  }
}
