public import APIPages

/// All that the pages say, linked.
public struct APIModel: Sendable {
  /// The namespace that most types are in.
  public var defaultNamespace: String
  /// The types, by name.
  public var types: [ResourceType]
  /// The enumerations, by name.
  public var enumerations: [Enumeration]
  /// The requests, in the order of page and line.
  public var operations: [Operation]
  /// By place.
  public var diagnostics: [Diagnostic]
  public var coverage: Coverage

  /// Links pages into one model.
  ///
  /// The result does not depend on the order of the pages.
  ///
  /// - Parameters:
  ///   - pages: all pages of a folder.
  ///   - overrides: corrections of what they say. One that changes nothing is reported.
  public init(linking pages: [APIPage], overrides: [Override] = []) {
    self = Linker(pages, overrides: overrides).link()
  }

  init(
    defaultNamespace: String, types: [ResourceType], enumerations: [Enumeration], operations: [Operation],
    diagnostics: [Diagnostic], coverage: Coverage
  ) {
    self.defaultNamespace = defaultNamespace
    self.types = types
    self.enumerations = enumerations
    self.operations = operations
    self.diagnostics = diagnostics
    self.coverage = coverage
  }
}
