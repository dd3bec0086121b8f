import FenliuEngine
import FenliuRules
import FenliuSource

extension TextWays {
  private var editor: PackEditor { situation.editor }
  private var ruleSet: RuleSet { situation.ruleSet }

  /// The farthest that a mask goes beyond the words it hides, in characters of the message.
  private static let reach = 4

  /// Ways for a test that holds not to hold: every word that one of its groups rests on is hidden by a mask.
  func making(_ outcome: TextOutcome, failAt place: SourceLocation) -> [Way] {
    // More words than are listed cannot be hidden one by one.
    guard let test = situation.tests[place]?.form, outcome.evidence.count < 8 else { return [] }
    return test.form.sets.enumerated().flatMap { group, set in
      let phrases = Set(set.uses.map(\.phrase))
      let words = outcome.evidence.filter { phrases.contains($0.phrase) }
      guard !words.isEmpty, words.count <= Way.size else { return [Way]() }
      return words.reduce([Way.none]) { $0.and(hiding($1, group: group, at: place)) }
    }
  }

  private func hiding(_ evidence: Evidence, group: Int, at place: SourceLocation) -> [Way] {
    let masks = situation.phrases.filter { phrase in
      phrase.part == evidence.part && phrase.range != evidence.range
        && phrase.range.lowerBound <= evidence.range.lowerBound
        && evidence.range.upperBound <= phrase.range.upperBound
        && phrase.range.count <= evidence.range.count + Self.reach
    }.prefix(Self.phraseLimit)
    let words = situation.words(evidence)
    return lists(ofGroup: group, at: place).compactMap { reference in
      guard let list = owner(of: evidence.phrase, in: reference) else { return nil }
      let proposals = masks.compactMap { mask in
        editor.adding(mask: mask.text, to: list).map { edits in
          Proposal(
            kind: .mask,
            summary: LocalizedText(
              zh: "给词表 `\(list.id)` 加遮蔽词 `\(mask.text)`",
              en: "add the mask `\(mask.text)` to the list `\(list.id)`"),
            reason: LocalizedText(
              zh: "原文的“\(words)”只出现在“\(mask.text)”里", en: "“\(words)” stands only within “\(mask.text)” here"),
            edits: edits, scope: .cases(with: mask))
        }
      }
      return Way(proposals, distance: 0)
    }
  }

  /// The list in which a phrase is written that another list finds.
  private func owner(of phrase: Ref<Phrase>, in list: Ref<TermList>) -> TermList? {
    editor.written.closure(of: list).first { reference in
      editor.written.lists[reference.index].phrases.contains { $0.form == .phrase(phrase) }
    }.map { ruleSet[$0] }
  }
}
