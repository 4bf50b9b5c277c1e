#if AsyncHTTPClient
  internal import AsyncHTTPClient
  internal import NIOCore
  internal import NIOHTTP1
  internal import NIOPosix
  internal import NIOSSL
  internal import ResourceRuntime

  extension TransportError {
    /// What an error of AsyncHTTPClient means.
    static func of(_ error: any Error, _ request: TransportRequest) -> any Error {
      let reason: Reason
      switch error {
      case is CancellationError, HTTPClientError.cancelled: return CancellationError()
      case is TransportError: return error
      case is NIOConnectionError, HTTPClientError.connectTimeout, ChannelError.connectTimeout: reason = .cannotConnect
      case is NIOSSLError, is NIOSSLExtraError, HTTPClientError.tlsHandshakeTimeout: reason = .cannotSecure
      case HTTPClientError.remoteConnectionClosed, HTTPParserError.invalidEOFState, is IOError, is ChannelError:
        reason = .connectionLost
      case HTTPClientError.invalidURL, HTTPClientError.emptyHost: reason = .invalidURL
      default: reason = .other
      }
      return TransportError(reason, of: request, underlying: error)
    }
  }
#endif
