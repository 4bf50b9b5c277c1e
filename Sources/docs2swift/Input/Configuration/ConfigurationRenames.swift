import SwiftEmission

extension ConfigurationReader {
  enum RenameKey: String, CaseIterable {
    case type, property, member, path, to, reason
  }

  /// The list under `renames`: names in Swift that are not those of the pages.
  func renames(_ value: Value) throws -> [Rename] {
    try items(of: value).map(rename)
  }

  private func rename(_ item: Value) throws -> Rename {
    var targets: [(target: Rename.Target, value: Value)] = []
    var name: (text: String, value: Value)?
    for (key, value) in try entries(of: item, knowing: RenameKey.self) {
      let text = try text(value)
      switch key {
      case .type: targets.append((.type(text), value))
      case .property: targets.append((.property(text), value))
      case .member: targets.append((.member(text), value))
      case .path: targets.append((.place(text), value))
      case .to: name = (text, value)
      case .reason: continue
      }
    }
    guard let (target, place) = targets.first, targets.count == 1 else {
      throw ConfigurationFailure(
        "The rename must name a 'type', a 'property', a 'member' or a 'path', and one of them only.", at: item.position)
    }
    guard let name else { throw ConfigurationFailure("The rename lacks the new name, 'to'.", at: item.position) }
    guard Self.isName(name.text, for: target) else {
      throw ConfigurationFailure(
        "'\(name.text)' can't be a name: it must be a Swift identifier that nothing else has.", at: name.value.position)
    }
    return Rename(target, to: name.text, at: place.location)
  }

  private static func isName(_ name: String, for target: Rename.Target) -> Bool {
    switch target {
    case .type, .place: SwiftLibrary.Options.isFree(name)
    case .property, .member: SwiftLibrary.Options.isMemberName(name)
    }
  }
}
