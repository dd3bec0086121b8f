/// Recognises a person's name after a word that announces one, such as 我叫.
///
/// It is meant to miss names rather than to mask words: the name must begin with a surname and end where a
/// name can end.
struct NameRecogniser: Recogniser {
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
    guard let word = Self.labelWords.match(in: glyphs, at: index),
      let label = Self.labels.first(where: { $0.word == word })
    else { return nil }
    let end = index + label.word.count
    let start = glyphs.skip(Self.connectors, from: end, limit: 4)
    let isSetOff = (end..<start).contains { Self.marks.contains(glyphs[$0]) }
    if label.needsMark, !isSetOff { return nil }
    guard
      let length = nameLength(
        in: glyphs, from: start, isSetOff: isSetOff, anySurname: isSetOff || label.takesAnySurname)
    else { return nil }
    return Finding(
      kind: .name, glyphs: start..<(start + length), confidence: label.takesAnySurname ? .certain : .likely)
  }

  /// A word that announces a name.
  struct Label {
    var word: Word
    /// Whether a surname that is also an ordinary word may follow it directly.
    var takesAnySurname = false
    /// Whether a colon, space or bracket must follow it.
    var needsMark = false
  }

  static let labels: [Label] = [
    Label(word: "我叫", takesAnySurname: true), Label(word: "名叫", takesAnySurname: true),
    Label(word: "名字叫", takesAnySurname: true), Label(word: "本人"), Label(word: "联系人"),
    Label(word: "聯繫人"), Label(word: "姓名"), Label(word: "投诉人", needsMark: true),
    Label(word: "反映人", needsMark: true), Label(word: "申请人", needsMark: true),
    Label(word: "报修人", needsMark: true), Label(word: "户主", needsMark: true),
    Label(word: "业主", needsMark: true),
  ]
  private static let labelWords = WordList(labels.map(\.word))
  static let marks: ScalarSet = [":", " ", "("]
  static let connectors: ScalarSet = [":", " ", "(", "是", "为", "為", "叫", "做"]

  /// The words at which a name ends though no punctuation stands there.
  private static let followers: WordList = [
    "是", "住", "家住", "现住", "在", "系", "电话", "手机", "身份证", "性别", "男", "女", "来自", "联系", "今年", "微信",
  ]

  /// The length of the shortest name that begins at `start`.
  private func nameLength(
    in glyphs: Glyphs, from start: Int, isSetOff: Bool, anySurname: Bool
  ) -> Int? {
    guard let surname = Surnames.length(in: glyphs, at: start, anySurname: anySurname),
      !Surnames.ordinaryWords.matches(in: glyphs, at: start)
    else { return nil }
    let longest = surname == 2 || isSetOff ? 4 : 3
    var length = 0
    while length < longest {
      let next = start + length
      // A name holds no word that announces another, and one with 某 is hidden already.
      guard glyphs[next].isHan, glyphs[next] != "某",
        !Self.labelWords.matches(in: glyphs, at: next)
      else { return nil }
      length += 1
      if length > surname, canEnd(in: glyphs, at: next + 1) { return length }
    }
    return nil
  }

  private func canEnd(in glyphs: Glyphs, at index: Int) -> Bool {
    !glyphs[index].isHan || Self.followers.matches(in: glyphs, at: index)
      || Self.labelWords.matches(in: glyphs, at: index)
  }
}
