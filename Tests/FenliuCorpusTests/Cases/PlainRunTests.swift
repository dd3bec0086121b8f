import FenliuTesting
import Testing

@testable import FenliuCorpus

/// Where a run ends must be where the standard library finds no scalar, or one that ends a string or may not stand in it.
@Suite struct PlainRunTests {
  /// Bytes at which the rules for what may follow change, and those that end a run.
  private static let edges: [UInt8] = [
    0x00, 0x1F, 0x20, 0x22, 0x41, 0x5C, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
    0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  private func expectedEnd(of bytes: [UInt8]) -> Int {
    var index = 0
    scalars: while index < bytes.count {
      for length in 1...4 where index + length <= bytes.count {
        guard let text = String(validating: bytes[index..<index + length], as: UTF8.self),
          let scalar = text.unicodeScalars.first
        else { continue }
        if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" { return index }
        index += length
        continue scalars
      }
      return index
    }
    return index
  }

  private func isRight(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { PlainRun.end(in: $0, from: 0) } == expectedEnd(of: bytes)
  }

  @Test(arguments: [[], Array("停车".utf8), Array("parking".utf8)] as [[UInt8]])
  func allSequencesAtTheEdges(after start: [UInt8]) {
    var differing: [[UInt8]] = []
    func check(_ bytes: [UInt8]) {
      if !isRight(start + bytes) { differing.append(start + bytes) }
    }
    for first in Self.edges {
      check([first])
      for second in Self.edges {
        check([first, second])
        for third in Self.edges {
          // Nothing follows, or enough for all ways of looking at several bytes at a time.
          check([first, second, third])
          for fourth in [0x41, 0x80, 0xBF, 0xE4] as [UInt8] { check([first, second, third, fourth]) }
          check([first, second, third] + Array("车位被占".utf8))
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
      #expect(isRight(bytes), "\(bytes)")
      if bytes.isEmpty { continue }
      #expect(isRight(bytes.dropLast()), "\(bytes), cut")
      bytes[Int.random(in: bytes.indices, using: &generator)] =
        Self.edges.randomElement(using: &generator) ?? 0
      #expect(isRight(bytes), "\(bytes)")
    }
  }
}
