import FenliuEngine
import FenliuRules
import FenliuSource

/// Finds what could be changed about rules, bars and alerts.
struct RuleWays {
  let situation: Situation
  private var editor: PackEditor { situation.editor }
  private var ruleSet: RuleSet { situation.ruleSet }
  private var finder: WayFinder { WayFinder(situation: situation) }

  /// How many phrases are proposed as an exception.
  private static let phraseLimit = 8

  // MARK: Whether they apply

  /// Ways for a rule that does not apply to apply.
  func applying(_ rule: Ref<Rule>) -> [Way] {
    finder.ways(
      isInForce: ruleSet[rule].inForce.contains(situation.goal.theCase.date?.day),
      when: situation.outcome(of: .when(rule), wanted: true),
      unless: situation.outcome(of: .unless(rule), wanted: false), wanted: true)
  }

  /// Ways for a rule that applies not to apply.
  func silencing(_ rule: Ref<Rule>) -> [Way] {
    finder.ways(
      when: situation.outcome(of: .when(rule), wanted: false),
      unless: situation.outcome(of: .unless(rule), wanted: true), wanted: false) + exceptions(to: rule)
  }

  /// Ways for rules, all of which apply, not to apply.
  func silencing(_ rules: [Ref<Rule>]) -> [Way] {
    rules.reduce([.none]) { ways, rule in ways.isEmpty ? [] : ways.and(silencing(rule)) }
  }

  /// Ways for an alert to hold, or not to.
  func alert(_ alert: Ref<Alert>, holding wanted: Bool) -> [Way] {
    let ways = finder.ways(
      isInForce: ruleSet[alert].inForce.contains(situation.goal.theCase.date?.day),
      when: situation.outcome(of: .alert(alert), wanted: wanted),
      unless: situation.outcome(of: .alertException(alert), wanted: !wanted), wanted: wanted)
    return wanted ? ways.filter(\.isNear) : ways
  }

  /// Ways for a bar to hold, or not to; none for one that always holds.
  func bar(_ index: Int, of destination: Ref<Destination>, holding wanted: Bool) -> [Way] {
    let ways = finder.ways(situation.outcome(of: .bar(destination, index), wanted: wanted), wanted: wanted)
    return wanted ? ways.filter(\.isNear) : ways
  }

  // MARK: Exceptions

  private func exceptions(to reference: Ref<Rule>) -> [Way] {
    let rule = ruleSet[reference]
    let phrases = exceptionPhrases(for: reference).compactMap { phrase -> Proposal? in
      let text = editor.spelling(.text)
      return editor.adding(exception: "{\(text): \(PlainPhrase(phrase.text).text)}", to: rule).map { edits in
        Proposal(
          kind: .exception,
          summary: LocalizedText(
            zh: "规则 `\(rule.id)` 除外：原文有 `\(phrase.text)`",
            en: "except from `\(rule.id)` what says `\(phrase.text)`"),
          reason: LocalizedText(
            zh: "规则 `\(rule.id)` 适用了，而原文说的是“\(phrase.text)”",
            en: "`\(rule.id)` applies, though the message says “\(phrase.text)”"),
          edits: edits, scope: .cases(with: phrase))
      }
    }
    let facts = situation.goal.theCase.fields.keys.compactMap { exception(to: reference, by: $0) }
    return [Way(phrases, distance: 1), Way(facts, distance: 1)].compactMap(\.self)
  }

  private func exception(to reference: Ref<Rule>, by fact: Ref<Field>) -> Proposal? {
    let (rule, field) = (ruleSet[reference], ruleSet[fact])
    guard let value = situation.goal.theCase.fields[fact], let written = value.written(for: field) else {
      return nil
    }
    return editor.adding(exception: "{\(field.id): \(written)}", to: rule).map { edits in
      Proposal(
        kind: .fact,
        summary: LocalizedText(
          zh: "规则 `\(rule.id)` 除外：`\(field.id): \(written)`",
          en: "except from `\(rule.id)` cases with `\(field.id): \(written)`"),
        reason: LocalizedText(
          zh: "规则 `\(rule.id)` 适用了，而这件案件的“\(field.title.chinese)”已知",
          en: "`\(rule.id)` applies, though this is known of the case: \(field.title.english)"),
        edits: edits, scope: situation.isReferredTo(reference) ? .everything : .cases(of: reference))
    }
  }

