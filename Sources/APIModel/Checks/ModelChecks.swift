public import APIPages

/// What `lint` looks for beyond what linking reports: examples that do not fit, links that lead nowhere, pages that
/// nothing refers to.
///
/// None of it changes the model, so nothing else pays for it.
///
/// - Parameters:
///   - pages: the pages that `model` was linked from, in any order.
///   - model: the model of exactly these pages.
/// - Returns: the findings by place; those of `model.diagnostics` are not repeated.
public func lintDiagnostics(of pages: [APIPage], in model: APIModel) -> [Diagnostic] {
  []
}
