import APIPages
import CommonMark

/// Makes one model of what all pages say.
struct Linker {
  let pages: [APIPage]
  var diagnostics: [Diagnostic] = []
  var declarations: Declarations
  var resolver: TypeResolver
  var overrides: OverrideBook

  init(_ pages: [APIPage], overrides: [Override]) {
    self.pages = pages.sorted { $0.path < $1.path }
    diagnostics = pages.flatMap(\.diagnostics)
    declarations = Declarations(self.pages, reporting: &diagnostics)
    resolver = TypeResolver(symbols: SymbolTable(defaultNamespace: declarations.defaultNamespace))
    self.overrides = OverrideBook(overrides)
    let renamed = renameTypes()
    indexSymbols()
    for (old, new) in renamed { resolver.symbols.insert(.resource(new), alsoCalled: old) }
  }

  func link() -> APIModel {
    var linker = self
    linker.assignOverrides()
    linker.declareUndescribedBases()
    linker.declareSampledProperties()
    linker.declareSampledEnumerations()
    linker.declareEnumerationsInSentences()
    linker.assignMembers()
    var types = linker.linkTypes()
    let enumerations = linker.linkEnumerations()
    let operations = linker.linkOperations(types: &types)
    linker.rejectUnknownProperties(in: types)
    linker.diagnostics += linker.overrides.unused
    return APIModel(
      defaultNamespace: declarations.defaultNamespace, types: types, enumerations: enumerations,
      operations: operations, diagnostics: Array(Set(linker.diagnostics)).sorted(), coverage: Coverage(pages))
  }

  mutating func report(_ id: DiagnosticID, on page: PagePath, at position: SourcePosition, _ message: String) {
    diagnostics.append(Diagnostic(id, at: SourceLocation(page: page, position: position), message))
  }

  private mutating func indexSymbols() {
    for declaration in declarations.resources.values.sorted(by: { $0.name < $1.name }) {
      for source in declaration.sources { resolver.symbols.insert(.resource(declaration.name), on: source.page) }
    }
    for declaration in declarations.enumerations.values.sorted(by: { $0.name < $1.name }) {
      for source in declaration.sources { resolver.symbols.insert(.enumeration(declaration.name), on: source.page) }
    }
  }
}
