internal import Foundation
internal import ResourceRuntime

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

extension TransportError {
  /// What an error of `URLSession` means.
  static func of(_ error: any Error, _ request: TransportRequest) -> any Error {
    guard let error = error as? URLError else { return TransportError(.other, of: request, underlying: error) }
    let reason: Reason
    switch error.code {
    case .cancelled: return CancellationError()
    case .cannotFindHost, .cannotConnectToHost, .dnsLookupFailed, .notConnectedToInternet, .internationalRoamingOff,
      .dataNotAllowed, .callIsActive:
      reason = .cannotConnect
    case .networkConnectionLost, .badServerResponse, .zeroByteResource, .cannotParseResponse:
      reason = .connectionLost
    // What Foundation on Linux says of most connections that break.
    case .unknown: reason = .connectionLost
    case .secureConnectionFailed, .serverCertificateHasBadDate, .serverCertificateUntrusted,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid, .clientCertificateRejected,
      .clientCertificateRequired, .appTransportSecurityRequiresSecureConnection:
      reason = .cannotSecure
    case .timedOut: reason = .timedOut(.idle)
    default: reason = .other
    }
    return TransportError(reason, of: request, underlying: error)
  }
}
