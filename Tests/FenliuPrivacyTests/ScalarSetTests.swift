import Testing

@testable import FenliuPrivacy

@Suite struct ScalarSetTests {
  @Test(arguments: ["", "王", "、和与與及/-~至到", "AaÀ漏𠮷", "\u{0}\u{40}\u{80}\u{10FFFF}"])
  func containsItsScalarsAndNoOthers(text: String) {
    let set = ScalarSet(text.unicodeScalars)
    let others = "\u{0}\u{1}@AZaz王玉漏水/\u{10FFFF}\u{10FFBF}".unicodeScalars
    for scalar in Array(text.unicodeScalars) + others {
      #expect(set.contains(scalar) == text.unicodeScalars.contains(scalar))
    }
  }
}
