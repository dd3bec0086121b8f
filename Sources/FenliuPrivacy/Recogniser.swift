/// Recognises personal data of one family.
protocol Recogniser: Sendable {
  /// What is found, in the order of the text; no two overlap, and none covers a hidden glyph.
  func findings(in glyphs: Glyphs) -> [Finding]
}

/// A datum in terms of glyphs.
struct Finding: Hashable, Sendable {
  var kind: PersonalDatum.Kind
  var glyphs: Range<Int>
  var confidence: PersonalDatum.Confidence = .certain
}
