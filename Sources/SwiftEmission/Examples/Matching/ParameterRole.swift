/// What a parameter of a method is for.
enum ParameterRole {
  /// A query option, by its name on the pages.
  case query(String)
  /// A member of the JSON body, by its name on the pages.
  case member(String)
  /// An argument of the function at the end of the path.
  case argument
  /// A Swift type, which tells methods apart: `EventMessage.self`.
  case type
  /// The JSON body as a whole.
  case body
  /// The URL of a resource that the body refers to.
  case reference
  case content
  case contentType
  /// A closure that writes members of the JSON body.
  case closure
}

extension RequestMethodPlan {
  /// What a parameter is for, as the call tells that the method makes.
  func role(of parameter: Parameter) -> ParameterRole {
    if let option = call.query.first(where: { $0.value == parameter.name }) { return .query(option.name) }
    if let member = call.members.first(where: { $0.value == parameter.name }) { return .member(member.name) }
    if parameter.type.utf8.starts(with: "(".utf8) { return .closure }
    if parameter.type.hasSuffix(".Type") { return .type }
    for argument in call.arguments {
      switch argument {
      case "body: \(parameter.name)": return .body
      case "reference: \(parameter.name)": return .reference
      case "content: \(parameter.name)": return .content
      case "contentType: \(parameter.name)": return .contentType
      default: continue
      }
    }
    return .argument
  }

  /// Whether the method takes bytes of a media type.
  var takesContent: Bool { takes { if case .content = $0 { true } else { false } } }

  /// Whether the method takes JSON, or what JSON is made of.
  var takesJSON: Bool {
    takes { role in
      switch role {
      case .member, .body, .reference, .closure: true
      case .query, .argument, .type, .content, .contentType: false
      }
    }
  }

  private func takes(_ isMeant: (ParameterRole) -> Bool) -> Bool { parameters.contains { isMeant(role(of: $0)) } }
}

extension SourceWriter.Member.Parameter {
  /// What stands in front of the argument; nil for nothing.
  var argumentLabel: String? { label == "_" ? nil : label ?? name }

  /// The type of a value: that in the optional for one that can be left out.
  var valueType: String { type.hasSuffix("?") ? String(type.dropLast()) : type }

  /// The resource type that a closure writes: `User` of `(inout Patch<User>) -> Void`.
  var closureType: String {
    let type = type.drop { $0 != " " }.dropFirst().prefix { $0 != ")" }
    return type.hasPrefix("Patch<") ? String(type.dropFirst("Patch<".count).dropLast()) : String(type)
  }
}
