import ResourceRuntime
import Testing
import URLSessionTransport

/// The transports that are built: each must pass all tests.
enum TestedTransport: String, CaseIterable, CustomTestStringConvertible {
  case urlSession = "URLSession"

  var testDescription: String { rawValue }

  /// Whether the service has to wait while nobody reads.
  var hasBackpressure: Bool {
    #if os(Linux)
      self != .urlSession
    #else
      true
    #endif
  }

  func make() -> any HTTPTransport {
    switch self {
    case .urlSession: .urlSession()
    }
  }
}
