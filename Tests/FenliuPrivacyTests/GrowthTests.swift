import FenliuPrivacy
import Foundation
import Testing

@Suite(.serialized) struct GrowthTests {
  /// Texts that would be slow if any recogniser looked back or ahead without bound.
  static let units = [
    "1", "1 ", "138 ", "1-", "a", "a@", "a.", "@a.b", "0731-", "86 ", "我叫", "张", "3栋", "栋12-", "五", "川A",
    "微信a", "QQ",
    "1、", "*", "\u{200B}", "+",
  ]

  @Test(arguments: units)
  func `the time grows with the length of the text`(unit: String) {
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: unit, count: count / unit.utf8.count)
      return (0..<2).map { _ in processorSeconds { _ = PersonalData.masked(text) } }.min() ?? 0
    }
    // Sixteen times the text takes about sixteen times as long; a quadratic step would take 256 times.
    #expect(seconds(4_000) < 64 * seconds(250) + 0.05)
  }

  /// The time that this thread has a core for `body`, so that whatever else the machine does plays no part.
  private func processorSeconds(_ body: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    body()
    return now() - start
  }

  @Test func `a very long run of digits is one number that means nothing`() {
    let text = String(repeating: "1380000", count: 30_000)
    #expect(PersonalData.find(in: text).isEmpty)
  }
}
