/// What stages do with a request: less than usual where it goes to a URL that the service made for one purpose, as for an
/// upload.
struct RequestHandling: Hashable, Sendable {
  /// Whether the token and other secrets go along to the hosts that they may go to.
  var carriesSecrets = true
  /// Whether the request is repeated; not where the sender first has to ask the service what it has.
  var isRepeated = true
  /// Whether redirects are followed; not where the sender has to know of them.
  var followsRedirects = true
  /// Whether the URL lets in whoever has it, so that its path is as secret as its query.
  var hasSecretURL = false
}
