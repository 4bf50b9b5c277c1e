import APIPages
import ArgumentParser

/// The forms that `lint` prints its results in.
enum LintFormat: String, CaseIterable, ExpressibleByArgument {
  /// One line each, as compilers print them.
  case text
  /// An array of objects.
  case json
  /// Commands that GitHub turns into annotations on the lines of a pull request.
  case github
  /// The Static Analysis Results Interchange Format, version 2.1.0.
  case sarif

  /// What is printed at least, if nobody says otherwise.
  ///
  /// Notes tell of what was decided by a rule: programs can leave them aside, people are spared them. GitHub shows ten
  /// annotations of a kind to people.
  var leastSeverity: LeastSeverity {
    switch self {
    case .text, .github: .warning
    case .json, .sarif: .note
    }
  }
}

/// A severity on the command line.
enum LeastSeverity: String, CaseIterable, ExpressibleByArgument {
  case note, warning, error

  var severity: Diagnostic.Severity {
    switch self {
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
