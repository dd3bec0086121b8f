import FenliuEngine
import FenliuRules
import FenliuSource

/// Finds what could be changed about a text test.
struct TextWays {
  let situation: Situation
  private var editor: PackEditor { situation.editor }
  private var ruleSet: RuleSet { situation.ruleSet }

  /// How many phrases are proposed for one place.
  static let phraseLimit = 6

  // MARK: To hold

  /// Ways for a test that does not hold to hold.
  func making(_ outcome: TextOutcome, holdAt place: SourceLocation) -> [Way] {
    guard let test = situation.tests[place]?.form else { return [] }
    let lacking = outcome.groups.indices.filter { outcome.groups[$0].foundPhrases < outcome.needed }
    guard !lacking.isEmpty else { return outcome.gap.map { closing($0, test, at: place) } ?? [] }
    guard lacking.count <= Way.size else { return [] }
    // Of a test of one group nothing speaks for it yet.
    let distance = outcome.groups.count > 1 ? lacking.count - 1 : 1
    var found: [Way] = [.none]
    for group in lacking {
      found = found.and(
        filling(group, of: outcome, test, at: place, distance: distance)
          + counting(outcome.groups[group].near, test, at: place))
    }
    if case .count = test.form, let have = outcome.groups.first?.foundPhrases, have > 0 {
      found += fewer(have, at: place)
    }
    return found
  }

  private func filling(
    _ group: Int, of outcome: TextOutcome, _ test: TextTest, at place: SourceLocation, distance: Int
  ) -> [Way] {
    let phrases = candidates(for: group, of: outcome, test)
    var found: [Way] = []
    for list in lists(ofGroup: group, at: place) {
      let proposals = phrases.compactMap { phrase in
        editor.adding(phrase: phrase.text, to: ruleSet[list]).map { edit in
          proposal(phrase, to: ruleSet[list].id, at: place, [edit])
        }
      }
      if let way = Way(proposals, distance: distance) { found.append(way) }
    }
    let own = phrases.compactMap { phrase in
      editor.adding(phrase: phrase.text, toGroup: group, ofTestAt: place).map { edit in
        proposal(phrase, at: place, [edit])
      }
    }
    return found + (Way(own, distance: distance).map { [$0] } ?? [])
  }

  private func proposal(
    _ phrase: MessagePhrase, to list: String? = nil, at place: SourceLocation, _ edits: [SuggestedEdit]
  ) -> Proposal {
    let (words, owner) = (phrase.text, owner(of: place))
    let toList = list.map {
      LocalizedText(zh: "在词表 `\($0)` 里加上 `\(words)`", en: "add `\(words)` to the list `\($0)`")
    }
    return Proposal(
      kind: .phrase,
      summary: toList
        ?? LocalizedText(zh: "给 `\(owner)` 加上词语 `\(words)`", en: "add `\(words)` to the words of `\(owner)`"),
      reason: LocalizedText(
        zh: "`\(owner)` 要找的这一组词一个也没有，而原文说的是“\(words)”",
        en: "`\(owner)` found none of these words; the message says “\(words)”"),
      edits: edits, scope: .cases(with: phrase))
  }

  /// The id of what asks a test.
  private func owner(of place: SourceLocation) -> String { situation.tests[place]?.owner ?? "" }

  /// The named lists among the alternatives of a group.
  func lists(ofGroup group: Int, at place: SourceLocation) -> [Ref<TermList>] {
    guard let groups = editor.written.tests[place], groups.indices.contains(group) else { return [] }
    return groups[group].items.compactMap { item in
      if case .list(let list) = item.form { list } else { nil }
    }
  }

  /// The phrases that could fill a group: for a test of nearness, those near to what was found of the others.
  private func candidates(for group: Int, of outcome: TextOutcome, _ test: TextTest) -> [MessagePhrase] {
    var phrases = situation.phrases
    if case .near(let near) = test.form {
      let anchors = outcome.groups.enumerated().filter { $0.offset != group }.map(\.element.found)
      for found in anchors where !found.isEmpty {
        phrases = phrases.filter { phrase in
          found.contains { situation.isNear($0, phrase, within: near.reach) }
        }
      }
    }
    return Array(phrases.prefix(Self.phraseLimit))
  }

  private func fewer(_ count: Int, at place: SourceLocation) -> [Way] {
    guard let edit = editor.setting(count: count, ofTestAt: place) else { return [] }
    let proposal = Proposal(
      kind: .distance,
      summary: LocalizedText(
        zh: "`\(owner(of: place))` 只要求 \(count) 个不同的词语",
        en: "let `\(owner(of: place))` ask for \(count) different phrases only"),
      reason: LocalizedText(zh: "只找到 \(count) 个", en: "only \(count) were found"), edits: [edit],
      scope: .everything)
    return Way([proposal], distance: 0).map { [$0] } ?? []
  }

