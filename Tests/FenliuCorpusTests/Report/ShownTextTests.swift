import FenliuSource
import Testing

@testable import FenliuCorpus

@Suite("Words are quoted by their place")
struct ShownTextTests {
  @Test("any range gives the scalars in it", arguments: ["", "a", "漏水é😀\u{301}\r\n-", "一二三四五六七八九十一二三四五六"])
  func quotes(text: String) {
    let shown = ShownText(text)
    let scalars = Array(text.unicodeScalars)
    for start in 0...scalars.count + 2 {
      for end in start...scalars.count + 3 {
        let tree = JSONTree()
        shown.quote(start..<end, to: tree)
        let words = scalars[(start..<end).clamped(to: 0..<scalars.count)]
        #expect(tree.value == .string(String(String.UnicodeScalarView(words))))
      }
    }
  }
}
