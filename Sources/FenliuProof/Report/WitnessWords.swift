import FenliuCorpus
package import FenliuEngine
package import FenliuRules
package import FenliuSource

/// A witness in words that a person can read.
package struct WitnessWords {
  let ruleSet: RuleSet

  /// The words of cases for a pack.
  package init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// The case, and what was decided of it: a line each.
  func lines(_ witness: Witness) -> [LocalizedText] {
    [words(of: witness.theCase), words(of: witness.decision)]
  }

  /// The case on one line.
  package func words(of theCase: Case) -> LocalizedText {
    var parts: [LocalizedText] = []
    if !theCase.title.isEmpty {
      parts.append(LocalizedText(zh: "标题「\(theCase.title)」", en: "title “\(theCase.title)”"))
    }
    parts.append(LocalizedText(zh: "正文「\(theCase.text)」", en: "text “\(theCase.text)”"))
    if let day = theCase.date?.day {
      parts.append(LocalizedText(zh: "收到于 \(day)", en: "received \(day)"))
    }
    if case .object(let members) = CaseRecord(ruleSet: ruleSet).json(theCase),
      let fields = members.first(where: { $0.0 == "fields" })?.1, !theCase.fields.isEmpty
    {
      let written = fields.serialized()
      parts.append(LocalizedText(zh: "事实 \(written)", en: "facts \(written)"))
    }
    return LocalizedText(
      zh: "例如案件：" + parts.map(\.chinese).joined(separator: "，"),
      en: "for example this case: " + parts.map(\.english).joined(separator: ", "))
  }

  private func words(of decision: Decision) -> LocalizedText {
    guard !decision.referrals.isEmpty else {
      return LocalizedText(zh: "引擎判定：没有规则适用", en: "the engine decides: no rule applies")
    }
    let referrals = decision.referrals.map { referral in
      let issue = ruleSet[referral.issue].id
      guard let destination = referral.destination.map({ ruleSet[$0].id }) else {
        return LocalizedText(zh: "`\(issue)` → 由人决定", en: "`\(issue)` → a person decides")
      }
      let urgency = "\(referral.urgency)"
      return LocalizedText("`\(issue)` → `\(destination)` (\(urgency))")
    }
    return LocalizedText(
      zh: "引擎判定：" + referrals.map(\.chinese).joined(separator: "；"),
      en: "the engine decides: " + referrals.map(\.english).joined(separator: "; "))
  }
}
