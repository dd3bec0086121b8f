import Fenliu
import FenliuTesting
import Foundation
import Testing

/// Programs in C and Python that use the built library.
@Suite(.serialized) struct ProgramTests {
  private static let page = Installed.root.appending(path: "Sources/Fenliu/Fenliu.docc/FromC.md")
  private static let hasPython = (try? Run(["python3", "--version"]))?.status == 0

  /// The blocks of the page, each with its fence: prose at even places, blocks at odd ones.
  private static func parts() throws -> [String] {
    try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```")
  }

  /// The first block of the page that begins with a word, without it.
  private static func block(_ kind: String) throws -> String {
    let block = try parts().first { $0.hasPrefix(kind + "\n") }
    return String(try #require(block, "the page has no block of \(kind)").dropFirst(kind.count + 1))
  }

  /// Expects the page to show an output: the `number`th block of text, from 0.
  private static func expectPage(shows output: String, number: Int) throws {
    var parts = try parts()
    let places = parts.indices.filter { parts[$0].hasPrefix("text\n") }
    parts[places[number]] = "text\n" + output
    expect(parts.joined(separator: "```"), equalsContentsOf: page)
  }

  @Test func theProgramInCDoesWhatThePageShows() throws {
    let installed = try Installed()
    defer { installed.remove() }
    let pack = try SmallPack.folder()
    defer { SmallPack.remove(pack) }
    let run = try Run(
      [installed.compiled(Self.block("c"), name: "page"), pack], input: Self.block("json"))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Self.expectPage(shows: run.output, number: 0)
  }

  @Test(.enabled(if: hasPython, "python3 is not installed, so that the library is not tried from Python"))
  func theProgramInPythonDoesWhatThePageShows() throws {
    let installed = try Installed()
    defer { installed.remove() }
    let pack = try SmallPack.folder()
    defer { SmallPack.remove(pack) }
    let library = installed.prefix.appending(path: "lib/libfenliu.so").path
    let program = try Self.block("python").replacing("libfenliu.so", with: library)
    let run = try Run(["python3", "-c", program, pack], input: Self.block("json"))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    try Self.expectPage(shows: run.output, number: 1)
  }

  /// What goes in and comes out is what the command reads and writes.
  @Test func theCommandWritesTheSame() throws {
    let folder = try SmallPack.folder()
    defer { SmallPack.remove(folder) }
    let pack = try Pack(folder: folder)
    // The first record alone: the others know their lines.
    let record = String(try Self.block("json").prefix { $0 != "\n" })
    let command = try Installed.builtFolder().appending(path: "fenliu").path
    let run = try Run([command, "route", "--pack", folder, "--format", "ndjson"], input: record + "\n")
    #expect(run.output == (try pack.decide(json: record).json()) + "\n")
    let refused = try Run(
      [command, "route", "--pack", folder, "--format", "ndjson", "--lang", "en"], input: "{}\n")
    let error = try #require(throws: CaseError.self) { try pack.decide(json: "{}") }
    #expect(refused.output == error.json(in: .english) + "\n")
  }

  /// Calls with anything that can be given without pointing to memory that is not there, from eight threads that open
  /// and close packs meanwhile.
  @Test func anythingCanBeGivenIn() throws {
    let installed = try Installed()
    defer { installed.remove() }
    let pack = try SmallPack.folder()
    defer { SmallPack.remove(pack) }
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Programs/hostile.c")
    let program = try installed.compiled(String(contentsOf: source, encoding: .utf8), name: "hostile")
    let run = try Run([program, pack])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "8 threads, 0 surprises\n")
  }

  @Test func theHeaderIsCPlusPlusToo() throws {
    let header = Installed.root.appending(path: "Sources/CFenliu/fenliu.h").path
    let run = try Run(["clang", "-x", "c++", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", header])
    #expect(run.status == 0, "\(run.errors)")
  }
}
