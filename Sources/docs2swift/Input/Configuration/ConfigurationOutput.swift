import Foundation
import SwiftEmission

extension ConfigurationReader {
  /// What stands under `files`: `letter`, `single`, or how many there shall be.
  func layout(_ value: Value) throws -> FileLayout {
    if let count = try number(value, in: FileLayout.counts) { return .count(count) }
    switch try text(value) {
    case "letter": return .letter
    case "single": return .single
    case let other: throw wrong(value, "must be 'letter', 'single' or a number of files, and is '\(other)'")
    }
  }

  /// The module or the client: a name that is an identifier of some kind.
  func name(_ value: Value, _ isValid: (String) -> Bool) throws -> String {
    let name = try text(value)
    guard isValid(name) else {
      throw ConfigurationFailure(
        "'\(name)' can't be the \(value.name): it must be a Swift identifier that nothing else has.",
        at: value.position)
    }
    return name
  }

  /// The URL under `base-url`, without a slash at its end.
  func serviceRoot(_ value: Value) throws -> String {
    let text = try text(value)
    guard let url = URLComponents(string: text), ["https", "http"].contains(url.scheme?.lowercased()),
      url.host?.isEmpty == false, url.query == nil, url.fragment == nil, url.user == nil, url.password == nil
    else {
      throw wrong(value, "must be the URL of the service's root, such as 'https://example.com/v1.0', and is '\(text)'")
    }
    return String(text.prefix(text.utf8.count - text.reversed().prefix { $0 == "/" }.count))
  }

  /// The list under `imports`.
  func imports(_ value: Value) throws -> [String] {
    try items(of: value).map { item in
      let module = try text(item)
      guard SwiftLibrary.Options.isModuleName(module) else {
        throw ConfigurationFailure("'\(module)' can't be the name of a module.", at: item.position)
      }
      return module
    }
  }
}
