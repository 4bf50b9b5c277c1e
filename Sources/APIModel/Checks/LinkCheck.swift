import APIPages

/// Finds links to pages and headings that do not exist.
struct LinkCheck {
  /// Folders whose files are no pages: whether a link to one leads anywhere is not known here.
  private static let fragmentFolders: Set<String> = ["includes", "templates", "media", "images"]

  /// The pages by their paths in lower case.
  private let pages: [String: APIPage]
  private let pathsByName: [String: [PagePath]]
  private let namesByFolder: [String: [String: PagePath]]

  init(_ pages: [APIPage]) {
    self.pages = Dictionary(pages.map { ($0.path.key, $0) }) { first, _ in first }
    let paths = pages.map(\.path)
    pathsByName = Dictionary(grouping: paths) { Self.fileName($0.key) }
    namesByFolder = Dictionary(grouping: paths) { Self.folder($0.key) }.mapValues { paths in
      Dictionary(paths.map { (Self.fileName($0.key), $0) }) { first, _ in first }
    }
  }

  func diagnostics(of page: APIPage) -> [Diagnostic] {
    (page.links?.links ?? []).compactMap { check($0, on: page) }
  }

  private func check(_ link: PageLinks.Link, on page: APIPage) -> Diagnostic? {
    let bytes = Array(link.destination.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    let path = String(decoding: bytes[..<(hash ?? bytes.endIndex)], as: UTF8.self)
    var target = page
    if !path.isEmpty, path.utf8.first != UInt8(ascii: "?") {
      guard let resolved = page.path.resolving(Self.decoded(path)), resolved.key.hasSuffix(".md"),
        !resolved.key.split(separator: "/").dropLast().contains(where: { Self.fragmentFolders.contains(String($0)) })
      else { return nil }
      guard let found = pages[resolved.key] else { return brokenLink(link, to: resolved, on: page) }
      target = found
    }
    guard let hash, hash + 1 < bytes.count, let anchors = target.links?.anchors else { return nil }
    let anchor = Self.decoded(String(decoding: bytes[(hash + 1)...], as: UTF8.self)).lowercased()
    guard !anchors.contains(anchor) else { return nil }
    let suggestion = NearestName.suggestion(for: anchor, among: anchors.sorted())
    let place = target.path == page.path ? "This page" : "\(target.path)"
    return Diagnostic(
      .brokenAnchor, at: link.location,
      "\(place) has no heading for '#\(anchor)'\(String.didYouMean(suggestion)) Mend the link.", suggestion: suggestion)
  }

  private func brokenLink(_ link: PageLinks.Link, to missing: PagePath, on page: APIPage) -> Diagnostic {
    let suggestion = suggestion(for: missing).map { Self.relative($0, to: page.path) }
    return Diagnostic(
      .brokenLink, at: link.location,
      "There is no page \(missing)\(String.didYouMean(suggestion)) Mend the link.", suggestion: suggestion)
  }

  /// The page of the same name in another folder, or one with a name like it in the same folder.
  private func suggestion(for missing: PagePath) -> PagePath? {
    let name = Self.fileName(missing.key)
    if let same = pathsByName[name] { return same.count == 1 ? same[0] : nil }
    let siblings = namesByFolder[Self.folder(missing.key)] ?? [:]
    return NearestName.suggestion(for: name, among: siblings.keys).flatMap { siblings[$0] }
  }

  /// `../resources/user.md`
  private static func relative(_ path: PagePath, to page: PagePath) -> String {
    var target = path.description.split(separator: "/")[...]
    var origin = page.description.split(separator: "/").dropLast()
    while let first = target.first, first == origin.first, target.count > 1 {
      target.removeFirst()
      origin.removeFirst()
    }
    return (origin.map { _ in ".." } + target).joined(separator: "/")
  }

  private static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `resources/` of `resources/user.md`
  private static func folder(_ path: String) -> String { String(path.dropLast(fileName(path).count)) }

  /// The text with `%20` and the like as what they stand for, and backslashes as slashes.
  private static func decoded(_ text: String) -> String {
    var decoded: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
