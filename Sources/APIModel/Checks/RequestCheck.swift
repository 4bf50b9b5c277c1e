import APIPages

/// Finds what request pages lack: permissions, and a link from the resource that they are about.
struct RequestCheck {
  /// The pages that methods tables link to, by their paths in lower case.
  private let listed: Set<String>

  init(_ pages: [APIPage]) {
    var listed: Set<String> = []
    for page in pages {
      // Articles have tables of methods too.
      let linked = page.links?.links.filter(\.isInMethodsTable).map(\.destination) ?? []
      for link in page.resources.flatMap(\.methodLinks) + linked {
        if let path = page.path.resolving(link) { listed.insert(path.key) }
      }
    }
    self.listed = listed
  }

  func diagnostics(of page: APIPage) -> [Diagnostic] {
    guard let request = page.request else { return [] }
    let location = SourceLocation(page: page.path, position: request.position)
    var diagnostics: [Diagnostic] = []
    if !request.hasPermissionsTable {
      diagnostics.append(
        Diagnostic(
          .missingPermissions, at: location, "No table says which permissions the request takes. Add one."))
    }
    if !listed.contains(page.path.key) {
      diagnostics.append(
        Diagnostic(
          .unlistedRequest, at: location, "No table of methods links to this page. Add it to that of its resource."))
    }
    return diagnostics
  }
}
