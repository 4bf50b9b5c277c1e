import Foundation

extension Command {
  /// Starts the command and does not wait for its end.
  ///
  /// - Parameters:
  ///   - arguments: what follows the command's name.
  ///   - folder: the folder of the test.
  ///   - path: the working directory in it.
  static func start(_ arguments: String..., in folder: TemporaryFolder, at path: String = ".") throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.path(path)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
