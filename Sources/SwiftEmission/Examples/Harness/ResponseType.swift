import APIModel
import APIPages

/// What the body of an example response is read as.
struct ResponseType {
  enum Form {
    case resource, page, value
  }

  /// The Swift type: `User` for `User` and for `Page<User>`.
  var element: String
  var form: Form
  /// Whether the value stands in a member `value` of its own, as OData has it for values that are no resources.
  var isWrapped = false
  /// The derived types that items say they are of.
  var casts: [String] = []

  /// The function of the support code that a response is held against the type by.
  var expectation: String {
    switch form {
    case .page: "expectPage"
    case .resource: "expectResource"
    case .value: "expectValue"
    }
  }

  /// What it is called with, the text apart.
  var arguments: [String] {
    let types = casts.map { "\($0).self" }.joined(separator: ", ")
    return [form == .page ? "of: \(element).self" : "\(element).self"] + (isWrapped ? ["in: \"value\""] : [])
      + (casts.isEmpty ? [] : ["casts: [\(types)]"])
  }
}
