import FenliuTesting
import Testing

@testable import FenliuCorpus

/// What is told of bytes must be what the standard library tells.
@Suite struct UTF8CheckTests {
  /// Bytes at which the rules for what may follow change.
  private static let edges: [UInt8] = [
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED,
    0xEE,
    0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  private func expectAgreement(_ bytes: [UInt8]) {
    let text = bytes.withUnsafeBufferPointer { UTF8Check.text($0) }
    #expect(text == String(validating: bytes, as: UTF8.self), "\(bytes)")
  }

  @Test func allSequencesAtTheEdges() {
    var differing: [[UInt8]] = []
    func check(_ bytes: [UInt8]) {
      let isWellFormed = bytes.withUnsafeBufferPointer { UTF8Check.isWellFormed($0) }
      let mended = String(decoding: bytes, as: UTF8.self)
      if isWellFormed != mended.utf8.elementsEqual(bytes) { differing.append(bytes) }
    }
    for first in Self.edges {
      check([first])
      for second in Self.edges {
        check([first, second])
        for third in Self.edges {
          check([first, second, third])
          for fourth in [0x41, 0x80, 0xBF, 0xE4] as [UInt8] { check([first, second, third, fourth]) }
        }
      }
    }
    #expect(differing.isEmpty)
  }

  @Test func textsAndTheSameCutOrDamaged() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "停", "车位", "a", "parking lot, ", "é", "👍🏽", "\u{7FF}", "\u{800}", "\u{FFFF}", "\u{10FFFF}", "\u{D7FF}",
    ]
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }
      var bytes = Array(words.joined().utf8)
      expectAgreement(bytes)
      if bytes.isEmpty { continue }
      expectAgreement(Array(bytes.dropLast()))
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        Self.edges.randomElement(using: &generator) ?? 0
      expectAgreement(bytes)
    }
  }
}
