import APIPages
import CommonMark

/// What is wrong with `docs2swift.yaml`, where, and what to do about it.
struct ConfigurationFailure: UsageFailure {
  var message: String
  /// Nil where the file as a whole is wrong.
  var position: SourcePosition?
  /// The file, as the caller names it.
  var file: String

  init(_ message: String, at position: SourcePosition? = nil, in file: String = Configuration.fileName) {
    self.message = message
    self.position = position
    self.file = file
  }

  var description: String {
    guard let position else { return "\(file): \(message)" }
    return "\(file):\(position.line):\(position.column): \(message)"
  }
}
