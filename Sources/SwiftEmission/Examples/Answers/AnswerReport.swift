/// What became of the examples of all pages as answers: each is in one, or there is a reason why it is not.
public struct AnswerReport: Sendable {
  public var requests = ExampleCount<Reason>()
  public var responses = ExampleCount<Reason>()

  /// Why an example is in no answer. All that a page can say for which there is none is listed here.
  public enum Reason: String, Sendable, CaseIterable {
    // Requests and their responses.
    case leftOut = "the library leaves the request out"
    case otherService = "the URL is that of another service"

    // Requests.
    case noResponse = "no response follows"
    case unusableResponse = "its response can't be an answer"

    // Responses.
    case noRequest = "no request stands above it"
    case furtherResponse = "the request above it has a response already"
    case unreadableBody = "the body is no JSON"
    case surplusBody = "a response of this status has no body"
    case interimStatus = "the status is none that a request ends with"
  }
}

/// Why an example can't be in an answer, on the way out of the code that tries.
typealias NoAnswer = NoUse<AnswerReport.Reason>