  // MARK: Words that do not count yet

  private func counting(_ objections: [NearEvidence], _ test: TextTest, at place: SourceLocation) -> [Way] {
    objections.prefix(2).compactMap { objection in
      let words = situation.words(objection.evidence)
      switch objection.reason {
      case .outside where test.zones != nil:
        return drop(
          [.zone], at: place, .zone,
          LocalizedText(
            zh: "`\(owner(of: place))` 不限 `zone`：词语在哪里都算数",
            en: "drop `zone` from `\(owner(of: place))`: words count anywhere"),
          LocalizedText(zh: "“\(words)”不在要求的位置", en: "“\(words)” stands outside the zones asked for"))
      case .stance(let readings):
        let key: Keyword =
          readings.contains { test.stance.rejected.contains($0.stance) } ? .notStance : .stance
        let name = editor.spelling(key)
        return drop(
          [key], at: place, .stance,
          LocalizedText(
            zh: "不限 `\(name)`：词语不管什么语气都算数", en: "drop `\(name)`: words count however they are meant"),
          LocalizedText(zh: "“\(words)”的语气不算数", en: "“\(words)” is not said in a way that counts"))
      default: return nil
      }
    }
  }

  private func drop(
    _ keys: [Keyword], at place: SourceLocation, _ kind: RepairKind, _ summary: LocalizedText,
    _ reason: LocalizedText
  ) -> Way? {
    let edits = keys.compactMap { editor.removing($0, ofTestAt: place) }
    guard !edits.isEmpty else { return nil }
    return Way(
      [Proposal(kind: kind, summary: summary, reason: reason, edits: edits, scope: .everything)], distance: 0)
  }

  // MARK: Words too far apart

  private func closing(_ gap: TextGap, _ test: TextTest, at place: SourceLocation) -> [Way] {
    let (first, second) = (situation.words(gap.first), situation.words(gap.second))
    switch gap.fault {
    case .order:
      return reordering(first, second, at: place)
    case .apart(let characters):
      let reason = LocalizedText(
        zh: "“\(first)”与“\(second)”之间有 \(characters) 个字",
        en: "“\(first)” and “\(second)” have \(characters) characters between them")
      let proposals = wider(than: gap.reach, for: characters).compactMap { reach in
        editor.setting(reach: reach, ofTestAt: place).map { edit in
          Proposal(
            kind: .distance,
            summary: LocalizedText(
              zh: "`\(owner(of: place))` 放宽为 `within: \(reach)`",
              en: "widen `\(owner(of: place))` to `within: \(reach)`"),
            reason: reason, edits: [edit], scope: .everything)
        }
      }
      return proposals.compactMap { Way([$0], distance: 0) }
    case .overlap, .parts: return []
    }
  }

  private func reordering(_ first: String, _ second: String, at place: SourceLocation) -> [Way] {
    guard let edit = editor.removingOrder(ofTestAt: place) else { return [] }
    let proposal = Proposal(
      kind: .distance,
      summary: LocalizedText(
        zh: "`\(owner(of: place))` 去掉 `ordered`：先后不限",
        en: "drop `ordered` from `\(owner(of: place))`: any order will do"),
      reason: LocalizedText(
        zh: "“\(first)”与“\(second)”的先后与要求相反", en: "“\(first)” and “\(second)” stand in the other order"),
      edits: [edit], scope: .everything)
    return Way([proposal], distance: 0).map { [$0] } ?? []
  }

  /// Reaches that are wider, the narrowest first, as they are written.
  private func wider(than reach: Reach, for characters: Int) -> [String] {
    let unit = editor.spelling(.characters)
    let farthest = 60
    let counted = characters <= farthest ? ["\(characters) \(unit)"] : []
    switch reach {
    case .characters: return counted
    case .clause: return counted + [editor.spelling(.sentence)]
    case .sentence: return counted
    }
  }
}

extension Situation {
  /// Whether words stand within reach of a phrase that is not there yet.
  fileprivate func isNear(_ evidence: Evidence, _ phrase: MessagePhrase, within reach: Reach) -> Bool {
    guard evidence.part == phrase.part, !evidence.range.overlaps(phrase.range) else { return false }
    let between =
      evidence.range.upperBound <= phrase.range.lowerBound
      ? phrase.range.lowerBound - evidence.range.upperBound
      : evidence.range.lowerBound - phrase.range.upperBound
    // Clauses and sentences are left to the engine, but words a page apart are not worth a trial.
    switch reach {
    case .characters(let count): return between <= count
    case .clause: return between <= 40
    case .sentence: return between <= 80
    }
  }
}
