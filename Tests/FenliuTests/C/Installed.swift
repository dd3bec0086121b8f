import Foundation

/// The library for C as it would be installed, made of what was built beside the tests.
struct Installed {
  /// The folder below which it is.
  let prefix: URL

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Installs it into a new folder.
  init() throws {
    prefix = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    let script = Self.root.appending(path: "Sources/FenliuC/install").path
    let run = try Run([script, "--built", try Self.builtFolder().path, prefix.path])
    guard run.status == 0 else { throw Failure(message: run.errors) }
  }

  /// Something that went wrong before there was anything to test.
  struct Failure: Error {
    var message: String
  }

  func remove() { try? FileManager.default.removeItem(at: prefix) }

  /// A file with the small pack's records that the page shows.
  func file(_ name: String, _ text: String) throws -> String {
    let file = prefix.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// Compiles a program; the path of it.
  func compiled(_ source: String, name: String) throws -> String {
    let (file, program) = (try self.file("\(name).c", source), prefix.appending(path: name).path)
    let lib = prefix.appending(path: "lib").path
    let run = try Run([
      "cc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-pthread", "-D_POSIX_C_SOURCE=200809L",
      "-I\(prefix.appending(path: "include").path)", file, "-o", program, "-L\(lib)", "-lfenliu",
      "-Wl,-rpath,\(lib)",
      // What the library itself needs is its own affair.
      "-Wl,--allow-shlib-undefined",
    ])
    guard run.status == 0 else { throw Failure(message: run.errors) }
    return program
  }

  /// Where the library was built: beside the test bundle.
  static func builtFolder() throws -> URL {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appending(path: "libFenliuC.so").path) {
        return folder
      }
      folder = folder.deletingLastPathComponent()
    }
    throw Failure(message: "there is no libFenliuC.so above \(tests.path)")
  }
}

/// A program that was run to its end.
struct Run {
  var status: Int32
  var output: String
  var errors: String

  /// Runs a program, found as a shell would.
  init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
    let (process, stdin, stdout, stderr) = (Process(), Pipe(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Inputs and complaints are smaller than a pipe holds, so nothing waits for anything.
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // A signal is no status that a program could give.
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
  }
}