  /// Phrases near to what the rule rests on first. None lies within its words, for that would undo the rule, nor
  /// cuts one of them in two.
  private func exceptionPhrases(for rule: Ref<Rule>) -> [MessagePhrase] {
    let findings = situation.decision.referrals.flatMap(\.findings).filter { $0.rule == rule }
    let evidence = findings.flatMap(\.evidence)
    let own = situation.phrases.filter { phrase in
      evidence.allSatisfy { words in
        words.part != phrase.part || !words.range.overlaps(phrase.range)
          || (phrase.range != words.range && phrase.range.lowerBound <= words.range.lowerBound
            && words.range.upperBound <= phrase.range.upperBound)
      }
    }
    func distance(_ phrase: MessagePhrase) -> Int {
      evidence.filter { $0.part == phrase.part }.map { words in
        max(
          0, words.range.lowerBound - phrase.range.upperBound,
          phrase.range.lowerBound - words.range.upperBound)
      }.min() ?? 0
    }
    let near = own.filter { distance($0) <= 12 }
    return Array((near.isEmpty ? own : near).prefix(Self.phraseLimit))
  }

  // MARK: What they say

  /// A way for some rules to remove others.
  func overriding(_ others: [Ref<Rule>], by rule: Ref<Rule>, distance: Int = 0) -> Way? {
    let slots = others.filter { $0 != rule && !ruleSet[rule].overrides.contains($0) }.map { other in
      let edits = editor.adding(override: ruleSet[other].id, to: ruleSet[rule]).map { [$0] } ?? []
      return Slot(
        edits.isEmpty
          ? []
          : [
            Proposal(
              kind: .override,
              summary: LocalizedText(
                zh: "规则 `\(ruleSet[rule].id)` 优先于 `\(ruleSet[other].id)`",
                en: "let `\(ruleSet[rule].id)` override `\(ruleSet[other].id)`"),
              reason: LocalizedText(
                zh: "两条都适用时，`\(ruleSet[other].id)` 让位",
                en: "where both apply, `\(ruleSet[other].id)` gives way"),
              edits: edits, scope: .cases(of: rule))
          ], distance: distance)
    }
    guard !slots.isEmpty, slots.count <= Way.size, slots.allSatisfy({ !$0.proposals.isEmpty }) else {
      return nil
    }
    return Way(slots: slots)
  }

  /// A way for a rule to send elsewhere.
  func sending(_ reference: Ref<Rule>, to destination: Ref<Destination>) -> Way? {
    let (rule, id) = (ruleSet[reference], ruleSet[destination].id)
    return editor.setting(destination: id, of: rule).flatMap { edit in
      Way(
        [
          Proposal(
            kind: .destination,
            summary: LocalizedText(zh: "规则 `\(rule.id)` 改送 `\(id)`", en: "let `\(rule.id)` send to `\(id)`"),
            reason: LocalizedText(
              zh: "这条规则原来送往 `\(ruleSet[rule.send].id)`",
              en: "the rule itself sends to `\(ruleSet[rule.send].id)`"),
            edits: [edit], scope: .cases(of: reference))
        ], distance: 2)
    }
  }

  /// A way for a rule to be as urgent.
  func urging(_ reference: Ref<Rule>, _ urgency: Urgency) -> Way? {
    let rule = ruleSet[reference]
    guard rule.urgency != urgency else { return nil }
    let (new, old) = (editor.spelling(urgency.keyword), editor.spelling(rule.urgency.keyword))
    return editor.setting(urgency: urgency, of: rule).flatMap { edit in
      Way(
        [
          Proposal(
            kind: .urgency,
            summary: LocalizedText(
              zh: "规则 `\(rule.id)` 的紧急程度改为 `\(new)`", en: "give `\(rule.id)` the urgency `\(new)`"),
            reason: LocalizedText(
              zh: "这条规则原来是 `\(old)`", en: "the rule itself has the urgency `\(old)`"),
            edits: [edit], scope: .cases(of: reference))
        ], distance: 2)
    }
  }
}

extension FieldValue {
  /// How a test for the value is written; nil for values that are no choice between a few.
  fileprivate func written(for field: Field) -> String? {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .choice(let index): field.type.choices.indices.contains(index) ? field.type.choices[index].id : nil
    case .choices, .quantity, .string: nil
    }
  }
}

extension Situation {
  /// Whether the condition of something else asks whether a rule applies.
  fileprivate func isReferredTo(_ rule: Ref<Rule>) -> Bool {
    ConditionOwner.all(in: ruleSet).contains { owner in
      owner.condition(in: ruleSet)?.nodes.contains { node in
        if case .rule(let other) = node.form { other == rule } else { false }
      } ?? false
    }
  }
}
