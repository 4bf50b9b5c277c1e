import APIModel

/// The resource types of a library by their names in Swift, and the names of their fields.
struct SwiftTypeIndex {
  private let types: [String: ResourceType]
  private let index: ModelIndex
  private let updates: UpdatableProperties
  let names: TypeNames
  private let module: String

  init(_ model: APIModel, _ plan: LibraryPlan, module: String) {
    self.module = module
    types = Dictionary(model.types.map { (plan.names[$0.name], $0) }) { first, _ in first }
    index = plan.index
    updates = plan.updates
    names = plan.names
  }

  /// The resource type that a Swift type is: `User`.
  subscript(swiftName: String) -> ResourceType? { types[swiftName] }

  /// The Swift name of the type that a property has.
  func swiftType(of property: Property) -> String {
    names.swiftType(property.type, isCollection: property.isCollection)
  }

  /// A type as the code of a harness names it: with the module in front where Swift Testing or the harness itself has
  /// that name.
  func qualified(_ type: String) -> String {
    var result = ""
    var word = ""
    func finish() {
      result += Self.takenNames.contains(word) ? "\(module).\(word)" : word
      word = ""
    }
    for character in type {
      if character.isLetter || character.isNumber || character == "_" {
        word.append(character)
      } else {
        finish()
        result.append(character)
      }
    }
    finish()
    return result
  }

  /// The public types of Swift Testing, and those of the support code.
  private static let takenNames: Set<String> = [
    "ExampleBody", "OtherType",
    "Attachable", "AttachableWrapper", "Attachment", "Backtrace", "Bug", "Comment", "ConditionTrait", "Confirmation",
    "CustomTestArgumentEncodable", "CustomTestStringConvertible", "ExitTest", "Expectation", "ExpectationFailedError",
    "Issue", "IssueHandlingTrait", "KnownIssueMatcher", "ParallelizationTrait", "SourceContext", "SourceLocation",
    "SuiteTrait", "Tag", "Test", "TestScoping", "TestTrait", "TimeLimitTrait", "Trait",
  ]

  /// A documented property as Swift has it.
  struct Member {
    var property: Property
    var identifier: String
    /// Whether an update can change it.
    var isUpdatable: Bool
    /// What the pages say that queries can do with it, as generated code has it: `.eq.orderBy`.
    var queries: String?
  }

  /// The property of a name in JSON, of a type or of those that it derives from.
  func member(_ name: String, of type: ResourceType) -> Member? {
    for declaring in index.lineage(of: type.name) {
      guard let place = declaring.properties.firstIndex(where: { $0.name == name }) else { continue }
      let property = declaring.properties[place]
      return Member(
        property: property, identifier: names.properties[declaring][place],
        isUpdatable: updates.contains(property, of: declaring),
        queries: QuerySupport.chain(of: property, among: declaring.properties))
    }
    return nil
  }

  /// Whether a type, or one that derives from it, has a property of a name.
  func hasMember(_ name: String, ofOrDerivedFrom type: ResourceType) -> Bool {
    member(name, of: type) != nil
      || names.derivedTypes(of: type.name).contains { derived in
        index[derived]?.properties.contains { $0.name == name } == true
      }
  }

  /// Whether a type has properties that the pages know of, its own or inherited.
  func hasMembers(_ type: ResourceType) -> Bool {
    index.lineage(of: type.name).contains { !$0.properties.isEmpty }
  }
}
