/// Recognises identity, card and telephone numbers.
///
/// A number always begins and ends with a whole group of digits; whatever stands around plays no part. A
/// run of digits of another length is a ticket, a meter or an amount, and stays.
struct NumberRecogniser: Recogniser {
  func findings(in glyphs: Glyphs) -> [Finding] {
    let text = NumberText(glyphs)
    var findings: [Finding] = []
    var group = 0
    while group < text.groups.count {
      if let (finding, next) = match(text, at: group) {
        findings.append(finding)
        group = next
      } else {
        group += 1
      }
    }
    return findings
  }

  /// The number that begins with a group. Those with a check digit are tried first.
  private func match(_ text: NumberText, at group: Int) -> (Finding, next: Int)? {
    // No number has fewer than seven digits, and of nearly every message none has more.
    guard let first = text.groups[group], first.count >= 7 || first.joint != nil else { return nil }
    let identity = ResidentIdentity.read(text, at: group)
    if let identity, identity.finding.confidence == .certain {
      return (identity.finding, identity.next)
    }
    return BankCard.read(text, at: group) ?? identity ?? MobilePhone.read(text, at: group)
      ?? Landline.read(text, at: group)
  }
}
