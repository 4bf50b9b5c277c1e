#if AsyncHTTPClient
  internal import AsyncHTTPClient
  internal import Foundation
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOSSL
  internal import ResourceRuntime

  extension TransportError {
    /// What an error of AsyncHTTPClient means.
    static func of(_ error: any Error, _ request: TransportRequest) -> any Error {
      if error is CancellationError || error as? HTTPClientError == .cancelled { return CancellationError() }
      if error is TransportError { return error }
      return TransportError(reason(of: error), of: request, underlying: error)
    }

    private static func reason(of error: any Error) -> Reason {
      switch error {
      case let error as HTTPClientError: reason(of: error)
      case is NIOConnectionError: .cannotConnect
      case let error as ChannelError: error.isConnectTimeout ? .cannotConnect : .connectionLost
      case is NIOSSLError, is NIOSSLExtraError: .cannotSecure
      case let error as IOError: error.isRefusal ? .cannotConnect : .connectionLost
      case is HTTPParserError: .connectionLost
      default: .other
      }
    }

    private static func reason(of error: HTTPClientError) -> Reason {
      switch error {
      case .connectTimeout, .getConnectionFromPoolTimeout: .cannotConnect
      case .tlsHandshakeTimeout: .cannotSecure
      case .remoteConnectionClosed: .connectionLost
      case .invalidURL, .emptyHost: .invalidURL
      default: .other
      }
    }
  }

  extension IOError {
    /// Whether there was no connection yet.
    fileprivate var isRefusal: Bool {
      [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL].contains(errnoCode)
    }
  }

  extension ChannelError {
    fileprivate var isConnectTimeout: Bool {
      if case .connectTimeout = self { true } else { false }
    }
  }
#endif
