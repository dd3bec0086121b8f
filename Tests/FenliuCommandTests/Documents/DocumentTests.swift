import FenliuTesting
import Foundation
import Testing

/// Every command in the documentation does what the page shows. To write the outputs anew:
/// `FENLIU_RECORD=1 swift test --filter DocumentTests`.
struct DocumentTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The pages, by their path from the root.
  static let pages: [String] = {
    var found = ["README.md", "README.zh-CN.md"]
    let sources = FileManager.default.enumerator(atPath: root.appending(path: "Sources").path)
    while let path = sources?.nextObject() as? String {
      if path.hasSuffix(".md") { found.append("Sources/\(path)") }
    }
    return found.sorted().filter { FileManager.default.fileExists(atPath: root.appending(path: $0).path) }
  }()

  @Test(arguments: pages)
  func commandsDoWhatThePageShows(page: String) throws {
    let document = try Document(Self.root.appending(path: page))
    let folder = try Self.workFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let language = page.contains("zh-CN") ? "zh_CN.UTF-8" : "en_US.UTF-8"
    let fresh = try document.replacingConsoles { console in
      var console = console
      for index in console.steps.indices {
        console.steps[index].output = try Self.run(
          console.steps[index].command, in: folder, language: language)
      }
      return console
    }
    expect(fresh.text, equalsContentsOf: document.file)
  }

  /// The two commands of the README are what is run for every change.
  @Test func theTwoCommandsAreRunForEveryChange() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let script = try String(contentsOf: Self.root.appending(path: ".ci/run"), encoding: .utf8)
    let commands = readme.split(separator: "\n").filter { $0.hasPrefix(".ci/setup && ") }
    #expect(commands.count == 2)
    for command in commands { #expect(script.contains(command)) }
  }

  /// A folder with the shipped rules and a part of the corpus (enough for what the pages show, and quick
  /// without optimisation), in which commands may write.
  private static func workFolder() throws -> URL {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    try files.createDirectory(at: folder.appending(path: "corpus"), withIntermediateDirectories: true)
    for name in ["rules", "corpus/noise.yaml"] {
      try files.copyItem(at: root.appending(path: name), to: folder.appending(path: name))
    }
    return folder
  }

  /// What a shell shows for a command: its output and complaints, and its exit status unless 0.
  private static func run(_ command: String, in folder: URL, language: String) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    let binaries = try Command.executable().deletingLastPathComponent().path
    process.environment = ["LC_ALL": language, "PATH": "\(binaries):/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    let status = process.terminationStatus
    return status == 0 ? text : text + "[exit \(status)]\n"
  }
}
