import APIPages
import CommonMark

/// What is wrong with `docs2swift.yaml`, where, and what to do about it.
struct ConfigurationFailure: UsageFailure {
  var message: String
  /// Nil where the file as a whole is wrong.
  var position: SourcePosition?

  init(_ message: String, at position: SourcePosition? = nil) {
    self.message = message
    self.position = position
  }

  var description: String {
    guard let position else { return "\(Configuration.fileName): \(message)" }
    return "\(Configuration.fileName):\(position.line):\(position.column): \(message)"
  }
}
