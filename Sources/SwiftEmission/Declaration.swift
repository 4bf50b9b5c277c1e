/// A top-level declaration and what writes it.
struct Declaration {
  /// What is declared; the value is what files of it are called.
  enum Kind: String, CaseIterable {
    case client = "Client"
    case enumeration = "Enumerations"
    case request = "Requests"
    case resource = "Resources"
  }

  var kind: Kind
  var name: String
  /// Whether a declaration in it that others see has a type of Foundation.
  var usesFoundation: Bool
  var write: (inout SourceWriter) -> Void
}
