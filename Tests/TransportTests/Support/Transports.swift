import ResourceRuntime
import Testing
import URLSessionTransport

#if AsyncHTTPClient
  import AsyncHTTPClientTransport
#endif

/// The transports that are built: each must pass all tests.
enum TestedTransport: String, CaseIterable, CustomTestStringConvertible {
  case urlSession = "URLSession"
  #if AsyncHTTPClient
    case asyncHTTPClient = "AsyncHTTPClient"
  #endif

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
    #if AsyncHTTPClient
      case .asyncHTTPClient: .asyncHTTPClient()
    #endif
    }
  }
}
