import FenliuEngine
import FenliuRules
import FenliuSource

/// A compiled pack with some bytes changed: an input names places, two bytes for each, and what to put there.
struct ImageCheck {
  private let changes: [(place: Int, byte: UInt8)]

  init(_ input: [UInt8]) {
    changes = stride(from: 0, to: input.count - input.count % 3, by: 3).map { start in
      (Int(input[start]) << 8 | Int(input[start + 1]), input[start + 2])
    }
  }

  func run() throws(Violation) {
    guard let base = Self.base else { throw Violation("the base pack can be compiled") }
    let changed = applied(to: base.image)
    let isTaken = (try? PackImage(bytes: changed, name: "changed")) != nil
    try require(isTaken == (changed == base.image), "what was changed is refused, and nothing else")
    try check(applied(to: base.ruleSet))
  }

  private func applied(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for change in changes { bytes[change.place % bytes.count] = change.byte }
    return bytes
  }

  /// A rule set that is read is one: it can be written and read again.
  private func check(_ bytes: [UInt8]) throws(Violation) {
    guard let ruleSet = Self.ruleSet(bytes) else { return }
    let written = RuleSetImage.bytes(of: ruleSet)
    let again = Self.ruleSet(written).map { RuleSetImage.bytes(of: $0) }
    try require(again == written, "a rule set that was read can be written and read")
  }

  private static func ruleSet(_ bytes: [UInt8]) -> RuleSet? {
    bytes.withUnsafeBytes { try? RuleSetImage.ruleSet($0) }
  }

  private static let base: (image: [UInt8], ruleSet: [UInt8])? = {
    guard let ruleSet = PackLoader().load(files: [BasePack.file]).ruleSet,
      let image = try? PackImage.bytes(of: CompiledPack(ruleSet), sources: [BasePack.file])
    else { return nil }
    return (image, RuleSetImage.bytes(of: ruleSet))
  }()
}
