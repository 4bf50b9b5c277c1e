import APIModel
import APIPages

/// Something that the pages describe, found by its name.
enum NameMatch {
  case type(ResourceType)
  /// A property of a type, which it or a type that it derives from declares.
  case property(Property, of: ResourceType, declaredBy: ResourceType)
  case enumeration(Enumeration)
  case member(Enumeration.Member, of: Enumeration)
  case request(Operation)

  /// The name that finds it, and as a rule nothing else.
  var name: String {
    switch self {
    case .type(let type): type.name.description
    case .property(let property, let type, _): "\(type.name).\(property.name)"
    case .enumeration(let enumeration): enumeration.name.description
    case .member(let member, let enumeration): "\(enumeration.name).\(member.name)"
    case .request(let operation): "\(operation.method.rawValue) \(operation.path)"
    }
  }

  var kind: String {
    switch self {
    case .type: "type"
    case .property: "property"
    case .enumeration: "enumeration"
    case .member: "member"
    case .request: "request"
    }
  }

  var location: SourceLocation {
    switch self {
    case .type(let type): type.location
    case .property(let property, _, _): property.location
    case .enumeration(let enumeration), .member(_, let enumeration): enumeration.location
    case .request(let operation): operation.location
    }
  }
}
