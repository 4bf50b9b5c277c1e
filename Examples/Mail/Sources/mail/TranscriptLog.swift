import Logging

/// Prints what the client logs when it repeats a request, among what the program prints.
struct TranscriptLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.debug

  func log(event: LogEvent) {
    let cause = event.metadata?["cause"].map { " after \($0)" } ?? ""
    let wait = event.metadata?["wait"].map { ", in \($0) seconds" } ?? ""
    print("   \(event.level): \(event.message)\(cause)\(wait)")
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
}

extension Logger {
  static var transcript: Logger { Logger(label: "mail") { _ in TranscriptLog() } }
}
