import Foundation
import Testing

@testable import FenliuText

@Suite struct FoldingPropertyTests {
  /// Random texts, of scalars that folding treats in different ways and of any others.
  static func texts(_ count: Int, from pool: [Unicode.Scalar]) -> [String] {
    var generator = SeededGenerator(seed: 2026)
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...24, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          let value = UInt32.random(in: 0..<0x110000, using: &generator)
          text.append(Unicode.Scalar(value) ?? "?")
        } else if let scalar = pool.randomElement(using: &generator) {
          text.append(scalar)
        }
      }
      return String(text)
    }
  }

  static let pool = Array("王經济(())（）jing wáng ǚ,。.3\r\n \u{3000}\u{200B}\u{301}\u{85}ﬃ㎡①ｶﾞA’".unicodeScalars)

  @Test func `offsets rise and stay inside the original`() {
    for text in Self.texts(1000, from: Self.pool) {
      let folded = FoldedText(folding: text)
      let length = text.unicodeScalars.count
      #expect(folded.starts.count == folded.scalars.count && folded.ends.count == folded.scalars.count)
      for index in folded.scalars.indices {
        #expect(0 <= folded.starts[index] && folded.starts[index] < folded.ends[index])
        #expect(Int(folded.ends[index]) <= length)
        if index > 0 {
          #expect(folded.starts[index - 1] <= folded.starts[index])
          #expect(folded.ends[index - 1] <= folded.ends[index])
        }
      }
    }
  }

  @Test func `folding again changes nothing`() {
    let withoutCapitals = Self.pool.filter { $0 != "A" }
    for text in Self.texts(5000, from: withoutCapitals) where !text.contains(where: \.isUppercase) {
      let folded = FoldedText(folding: text)
      #expect(FoldedText(folding: folded.string).scalars == folded.scalars, "\(text.debugDescription)")
    }
  }

  @Test func `every scalar folds to scalars that fold to themselves`() {
    let table = FoldTable.shared
    func isSettled(_ scalar: UInt32) -> Bool {
      let entry = table[scalar]
      return switch entry.kind {
      case .scalar: entry.folded(scalar) == scalar
      case .space: scalar == 0x20
      case .lineBreak: scalar == 0x0A
      case .dropped, .expansion: false
      }
    }
    for scalar in UInt32(0)..<0x110000 {
      let entry = table[scalar]
      switch entry.kind {
      case .scalar where !isSettled(entry.folded(scalar)): Issue.record("\(scalar)")
      case .expansion where table.expansion(entry).count < 2: Issue.record("\(scalar)")
      case .expansion where !table.expansion(entry).allSatisfy(isSettled): Issue.record("\(scalar)")
      default: break
      }
    }
  }

  @Test(arguments: [0xD800, 0xDFFF, 0x110000, 0x1F_FFFF, UInt32.max])
  func `what is not a scalar is left as it is`(_ value: UInt32) {
    #expect(FoldTable.shared[value].kind == .scalar)
    #expect(ScalarClass(value) == .other)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(", "王(", "王(jing", "王( ", "王(jing)", "王 ", "\r", "\u{200B}", ")", "'", "no. ", "..", "王(á"])
  func `long repetitions take linear time`(_ part: String) {
    let text = String(repeating: part, count: 100_000)
    let folded = FoldedText(folding: text)
    #expect(folded.scalars.count <= text.unicodeScalars.count * 2)
    #expect(Segmentation(folded).clauses.count == folded.scalars.count)
    #expect(PhraseForms(text, mode: .forms).forms.count <= PhraseForms.maximumForms)
  }

  @Test func `a gloss costs as much late in a text as early`() {
    let filler = String(repeating: "漏", count: 500_000)
    let glosses = String(repeating: "王(jing)", count: 5_000)
    let apart = seconds { fold(filler) + fold(glosses) }
    let together = seconds { fold(filler + glosses) }
    #expect(together < 2 * apart)
  }

  private func fold(_ text: String) -> Int { FoldedText(folding: text).scalars.count }

  /// The processor time that the thread takes, which a busy machine does not change much; the best of three.
  private func seconds(_ work: () -> Int) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    return (0..<3).map { _ in
      let start = now()
      #expect(work() > 0)
      return now() - start
    }.min() ?? 0
  }
}
