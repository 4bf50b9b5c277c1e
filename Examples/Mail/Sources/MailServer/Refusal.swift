import FlyingFox

/// Why the service does not do what it is asked.
struct Refusal: Error {
  let status: HTTPStatusCode
  let code: String
  let message: String

  static let unknownToken = Refusal(
    status: .unauthorized, code: "InvalidAuthenticationToken", message: "There is no such token.")
  static let tooManyRequests = Refusal(
    status: .tooManyRequests, code: "TooManyRequests", message: "Come again in a second.")

  static func notFound(_ what: String) -> Refusal {
    Refusal(status: .notFound, code: "ErrorItemNotFound", message: "There is no \(what).")
  }

  static func invalid(_ code: String, _ message: String) -> Refusal {
    Refusal(status: .badRequest, code: code, message: message)
  }
}
