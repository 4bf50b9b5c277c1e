import Foundation

/// What the system says of a file or folder (POSIX `lstat`): a link is looked at, not followed.
struct FileStatus {
  enum Kind {
    case file, link, folder, other
  }

  let kind: Kind
  /// The file system that it lies on.
  let device: UInt64
  /// Which file of that file system it is, whatever it is called.
  let number: UInt64
  /// Who may do what with it.
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  /// Nil if there is nothing at the path, or nothing that one may look at.
  init?(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFLNK: .link
      case S_IFDIR: .folder
      default: .other
      }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Whether two paths name one and the same file.
  func isSame(as other: FileStatus) -> Bool {
    device == other.device && number == other.number
  }
}

/// Why a system call failed.
struct SystemFailure: Error, CustomStringConvertible {
  let code: Int32

  /// The failure of the call that was made last.
  static var last: SystemFailure { SystemFailure(code: errno) }

  /// "No space left on device"
  var description: String { String(cString: strerror(code)) }
}
