/// Recognises e-mail addresses: a run of address characters, an @, and a run with a dot before a letter.
///
/// Both runs are taken as long as they go, so that masking an address never leaves a piece that looks new.
struct EmailRecogniser: Recogniser {
  func findings(in glyphs: Glyphs) -> [Finding] {
    var findings: [Finding] = []
    var localStart = 0
    var index = 0
    while index < glyphs.count {
      let glyph = glyphs[index]
      if glyph == "@", localStart < index, let end = domainEnd(in: glyphs, from: index + 1) {
        findings.append(Finding(kind: .email, glyphs: localStart..<end))
        index = end
        localStart = end
        continue
      }
      index += 1
      if !isLocal(glyph) { localStart = index }
    }
    return findings
  }

  /// The end of the domain, without dots and hyphens that end a sentence; nil if there is none.
  private func domainEnd(in glyphs: Glyphs, from start: Int) -> Int? {
    var end = start
    var index = start
    var dotSeen = false
    var letterAfterDot = false
    while isDomain(glyphs[index]) {
      let glyph = glyphs[index]
      if glyph == "." { dotSeen = index > start }
      if glyph.isLetter, dotSeen { letterAfterDot = true }
      index += 1
      if glyph.isAlphanumeric { end = index }
    }
    return letterAfterDot ? end : nil
  }

  private func isLocal(_ glyph: Unicode.Scalar) -> Bool {
    glyph.isAlphanumeric || glyph == "." || glyph == "_" || glyph == "-" || glyph == "+" || glyph == "%"
  }

  private func isDomain(_ glyph: Unicode.Scalar) -> Bool {
    glyph.isAlphanumeric || glyph == "." || glyph == "-"
  }
}
