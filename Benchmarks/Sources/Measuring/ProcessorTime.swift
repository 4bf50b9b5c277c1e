internal import Foundation

/// The CPU time of this process.
public enum ProcessorTime {
  /// In seconds, those of the system for it included.
  public static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
