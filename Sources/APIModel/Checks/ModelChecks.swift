public import APIPages

/// What `lint` looks for beyond what linking reports: examples that do not fit, links that lead nowhere, pages that
/// nothing refers to.
///
/// None of it changes the model, so nothing else pays for it. Links are checked on pages that were read with them
/// (`APIPage.links`).
///
/// - Parameters:
///   - pages: the pages that `model` was linked from, in any order.
///   - model: the model of exactly these pages.
/// - Returns: the findings by place; those of `model.diagnostics` are not repeated.
public func lintDiagnostics(of pages: [APIPage], in model: APIModel) -> [Diagnostic] {
  let representations = RepresentationCheck(index: TypeIndex(model), model: model)
  let requests = RequestCheck(pages)
  let links = LinkCheck(pages)
  var diagnostics = ExampleFit(of: pages, in: model).diagnostics
  for page in pages {
    diagnostics += representations.diagnostics(of: page)
    diagnostics += requests.diagnostics(of: page)
    diagnostics += links.diagnostics(of: page)
  }
  return Set(diagnostics).subtracting(model.diagnostics).sorted()
}
