import FenliuFuzzing
import FenliuTesting
import Foundation
import Testing

/// The committed inputs of the fuzzers.
enum Seeds {
  /// The seeds of a target, by name.
  static func of(_ target: FuzzTarget) -> [Seed] {
    var seeds = files(in: "Fuzz/Seeds/\(target.rawValue)")
    // Every kind of finding has an input of its own already.
    if target == .pack { seeds += files(in: "FenliuRulesTests/Findings") }
    return seeds
  }

  private static func files(in folder: String) -> [Seed] {
    guard let tests = targetFolder(ofTest: #filePath)?.deletingLastPathComponent() else { return [] }
    let path = tests.appending(path: folder).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.compactMap { name in
      FileManager.default.contents(atPath: "\(path)/\(name)").map { Seed(name: name, bytes: Array($0)) }
    }
  }
}

/// One input.
struct Seed: Sendable {
  var name: String
  var bytes: [UInt8]
}
