import Foundation
import Testing

/// One run of the command, as a user would start it.
struct Command {
  var status: Int32
  var output: String
  var errors: String

  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Folders that come with the tests.
  static let fixtures =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures").path

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = ["LC_ALL": "en_US.UTF-8"]
  ) throws -> Command {
    try run(arguments, input: Data(input.utf8), environment: environment)
  }

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], input: Data, environment: [String: String] = ["LC_ALL": "en_US.UTF-8"],
    folder: String = fixtures
  ) throws -> Command {
    let (process, stdin, stdout, stderr) = (Process(), Pipe(), Pipe(), Pipe())
    process.executableURL = try executable()
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // All inputs here are smaller than a pipe holds, so nothing waits for anything.
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Command(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self))
  }

  /// The built command, which stands beside the test bundle.
  static func executable() throws -> URL {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "fenliu")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder), !isFolder.boolValue {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
