/// Recognises vehicle plates (GA 36-2018): the character of a province, a letter, and five characters, six
/// for new-energy vehicles, or four with the mark of a special use (学, 警, 挂, …).
struct PlateRecogniser: Recogniser {
  func findings(in glyphs: Glyphs) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < glyphs.count {
      if Self.provinces.contains(glyphs[index]), let end = plateEnd(in: glyphs, from: index + 1) {
        findings.append(Finding(kind: .vehiclePlate, glyphs: index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return findings
  }

  static let provinces = ScalarSet(
    "京津沪滬渝冀豫云雲辽遼黑湘皖鲁魯新苏蘇浙赣贛鄂桂甘晋晉蒙陕陝吉闽閩贵貴粤粵青藏川宁寧琼瓊".unicodeScalars)

  private static let specialUses = ScalarSet("学學警挂掛港澳试試超领領".unicodeScalars)

  /// The end of a plate whose province stands just before `start`; nil if there is none.
  private func plateEnd(in glyphs: Glyphs, from start: Int) -> Int? {
    let letter = glyphs.skip([" "], from: start, limit: 1)
    guard glyphs[letter].isLetter else { return nil }
    let serial = glyphs.skip([" ", "·", ".", "-"], from: letter + 1, limit: 1)
    guard let end = glyphs.endOfRun(from: serial, limit: 6, while: \.isAlphanumeric) else { return nil }
    let run = serial..<end
    let digits = run.count { glyphs[$0].isDigit }
    switch run.count {
    case 4: return digits >= 2 && Self.specialUses.contains(glyphs[end]) ? end + 1 : nil
    case 5: return digits >= 2 ? end : nil
    case 6: return isNewEnergy(run, in: glyphs) ? end : nil
    default: return nil
    }
  }

  /// Whether six characters are a new-energy serial: a small car's begins with a letter, and perhaps a
  /// second, before digits; a large one's is five digits and a letter.
  private func isNewEnergy(_ serial: Range<Int>, in glyphs: Glyphs) -> Bool {
    let first = serial.lowerBound
    let last = serial.upperBound - 1
    if isEnergyMark(glyphs[last]) { return (first..<last).allSatisfy { glyphs[$0].isDigit } }
    return isEnergyMark(glyphs[first]) && (first + 2...last).allSatisfy { glyphs[$0].isDigit }
  }

  private func isEnergyMark(_ glyph: Unicode.Scalar) -> Bool { ("A"..."K").contains(glyph) }
}
