/// The path of a page, relative to the docs folder, with `/` between its parts.
///
/// Links between pages disagree with the file names in case, so paths are compared through ``key``.
public struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path as it is on disk.
  public let description: String

  /// Makes a path from its text, which is taken as it is.
  public init(_ path: String) {
    description = path
  }

  public static func < (left: PagePath, right: PagePath) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }

  /// The path in lower case: what links are compared by.
  public var key: String { description.lowercased() }

  /// The file's name without its folders and its extension.
  public var stem: String {
    let name = description.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return String(Substring(name)) }
    return String(Substring(name[..<dot]))
  }

  /// The file that an include line on this page names, or nil if it lies outside the docs folder.
  ///
  /// A path that begins with `/` or `~/` begins at the docs folder.
  func resolvingInclude(_ destination: String) -> PagePath? {
    for root in ["~/", "/"] where destination.utf8.starts(with: root.utf8) {
      return PagePath("").resolving(String(Substring(destination.utf8.dropFirst(root.utf8.count))))
    }
    return resolving(destination)
  }

  /// The page that a link on this page leads to, or nil if it leads outside the docs folder or to no page.
  ///
  /// - Parameter destination: the destination of a Markdown link, with or without a fragment.
  public func resolving(_ destination: String) -> PagePath? {
    let bytes = Array(destination.utf8)
    let end = bytes.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    let path = bytes[..<end]
    guard !path.isEmpty, !path.contains(UInt8(ascii: ":")), path.first != UInt8(ascii: "/") else { return nil }
    var parts = description.utf8.split(separator: UInt8(ascii: "/")).dropLast().map { String(Substring($0)) }
    for part in path.split(separator: UInt8(ascii: "/")) {
      switch String(decoding: part, as: UTF8.self) {
      case ".": continue
      case "..":
        guard !parts.isEmpty else { return nil }
        parts.removeLast()
      case let name: parts.append(name)
      }
    }
    return PagePath(parts.joined(separator: "/"))
  }
}
