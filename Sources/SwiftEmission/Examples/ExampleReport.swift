/// What became of the examples of all pages: each has a test, or a reason why it has none.
public struct ExampleReport: Sendable {
  public var requests = ExampleCount<Reason>()
  public var responses = ExampleCount<Reason>()
  /// Examples that are neither: the JSON of a value.
  public var values = 0

  /// Why an example has no test. All that a page can say for which there is none is listed here.
  public enum Reason: String, Sendable, CaseIterable {
    // Requests, and the first one their responses too.
    case leftOut = "the library leaves the request out"
    case otherService = "the URL is that of another service"
    case unknownPath = "no documented request has the path"
    case undocumentedCount = "the path is documented without $count"
    case undocumentedCast = "the path is documented without the cast"
    case parenthesizedKey = "a key stands in parentheses, where the documented path has a segment"
    case otherMethod = "the path is documented with other methods only"
    case unreadableBody = "the body is no JSON"
    case surplusBody = "the method takes no body"
    case missingBody = "the method takes a body, and the example has none"
    case otherBody = "the body is of another media type than the method takes"
    case missingParameter = "a parameter that the method requires is missing"
    case unknownParameter = "a member of the body is none of the method's parameters"
    case nullParameter = "a parameter is null, which the method leaves out"
    case ambiguousCall = "several methods take what the example has"
    case unreadableArgument = "an argument in the path has no value in Swift"

    // Responses.
    case failure = "the response tells of a failure"
    case redirection = "the response refers to another place"
    case noBody = "the response has no body, as documented"
    case missingResponseBody = "the response has no body, and the documented one has"
    case undocumentedBody = "the response has a body, and the documented one has none"
    case content = "the response is content, which the library hands on as it is"
    case otherContent = "the response's body is not JSON"
    case untyped = "the pages don't say which type the response has"
    case foreignMembers = "the documented type has none of the body's members"
  }
}

/// Why an example can't become a test, on the way out of the code that tries.
typealias NoTest = NoUse<ExampleReport.Reason>
