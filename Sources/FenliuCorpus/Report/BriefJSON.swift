import FenliuEngine
import FenliuRules
import FenliuSource

/// What is done with a case, as JSON for programs that tell nobody why: where it goes, how soon, by which rules, and
/// where their words stand. Every member means what it means in `DecisionJSON`.
///
/// None of the words of a case are in it, so that nothing has to be looked through for personal data.
struct BriefJSON {
  let pack: PackReport

  func tell(_ decision: Decision, to json: some JSONSink) {
    json.beginObject()
    json.outcome(of: decision, of: pack)
    json.name("referrals")
    json.array(decision.referrals) { referral in
      json.beginObject()
      json.summary(of: referral, of: pack)
      json.name("evidence")
      places(of: referral.findings, to: json)
      json.endObject()
    }
    json.member("pack", decision.fingerprint)
    json.endObject()
  }

  /// The places of the words that findings rest on, each once, in the order of the case.
  private func places(of findings: Findings, to json: some JSONSink) {
    json.array(findings.places) { place in
      json.beginObject()
      json.place(place.part, place.range)
      json.endObject()
    }
  }
}

extension JSONSink {
  /// What comes of a case as a whole: the members `case`, `status`, `destination` and `urgency`.
  func outcome(of decision: Decision, of pack: PackReport) {
    member("case", decision.caseID)
    member("status", decision.status.rawValue)
    let intake = decision.status == .unmatched ? pack.ruleSet.pack.intake : nil
    let destination = decision.referrals.isEmpty ? intake : decision.referrals[0].destination
    member("destination", destination.map(pack.id))
    member("urgency", decision.urgency.name)
  }

  /// What is done about an issue, without why: the members of an object.
  func summary(of referral: Referral, of pack: PackReport) {
    member("issue", pack.id(referral.issue))
    member("destination", referral.destination.map(pack.id))
    member("urgency", referral.urgency.name)
    name("deadline")
    due(referral.due, of: pack)
    name("rules")
    array(referral.findings) { string(pack.id($0.rule)) }
  }

  /// Where words stand: the members `part`, `start` and `end`.
  func place(_ part: Part, _ range: Range<Int>) {
    member("part", part.name)
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }
}
