/// An instance of Microsoft's cloud, with hosts of its own.
public struct NationalCloud: Hashable, Sendable {
  /// Where tokens come from: `login.microsoftonline.com`.
  public let loginHost: String
  /// Where Microsoft Graph is: `graph.microsoft.com`.
  public let graphHost: String

  private init(login: String, graph: String) {
    loginHost = login
    graphHost = graph
  }

  /// A cloud that has no constant here, or `nil` where a text is not the name of a host.
  public init?(loginHost: String, graphHost: String) {
    for host in [loginHost, graphHost] {
      guard let url = AbsoluteURL("https://\(host)"), url.authority == host.lowercased() else { return nil }
    }
    self.init(login: loginHost, graph: graphHost)
  }

  /// The global service.
  public static let global = NationalCloud(login: "login.microsoftonline.com", graph: "graph.microsoft.com")
  /// For the government of the United States, level 4.
  public static let usGovernment = NationalCloud(login: "login.microsoftonline.us", graph: "graph.microsoft.us")
  /// For the Department of Defense of the United States, level 5.
  public static let usGovernmentDoD = NationalCloud(login: "login.microsoftonline.us", graph: "dod-graph.microsoft.us")
  /// In China, operated by 21Vianet.
  public static let china = NationalCloud(
    login: "login.chinacloudapi.cn", graph: "microsoftgraph.chinacloudapi.cn")
}

extension ServiceEndpoint {
  /// Microsoft Graph in a cloud.
  ///
  /// - Parameters:
  ///   - cloud: The instance of the cloud.
  ///   - version: `v1.0` or `beta`.
  public static func microsoftGraph(_ cloud: NationalCloud = .global, version: String = "v1.0") -> ServiceEndpoint {
    ServiceEndpoint(
      root: AbsoluteURL(secureHost: cloud.graphHost, path: "/" + version),
      scopes: ["https://\(cloud.graphHost)/.default"], allowedHosts: [])
  }
}
