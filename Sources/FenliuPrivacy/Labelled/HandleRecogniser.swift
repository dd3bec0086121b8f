/// Recognises WeChat ids and QQ numbers, which only the word before them tells.
struct HandleRecogniser: Recogniser {
  func findings(in glyphs: Glyphs) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < glyphs.count {
      if let finding = match(in: glyphs, at: index) {
        findings.append(finding)
        index = finding.glyphs.upperBound
      } else {
        index += 1
      }
    }
    return findings
  }

  private func match(in glyphs: Glyphs, at index: Int) -> Finding? {
    if let word = Self.weChatWords.match(in: glyphs, at: index),
      let (start, joined) = idStart(after: word, in: glyphs, at: index),
      let end = weChatEnd(in: glyphs, from: start, joined: joined)
    {
      return Finding(kind: .weChat, glyphs: start..<end)
    }
    if let word = Self.qqWords.match(in: glyphs, at: index),
      let (start, _) = idStart(after: word, in: glyphs, at: index),
      let end = numberEnd(in: glyphs, from: start, lengths: 5...11)
    {
      return Finding(kind: .qq, glyphs: start..<end)
    }
    return nil
  }

  /// All words after which an id may come.
  static var words: [Word] { weChatWords.words + qqWords.words }

  private static let weChatWords: WordList = ["微信", "薇信", "V信", "VX", "WX", "WECHAT"]
  private static let qqWords: WordList = ["QQ", "扣扣"]
  private static let connectors: ScalarSet = [
    "号", "號", "码", "碼", "群", "名", "是", "为", "為", "账", "帐", ":", " ", "=", "(",
  ]

  /// Where the id after a word begins, and whether it follows a Latin word without a break.
  private func idStart(
    after word: Word, in glyphs: Glyphs, at index: Int
  ) -> (start: Int, joined: Bool)? {
    let isLatin = word.first.isLetter
    if isLatin, glyphs[index - 1].isLetter { return nil }
    let end = index + word.count
    let start = glyphs.skip(Self.connectors, from: end, limit: 6)
    return (start, isLatin && start == end)
  }

  /// The end of a WeChat id: a letter and five or more of letters, digits, `_` and `-`; or a number.
  ///
  /// - Parameter joined: whether the id follows a Latin word without a break. It must then contain a digit
  ///   or `_`, or else it is the rest of a word.
  private func weChatEnd(in glyphs: Glyphs, from start: Int, joined: Bool) -> Int? {
    if glyphs[start].isDigit { return numberEnd(in: glyphs, from: start, lengths: 6...11) }
    guard
      let end = glyphs.endOfRun(
        from: start, limit: 32, while: { $0.isAlphanumeric || $0 == "_" || $0 == "-" }),
      end - start >= 6, glyphs[start] != "-"
    else { return nil }
    let isPlain = (start..<end).allSatisfy { !glyphs[$0].isDigit && glyphs[$0] != "_" }
    return joined && isPlain ? nil : end
  }

  /// The end of a number that is neither a date nor an amount.
  private func numberEnd(in glyphs: Glyphs, from start: Int, lengths: ClosedRange<Int>) -> Int? {
    guard glyphs[start] != "0",
      let end = glyphs.endOfRun(from: start, limit: lengths.upperBound, while: \.isDigit),
      lengths.contains(end - start), glyphs[end] != "元", glyphs[end] != "."
    else { return nil }
    let digits = (start..<end).map { Int(glyphs[$0].value) - 0x30 }
    return CalendarDate.isPlausible(digits) ? nil : end
  }
}
