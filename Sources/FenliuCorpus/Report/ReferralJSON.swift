import FenliuEngine
import FenliuRules
import FenliuSource

/// Referrals as JSON.
struct ReferralJSON {
  private let pack: PackReport
  private let decided: ReportedCase
  private let facts: FactJSON

  init(pack: PackReport, decided: ReportedCase) {
    self.pack = pack
    self.decided = decided
    facts = FactJSON(pack: pack, decided: decided)
  }

  /// What is done, without why: the members of an object.
  func summary(_ referral: Referral, to json: some JSONSink) {
    json.summary(of: referral, of: pack)
  }

  /// What is done, and why.
  func tell(_ referral: Referral, to json: some JSONSink) {
    let findings = Array(referral.findings)
    json.beginObject()
    summary(referral, to: json)
    json.member("category", pack.category(of: referral.issue))
    json.name("evidence")
    evidence(findings, to: json)
    json.name("fields")
    facts.fields(findings.joined { $0.fields }, findings.joined { $0.fieldEvidence }, to: json)
    json.name("laws")
    laws(findings.joined { $0.citations }, to: json)
    json.name("lawsNotInForce")
    laws(findings.joined { $0.citationsOutOfForce }, to: json)
    json.name("redirected")
    json.array(referral.redirects) { redirect($0, to: json) }
    json.name("conflict")
    conflict(referral, to: json)
    json.endObject()
  }

  // MARK: Words

  /// The words that findings rest on, each once, with the rules that rest on them.
  private func evidence(_ findings: [Finding], to json: some JSONSink) {
    if findings.count == 1 { return evidence(findings[0], to: json) }
    var words: [(evidence: Evidence, finding: Int)] = []
    for index in findings.indices {
      for evidence in findings[index].evidence { words.append((evidence, index)) }
    }
    words.sort { left, right in
      // Most words do not begin where others do.
      let (start, other) = (left.evidence.range.lowerBound, right.evidence.range.lowerBound)
      if start != other, left.evidence.part == right.evidence.part { return start < other }
      if left.evidence < right.evidence { return true }
      return !(right.evidence < left.evidence) && left.finding < right.finding
    }
    json.beginArray()
    var next = 0
    while next < words.count {
      let evidence = words[next].evidence
      json.beginObject()
      members(evidence, to: json)
      json.name("rules")
      json.beginArray()
      while next < words.count, words[next].evidence == evidence {
        json.string(pack.id(findings[words[next].finding].rule))
        next += 1
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
  }

  /// The words that a single finding rests on.
  private func evidence(_ finding: Finding, to json: some JSONSink) {
    let rule = pack.id(finding.rule)
    json.array(finding.evidence.sorted()) { evidence in
      json.beginObject()
      members(evidence, to: json)
      json.name("rules")
      json.beginArray()
      json.string(rule)
      json.endArray()
      json.endObject()
    }
  }

  /// Words of the message.
  func item(_ evidence: Evidence, to json: some JSONSink) {
    json.beginObject()
    members(evidence, to: json)
    json.endObject()
  }

  private func members(_ evidence: Evidence, to json: some JSONSink) {
    decided.place(evidence.part, evidence.range, to: json)
    json.member("phrase", pack.text(evidence.phrase))
    json.member("zone", evidence.zone.map(pack.id))
  }

  // MARK: Reasons

  /// What a bar or an alert rests on.
  private func grounds(
    _ evidence: [Evidence], _ fields: [Ref<Field>], _ fieldEvidence: [FieldEvidence], _ citations: [Citation],
    to json: some JSONSink
  ) {
    json.name("evidence")
    json.array(evidence) { item($0, to: json) }
    json.name("fields")
    facts.fields(fields, fieldEvidence, to: json)
    json.name("laws")
    laws(citations, to: json)
  }

  private func laws(_ citations: [Citation], to json: some JSONSink) {
    json.array(citations.distinct()) { json.value(pack.citation($0)) }
  }

  /// A bar that moved a referral.
  func redirect(_ redirect: Redirect, to json: some JSONSink) {
    let bar = redirect.bar(in: pack.ruleSet)
    json.beginObject()
    json.member("from", pack.id(redirect.from))
    json.member("to", pack.id(redirect.to))
    json.member("bar", bar?.id)
    json.name("why")
    if let bar { json.string(bar.title) } else { json.null() }
    grounds(redirect.evidence, redirect.fields, redirect.fieldEvidence, redirect.citations, to: json)
    json.endObject()
  }

  /// An alert that made something more urgent.
  func raise(_ raise: Raise, to json: some JSONSink) {
    let alert = pack.ruleSet[raise.alert]
    json.beginObject()
    json.member("alert", alert.id)
    json.member("why", alert.title)
    json.member("urgency", alert.urgency.word)
    json.name("issues")
    json.array(raise.issues) { json.string(pack.id($0)) }
    grounds(raise.evidence, raise.fields, raise.fieldEvidence, raise.citations, to: json)
    json.endObject()
  }

  private func conflict(_ referral: Referral, to json: some JSONSink) {
    guard referral.isConflict else { return json.null() }
    json.array(referral.findings) { finding in
      json.beginObject()
      json.member("rule", pack.id(finding.rule))
      json.member("destination", pack.id(finding.proposes))
      json.endObject()
    }
  }
}

extension Array {
  /// What all elements have of something, in their order.
  @inline(__always)
  fileprivate func joined<Part>(_ parts: (Element) -> [Part]) -> [Part] {
    count == 1 ? parts(self[0]) : flatMap(parts)
  }
}

extension Array where Element: Hashable {
  /// The elements without repetition, in the order of their first occurrence.
  func distinct() -> [Element] {
    if count < 2 { return self }
    // Comparing few with one another is quicker than hashing them.
    if count <= 16 {
      return indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
