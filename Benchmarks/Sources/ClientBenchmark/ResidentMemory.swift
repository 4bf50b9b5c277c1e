import Foundation

/// How much memory the process has, sampled while it works.
actor ResidentMemory {
  private(set) var peak = 0.0

  /// Megabytes now, 0 where the system does not tell by `/proc`.
  static func megabytes() -> Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS:") }),
      let kilobytes = line.split(whereSeparator: { !$0.isNumber }).first.flatMap({ Double($0) })
    else { return 0 }
    return kilobytes / 1_024
  }

  /// Samples until the task is cancelled.
  func watch() async {
    while !Task.isCancelled {
      peak = max(peak, Self.megabytes())
      try? await Task.sleep(for: .milliseconds(20))
    }
  }
}
