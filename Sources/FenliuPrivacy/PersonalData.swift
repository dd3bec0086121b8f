/// Finds and masks personal data in messages, for everything the product shows or writes.
///
/// A message must be masked as a whole before a part of it is quoted: the words which tell a room or a
/// name may stand outside the part. Masking moves no Unicode scalar, so a range found in the original text
/// selects the same place in the masked one.
public enum PersonalData {
  /// The scalar that replaces each scalar of a masked range.
  public static let maskScalar: Unicode.Scalar = "*"

  /// The personal data in a text, in the order of the text; no two overlap.
  ///
  /// The time is linear in the length of the text, whatever it contains.
  public static func find(in text: String) -> [PersonalDatum] { find(in: text, by: Signs(in: text)) }

  // The order matters. What a recogniser finds is hidden from those after it, and nothing hidden by a later one can
  // make an earlier one find more; hence masked text has nothing left to mask.
  private static let recognisers: [(sign: Signs, recogniser: any Recogniser)] = [
    (.email, EmailRecogniser()), (.number, NumberRecogniser()), (.handle, HandleRecogniser()),
    (.plate, PlateRecogniser()), (.room, RoomRecogniser()), (.name, NameRecogniser()),
  ]

  /// The personal data of the families in `signs`.
  static func find(in text: String, by signs: Signs) -> [PersonalDatum] {
    guard !signs.isEmpty else { return [] }
    var glyphs = Glyphs(text)
    var data: [PersonalDatum] = []
    for (sign, recogniser) in recognisers where signs.contains(sign) {
      for finding in recogniser.findings(in: glyphs) {
        data.append(
          PersonalDatum(
            kind: finding.kind, range: glyphs.scalarRange(of: finding.glyphs),
            confidence: finding.confidence))
        glyphs.hide(finding.glyphs)
      }
    }
    return data.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The text with all personal data masked: each scalar of a datum becomes `*`.
  ///
  /// The result has as many Unicode scalars as the text, and masking it again changes nothing.
  public static func masked(_ text: String) -> String {
    PersonalDataMask.masked(text, find(in: text).map(\.range))
  }
}
