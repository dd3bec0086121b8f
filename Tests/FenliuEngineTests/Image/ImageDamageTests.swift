import FenliuEngine
import FenliuMemory
import FenliuRules
import FenliuSource
import FenliuTesting
import Foundation
import Testing

/// A file that is not as it was written is refused, and says so.
struct ImageDamageTests {
  private static func bytes() throws -> [UInt8] {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("first", when: "{text: {any: [漏水, 跳绳]}}")
        + TinyPack.rule("second", when: "{text: {pattern: '[0-9]+号楼'}}"))
    return try PackImage.bytes(
      of: pack.compiled, sources: [SourceFile(name: "test.yaml", text: "rules: []\n")])
  }

  /// The finding for which bytes are refused; nil: they are not.
  private static func refusal(of bytes: [UInt8]) -> Diagnostic? {
    do {
      _ = try PackImage(bytes: bytes, name: "tiny.fenliu")
      return nil
    } catch {
      return error.diagnostic
    }
  }

  @Test func everyFlippedBitIsNoticed() throws {
    var bytes = try Self.bytes()
    for index in bytes.indices {
      let before = bytes[index]
      bytes[index] = before ^ (1 << UInt8(index % 8))
      if Self.refusal(of: bytes) == nil { Issue.record("byte \(index) of \(bytes.count)") }
      bytes[index] = before
    }
  }

  @Test func everyCutIsNoticed() throws {
    let bytes = try Self.bytes()
    for count in 0..<bytes.count {
      let refusal = Self.refusal(of: Array(bytes.prefix(count)))
      let expected = count < 8 ? ImageDiagnostics.notCompiled : ImageDiagnostics.wrongLength
      if refusal?.kind != expected { Issue.record("\(count) of \(bytes.count) bytes") }
    }
    #expect(Self.refusal(of: bytes + [0])?.kind == ImageDiagnostics.wrongLength)
  }

  /// What is changed in a good file, and the kind of finding that names it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var kind: DiagnosticKind
    var change: @Sendable (inout [UInt8]) -> Void
    var testDescription: String { kind.code }

    /// The example of the kind.
    init(_ kind: DiagnosticKind, _ change: @escaping @Sendable (inout [UInt8]) -> Void) {
      self.kind = kind
      self.change = change
    }
  }

  private static let faults = [
    Fault(ImageDiagnostics.notCompiled) { $0 = Array("pack: {id: tiny}\n".utf8) },
    Fault(ImageDiagnostics.otherMachine) { $0.replaceSubrange(8..<12, with: [1, 2, 3, 4]) },
    Fault(ImageDiagnostics.otherVersion) { $0[16] = 0xFE },
    Fault(ImageDiagnostics.wrongLength) { $0.removeLast(10) },
    Fault(ImageDiagnostics.damaged) { $0[$0.count - 1] ^= 1 },
  ]

  @Test(arguments: faults)
  func everyReasonHasAFinding(_ fault: Fault) throws {
    var bytes = try Self.bytes()
    fault.change(&bytes)
    let refusal = try #require(Self.refusal(of: bytes))
    #expect(refusal.kind == fault.kind)
    let shown = Language.allCases.map { language in
      DiagnosticRenderer(sources: [], language: language).render([refusal])
    }
    expectGolden(shown.joined(separator: "\n"), named: "findings/\(fault.kind.code)")
  }

  @Test func everyKindIsTried() {
    #expect(Self.faults.map(\.kind) == ImageDiagnostics.all)
  }

  /// The format may be the same while what stands in it means something else.
  @Test func anotherVersionOfFenliuIsRefused() throws {
    var bytes = try Self.bytes()
    bytes[32] = UInt8(ascii: "9")
    let checksum = bytes[..<184].withUnsafeBytes { XXH64.hash($0) }
    withUnsafeBytes(of: checksum) { bytes.replaceSubrange(184..<192, with: $0) }
    let refusal = try #require(Self.refusal(of: bytes))
    #expect(refusal.kind == ImageDiagnostics.otherVersion)
    #expect(refusal.message.english.contains("(9\(FenliuVersion.current.dropFirst()))"))
  }

  @Test(arguments: ["/", "/there/is/no/such/file", "/dev/null"])
  func whatIsNoFileCannotBeRead(_ path: String) {
    let refusal = #expect(throws: PackImageError.self) { try PackImage(file: path) }
    #expect(refusal?.diagnostic.kind.code == "unreadable-path")
    #expect(!PackImage.isCompiled(path))
  }

  @Test func aFileIsMappedAsLongAsItsPackIsThere() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).fenliu")
    try Data(Self.bytes()).write(to: file)
    let pack = try PackImage(file: file.path).pack
    try FileManager.default.removeItem(at: file)
    #expect(pack.decide(Case(id: "a", text: "楼上漏水")).referrals.count == 1)
    #expect(pack.ruleSet.rules.count == 2)
  }
}
