import FenliuEngine
import FenliuRules
import FenliuSource

/// A decision as JSON.
struct DecisionJSON {
  let pack: PackReport
  let decided: ReportedCase

  func tell(_ decision: Decision, to json: some JSONSink) {
    let referrals = ReferralJSON(pack: pack, decided: decided)
    let questions = QuestionJSON(pack: pack)
    let primary = decision.referrals.first
    json.beginObject()
    json.outcome(of: decision, of: pack)
    json.name("primary")
    if let primary {
      json.beginObject()
      referrals.summary(primary, to: json)
      json.endObject()
    } else {
      json.null()
    }
    json.name("referrals")
    json.array(decision.referrals) { referrals.tell($0, to: json) }
    json.name("alerts")
    json.array(decision.alerts) { referrals.raise($0, to: json) }
    json.name("overridden")
    json.array(decision.overridden) { overridden in
      json.beginObject()
      json.member("rule", pack.id(overridden.rule))
      json.name("by")
      json.array(overridden.by) { json.string(pack.id($0)) }
      json.endObject()
    }
    json.name("questions")
    json.array(decision.questions) { questions.tell($0, to: json) }
    json.name("contradictions")
    FactJSON(pack: pack, decided: decided).contradictions(decision.contradictions, to: json)
    json.name("nearest")
    json.array(decision.nearest) { nearest($0, to: json) }
    json.name("asOf")
    json.day(decision.judgedAsOf)
    json.member("pack", decision.fingerprint)
    json.endObject()
  }

  private func nearest(_ miss: NearMiss, to json: some JSONSink) {
    json.beginObject()
    json.member("rule", pack.id(miss.rule))
    json.member("destination", pack.id(pack.ruleSet.rules[miss.rule.index].send))
    json.member("held", miss.held)
    json.name("missing")
    json.array(miss.missing) { missing in
      json.beginObject()
      json.condition(missing.location, of: pack)
      json.member("wanted", missing.wanted)
      json.member("unknown", missing.isUnknown)
      json.endObject()
    }
    json.endObject()
  }
}

extension JSONSink {
  /// Where a condition is written, and its words: the members `file`, `line` and `condition`.
  func condition(_ location: SourceLocation, of pack: PackReport) {
    let quote = pack.quote(location)
    member("file", location.file)
    name("line")
    if let quote { integer(quote.line) } else { null() }
    member("condition", quote?.text)
  }
}
