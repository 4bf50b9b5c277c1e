#if canImport(FoundationNetworking)
  internal import Foundation
  internal import HTTPTypes
  internal import ResourceRuntime

  /// The proxies that the environment names, by which Foundation on Linux goes as curl does, whatever the configuration
  /// of the session says: also to this machine, where a request has its token without TLS.
  enum EnvironmentProxy {
    /// Whether a request does not go by way of a proxy where others could read its secrets.
    static func leavesAlone(_ request: TransportRequest) -> Bool {
      // Read each time: the library below does so too.
      let names = ["http_proxy", "all_proxy", "ALL_PROXY"]
      guard names.contains(where: { value($0) != nil }), request.staysOnThisMachine else { return true }
      guard let list = value("no_proxy") ?? value("NO_PROXY") else { return false }
      if list == "*" { return true }
      let host = host(of: request)
      return list.split { $0 == "," || $0 == " " }.contains { $0.lowercased() == host }
    }

    private static func value(_ name: String) -> String? {
      guard let value = getenv(name), value[0] != 0 else { return nil }
      return String(cString: value)
    }

    /// The host without brackets and port: `localhost`, `::1`.
    private static func host(of request: TransportRequest) -> String {
      let authority = request.head.authority ?? ""
      if authority.hasPrefix("[") { return authority.dropFirst().prefix { $0 != "]" }.lowercased() }
      return authority.prefix { $0 != ":" }.lowercased()
    }
  }

  /// A proxy stands between this machine and itself.
  struct ProxyInTheWay: Error, CustomStringConvertible {
    var description: String { "a proxy of the environment stands in the way to this machine: add the host to no_proxy" }
  }
#endif
