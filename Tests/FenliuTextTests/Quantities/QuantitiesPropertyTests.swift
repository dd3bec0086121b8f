import FenliuTesting
import Foundation
import Testing

@testable import FenliuText

@Suite struct QuantitiesPropertyTests {
  static let pool = Array(
    "一二三五十百千万亿两几数半零〇多余来上约到-.,:0123456789年月日号个天周小时分钟点晚早夜凌晨元块毛角钱户家人名楼层栋单室第 apmkhundredtwo之%#¥"
      .unicodeScalars)

  @Test func `random texts give ranges inside the text, in order, without overlap`() {
    var generator = FenliuTesting.SeededGenerator(seed: 7)
    var count = 0
    for _ in 0..<1_000 {
      var view = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        if let scalar = Self.pool.randomElement(using: &generator) { view.append(scalar) }
      }
      let text = FoldedText(folding: String(view))
      let found = QuantityFinder.quantities(
        of: Set(Quantity.Kind.allCases), in: text, on: QuantityExample.day)
      count += found.count
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.range.lowerBound <= $1.range.lowerBound })
      for kind in Quantity.Kind.allCases {
        let own = found.filter { $0.kind == kind }
        #expect(own.allSatisfy { !$0.range.isEmpty && $0.range.upperBound <= text.scalars.count })
        #expect(
          zip(own, own.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "\(view)")
        #expect(QuantityFinder.quantities(of: [kind], in: text, on: QuantityExample.day) == own)
      }
      #expect(found.allSatisfy { $0.kind != .timeOfDay || (0...1439).contains($0.value.upperBound) })
    }
    #expect(count > 150)
  }

  @Test(arguments: [
    "一", "1", "一百", "9999999999", "半", "三点", "1.", "1,", "1-", "万", "1:", "上周", "昨天", "几", "3块5", "十点到",
    "two ", "1万",
    "年", "一年", "1,000,", "3月", "零", "三五", "第1", "多", "half a",
  ])
  func `long repetitions take linear time`(_ part: String) {
    let kinds = Set(Quantity.Kind.allCases)
    func cost(_ count: Int) -> Double {
      let text = FoldedText(folding: String(repeating: part, count: count))
      return (0..<3).map { _ in
        let start = processorTime()
        _ = QuantityFinder.quantities(of: kinds, in: text, on: QuantityExample.day)
        return processorTime() - start
      }.min() ?? 0
    }
    // Eight times the text; a quadratic step would cost 64 times as much.
    #expect(cost(2_000) < cost(250) * 24 + 0.02)
  }

  /// The seconds that this thread has computed, which a busy machine does not change much.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func `numerals read back as they were written`() throws {
    var generator = FenliuTesting.SeededGenerator(seed: 11)
    for round in 0..<1_500 {
      let limit: Int64 = [100, 10_000, 1_000_000, 100_000_000, 1_000_000_000_000][round % 5]
      let number = round < 1_200 ? Int64(round) : Int64.random(in: 0..<limit, using: &generator)
      let text = ChineseNumeral.written(number)
      let scalars = text.unicodeScalars.map(\.value)
      let reading = try #require(NumeralReader.read(scalars, at: 0), "\(text)")
      let numeral = try #require(reading.numeral, "\(text)")
      #expect(numeral.whole == number && reading.end == scalars.count, "\(text)")
      let arabic = String(number).unicodeScalars.map(\.value)
      #expect(NumeralReader.read(arabic, at: 0)?.numeral?.whole == number)
    }
  }

  @Test(arguments: [
    ("三千五", 3500), ("一百二", 120), ("两万三", 23_000), ("一亿二", 120_000_000), ("3万5", 35_000), ("3万5千", 35_000),
    ("二〇二六", 2026), ("1.2亿", 120_000_000), ("一百十五", 115), ("1亿2千万", 120_000_000), ("一万零五百", 10_500),
    ("叁仟伍佰", 3500), ("1,234,567", 1_234_567), ("一万亿", 1_000_000_000_000), ("20万", 200_000),
    ("五百万", 5_000_000),
  ])
  func `short and mixed forms are read`(_ text: String, _ number: Int64) {
    let scalars = FoldedText(folding: text).scalars
    let reading = NumeralReader.read(scalars, at: 0)
    #expect(reading?.numeral?.whole == number && reading?.end == scalars.count)
  }

  @Test(arguments: ["9999999999999999", "一二三四五六七八九一二三四五", "9999万亿", "九千九百九十九万亿", "9999999亿"])
  func `absurdly large numbers are none`(_ text: String) {
    let reading = NumeralReader.read(text.unicodeScalars.map(\.value), at: 0)
    #expect(reading != nil && reading?.numeral == nil)
  }
}

/// Writes numbers in Chinese, the plain way.
enum ChineseNumeral {
  private static let digits = Array("零一二三四五六七八九")

  static func written(_ number: Int64) -> String {
    guard number > 0 else { return "零" }
    var text = ""
    var needsZero = false
    for (unit, magnitude) in [("亿", Int64(100_000_000)), ("万", 10_000), ("", 1)] {
      let part = number / magnitude % 10_000
      guard part > 0 else {
        needsZero = !text.isEmpty
        continue
      }
      if !text.isEmpty, needsZero || part < 1000 { text += "零" }
      text += section(part) + unit
      needsZero = false
    }
    return text
  }

  private static func section(_ number: Int64) -> String {
    var text = ""
    var needsZero = false
    for (unit, magnitude) in [("千", Int64(1000)), ("百", 100), ("十", 10), ("", 1)] {
      let digit = Int(number / magnitude % 10)
      if digit == 0 {
        needsZero = !text.isEmpty
        continue
      }
      if needsZero { text += "零" }
      needsZero = false
      text += String(digits[digit]) + unit
    }
    return text
  }
}
