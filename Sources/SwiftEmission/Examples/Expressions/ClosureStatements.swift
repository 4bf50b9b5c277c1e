import APIModel
import APIPages

/// Makes the statements of a closure that writes members of a body.
struct ClosureStatements {
  let types: SwiftTypeIndex
  let members: [LenientJSON.Member]

  /// The statements: `$0.subject = "Hello"`, and `$0["name"] = …` for what is no property, or for one that an update
  /// can't change by its name.
  ///
  /// - Parameters:
  ///   - parameter: what the closure is for.
  ///   - setup: gets the statements in front that make values, since closures of builders don't throw.
  func statements(for parameter: RequestMethodPlan.Parameter, setup: inout [String]) -> [String] {
    let type = types[parameter.closureType]
    let isUpdate = parameter.type.contains("Patch<")
    var locals: Set<String> = ["body", "graph", "request"]
    return members.map { member in
      let name = StringLiteral.literal(member.name)
      guard let found = type.flatMap({ types.member(member.name, of: $0) }), found.isUpdatable || !isUpdate else {
        return "$0[\(name)] = body[\(name)]"
      }
      let target = Self.isHidden(found.identifier) ? "$0[\\.\(found.identifier)]" : "$0.\(found.identifier)"
      guard member.value.kind != .null else { return "\(target) = nil" }
      let swiftType = types.swiftType(of: found.property)
      let value = ValueExpression(of: member, as: swiftType)
      guard value.canThrow else { return "\(target) = \(value.text)" }
      var local = SwiftIdentifier.parameter(member.name)
      while !locals.insert(local).inserted { local += "_" }
      setup.append("let \(local): \(types.qualified(swiftType)) = try body.value(\(name))")
      return "\(target) = \(local)"
    }
  }

  /// Whether a member that every resource or patch has wins over a field of the name.
  private static func isHidden(_ identifier: String) -> Bool {
    [
      "as", "is", "validate", "require", "changes", "encode", "isEmpty", "self", "init", "_storage", "_json",
    ]
    .contains(SwiftIdentifier.unquoted(identifier))
  }
}

extension ValueExpression {
  /// A member of a body as a value of a type: a short text, a number or a truth value is a literal, all else is read
  /// from the body.
  init(of member: LenientJSON.Member, as type: String) {
    switch (member.value.kind, type) {
    case (.string(let text), "String") where text.utf8.count <= 60: self = .literal(text)
    case (.bool(let value), "Bool"): self.init(value ? "true" : "false")
    case (.number(let text), "Int") where text.utf8.count < 10 && Int(text) != nil: self.init(text)
    default: self.init("body.value(\(StringLiteral.literal(member.name)))", canThrow: true)
    }
  }
}
