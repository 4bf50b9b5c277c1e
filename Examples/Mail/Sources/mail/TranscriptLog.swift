import Logging

/// Prints what the client logs when it repeats a request, among what the program prints.
struct TranscriptLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.debug

  func log(event: LogEvent) {
    guard let cause = event.metadata?["cause"], let wait = event.metadata?["wait"] else { return }
    print("   log: \(event.message) after \(cause), in \(wait) seconds")
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
}

extension Logger {
  static var transcript: Logger { Logger(label: "mail") { _ in TranscriptLog() } }
}
