import APIModel
import APIPages

/// What renames are about, and what is wrong with them.
struct RenameBook {
  private(set) var types: [TypeName: Rename] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// By the type or the enumeration that has the member.
  private var members: [TypeName: [String: Rename]] = [:]
  /// By the path, as ``key(of:)`` has it.
  private var places: [String: Rename] = [:]

  /// Finds what renames are about.
  ///
  /// - Parameters:
  ///   - renames: in the order in which they are written down; of two with the same target the first counts.
  ///   - model: all of the API, whatever the library takes of it.
  init(_ renames: [Rename], in model: APIModel) {
    guard !renames.isEmpty else { return }
    let finder = RenameFinder(model)
    var repeated: [(Rename, first: Rename)] = []
    for rename in renames {
      switch rename.target {
      case .type(let text):
        if let type = finder.name(text) {
          take(rename, &types[type])
        } else {
          reject(rename, finder.complaint(on: text))
        }
      case .property(let path):
        if let (type, name) = finder.property(path) {
          take(rename, &members[type, default: [:]][name])
        } else {
          reject(rename, finder.complaint(onProperty: path))
        }
      case .member(let path):
        if let (type, name) = finder.member(path) {
          take(rename, &members[type, default: [:]][name])
        } else {
          reject(rename, finder.complaint(onMember: path))
        }
      case .place(let path): take(rename, &places[Self.key(of: path)])
      }
    }
    diagnostics += repeated.map { rename, first in
      Self.collision(rename, "It is renamed at \(first.location) already, to '\(first.name)'. Remove one of them.")
    }

    func take(_ rename: Rename, _ place: inout Rename?) {
      if let first = place { repeated.append((rename, first)) } else { place = rename }
    }
  }

  /// The names that members of a type or an enumeration are given, by their own names.
  func members(of type: TypeName) -> [String: String] { members[type]?.mapValues(\.name) ?? [:] }

  /// Names members, with the names that they are given as far as these are free.
  ///
  /// - Parameters:
  ///   - own: the members' own names.
  ///   - type: the type or the enumeration.
  ///   - makeNames: makes all names, those of a dictionary being given.
  func names(of own: [String], in type: TypeName, by makeNames: ([String: String]) -> [String]) -> [String] {
    var given = members(of: type)
    while true {
      let names = makeNames(given)
      let taken = zip(own, names).filter { own, name in
        given[own].map { $0 != SwiftIdentifier.unquoted(name) } ?? false
      }
      if taken.isEmpty { return names }
      for (own, _) in taken { given[own] = nil }
    }
  }

  /// The first of the renames that is about a place to which some paths lead.
  func place(at paths: Set<String>) -> Rename? {
    guard !places.isEmpty else { return nil }
    return paths.sorted().lazy.compactMap { places[Self.key(of: $0)] }.first
  }

  /// A path without what placeholders are called.
  private static func key(of path: String) -> String {
    path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map {
      $0.first == UInt8(ascii: "{") ? "{}" : String(Substring($0))
    }.joined(separator: "/")
  }

  private mutating func reject(_ rename: Rename, _ complaint: String) {
    diagnostics.append(Diagnostic(.unusedRename, at: rename.location, complaint + " Mend or remove the rename."))
  }

  private static func collision(_ rename: Rename, _ complaint: String) -> Diagnostic {
    Diagnostic(.collidingRename, at: rename.location, complaint)
  }

  // MARK: What names came of it

  /// Notes that a type or a place could not be given its name.
  mutating func reportTaken(_ rename: Rename) {
    diagnostics.append(Self.collision(rename, "The name '\(rename.name)' is taken. Choose another one."))
  }

  /// Notes the members of a type that could not be given their names.
  mutating func reportTaken(in type: TypeName, names: [(own: String, swift: String)]) {
    guard let renames = members[type] else { return }
    for (own, swift) in names {
      guard let rename = renames[own], SwiftIdentifier.unquoted(swift) != rename.name else { continue }
      diagnostics.append(
        Self.collision(
          rename, "The name '\(rename.name)' is taken in \(type), or in a type of its family. Choose another one."))
    }
  }

  /// Notes the renames of places that there are none of.
  mutating func reportUnused(places known: [Set<String>]) {
    let keys = Set(known.flatMap { $0.map(Self.key) })
    for (key, rename) in places.sorted(by: { $0.value.location < $1.value.location }) where !keys.contains(key) {
      guard case .place(let path) = rename.target else { continue }
      reject(rename, "No request leads to '\(path)'.")
    }
  }
}
