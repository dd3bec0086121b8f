import FenliuRules
import FenliuTesting
import Foundation
import Testing

/// A rule set as bytes is the rule set.
struct RuleSetImageTests {
  private static let tests = targetFolder(ofTest: #filePath)?.deletingLastPathComponent()

  private static func ruleSet(_ folder: String) throws -> RuleSet {
    let root = try #require(tests).deletingLastPathComponent()
    return try #require(PackLoader().load(folder: root.appending(path: folder).path).ruleSet)
  }

  private static func read(_ bytes: [UInt8]) throws -> RuleSet {
    try bytes.withUnsafeBytes { try RuleSetImage.ruleSet($0) }
  }

  /// Rules and phrases that are read when somebody asks are what they are when all is read at once, whoever asks first.
  @Test func whatIsReadLaterIsTheSame() async throws {
    let ruleSet = try Self.ruleSet("rules")
    let bytes = Bytes(RuleSetImage.bytes(of: ruleSet))
    let later = try RuleSetImage.ruleSet(bytes.memory, keptBy: bytes)
    #expect(later.rules.count == ruleSet.rules.count)
    await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask {
          for index in later.rules.indices { #expect(later.rules[index].id == ruleSet.rules[index].id) }
        }
      }
    }
    #expect(Self.description(later) == Self.description(ruleSet))
    #expect(RuleSetImage.bytes(of: later) == RuleSetImage.bytes(of: ruleSet))
  }

  /// Bytes that stay where they are.
  private final class Bytes: @unchecked Sendable {
    let memory: UnsafeRawBufferPointer

    init(_ bytes: [UInt8]) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      memory = UnsafeRawBufferPointer(copy)
    }

    deinit { memory.deallocate() }
  }

  /// Everything counts here that a description shows, places and all.
  @Test(arguments: ["rules", "Tests/FenliuRulesTests/Packs/sample"])
  func nothingIsLost(folder: String) throws {
    let ruleSet = try Self.ruleSet(folder)
    let again = try Self.read(RuleSetImage.bytes(of: ruleSet))
    #expect(Self.description(again) == Self.description(ruleSet))
    #expect(again.fingerprint == ruleSet.fingerprint)
  }

  /// Patterns are read when they are needed, and differ in nothing else; dictionaries are in no order.
  private static func description(_ ruleSet: RuleSet) -> String {
    var ruleSet = ruleSet
    var examples: [String] = []
    for rule in ruleSet.rules.indices {
      for example in ruleSet.rules[rule].examples + ruleSet.rules[rule].counterexamples {
        let fields = example.fields.sorted { $0.key < $1.key }
        let date = String(describing: example.date)
        examples.append("\(example.title)\(example.text)\(date)\(fields)\(example.location)")
      }
      ruleSet.rules[rule].examples = []
      ruleSet.rules[rule].counterexamples = []
    }
    for phrase in ruleSet.phrases.indices {
      if let pattern = ruleSet.phrases[phrase].pattern { examples.append(pattern.source) }
      ruleSet.phrases[phrase].pattern = nil
    }
    return "\(ruleSet)\(examples)"
  }

  @Test func whatIsCutOffIsRefused() throws {
    let bytes = RuleSetImage.bytes(of: try Self.ruleSet("Tests/FenliuRulesTests/Packs/sample"))
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: UnreadableImage.self) { try Self.read(Array(bytes.prefix(count))) }
    }
    #expect(throws: UnreadableImage.self) { try Self.read(bytes + [0]) }
  }

  /// Changed bytes are refused, or are another rule set: nothing is read that is not there.
  @Test func changesNeverLeadOutOfBounds() throws {
    var bytes = RuleSetImage.bytes(of: try Self.ruleSet("Tests/FenliuRulesTests/Packs/sample"))
    var random = SeededGenerator(seed: 11)
    var refused = 0
    for _ in 0..<rounds(400, long: 20_000) {
      let index = Int.random(in: bytes.indices, using: &random)
      let before = bytes[index]
      bytes[index] = UInt8.random(in: 0...255, using: &random)
      if (try? Self.read(bytes)) == nil { refused += 1 }
      bytes[index] = before
    }
    #expect(refused > 0)
  }
}
