import FenliuEngine
import FenliuRules

extension WitnessSearch {
  /// What a case should say, or hold, where a mutant differs.
  func substitutions(for mutant: Mutant) -> [Substitution] {
    switch mutant.edit {
    case .condition(let owner, let part, let form, let effect):
      return substitutions(owner, part, form, effect)
    case .list(let list, let item): return substitutions(without: item, of: list)
    case .cue(let index, let cue): return substitutions(cue, insteadOf: ruleSet.stanceCues[index])
    case .zone(let zone, let extent): return substitutions(zone, extent)
    case .extraction(let field, let extraction): return substitutions(field, extraction)
    case .rule, .bar, .alert: return []
    }
  }

  /// Words that a case can say in the place of others that a test rests on.
  struct Swap {
    var owner: ConditionOwner
    var part: Int
    /// The phrases that may stand there.
    var phrases: Set<Ref<Phrase>>
    var text: String
  }

  /// The swaps by which a test comes to rest on what a mutant lacks.
  func swaps(for mutant: Mutant) -> [Swap] {
    switch mutant.edit {
    case .condition(let owner, let part, _, .without(let gone)):
      guard case .text(let test) = owner.condition(in: ruleSet)?.nodes[part].form else { return [] }
      return gone.prefix(3).flatMap { swaps(owner, part, test, to: $0, like: $0) }
    case .list(let list, let item):
      let (gone, isMask) = missing(item, of: list)
      return places(using: list).flatMap { owner, part, test in
        gone.flatMap { phrase -> [Swap] in
          guard isMask else { return swaps(owner, part, test, to: phrase, like: phrase) }
          let hidden = ruleSet[list].phrases.uses.first { $0.masks.contains(phrase) }?.phrase
          return hidden.map { swaps(owner, part, test, to: phrase, like: $0) } ?? []
        }
      }
    default: return []
    }
  }

  /// The swaps of words that stand where `model` could.
  private func swaps(
    _ owner: ConditionOwner, _ part: Int, _ test: TextTest, to phrase: Ref<Phrase>, like model: Ref<Phrase>
  ) -> [Swap] {
    guard ruleSet[phrase].pattern == nil else { return [] }
    return test.form.sets.map { Set($0.uses.map(\.phrase)) }.filter { $0.contains(model) }.prefix(2).map {
      Swap(owner: owner, part: part, phrases: $0, text: ruleSet[phrase].text)
    }
  }

  private func substitutions(
    _ owner: ConditionOwner, _ part: Int, _ form: Condition.Form, _ effect: PackEdit.Effect
  ) -> [Substitution] {
    let make = { Substitution(owner: owner, part: part, content: $0) }
    switch effect {
    case .without(let phrases):
      guard case .text(let test) = owner.condition(in: ruleSet)?.nodes[part].form else { return [] }
      return phrases.prefix(3).flatMap { words(saying: $0, in: test) }.map { make(.words($0)) }
    case .comparison:
      return differingValues(owner, part, form).prefix(4).map { make(.value($0)) }
    case .combination: return combinations(form).map { make(.parts($0)) }
    case .words:
      guard case .text(let old) = owner.condition(in: ruleSet)?.nodes[part].form,
        case .text(let new) = form
      else { return [] }
      return words(telling: old, from: new).map { make(.words($0)) }
    }
  }

  /// Parts of a combination that by themselves may make it hold in one way of reading, and not in another.
  private func combinations(_ form: Condition.Form) -> [[Condition]] {
    switch form {
    case .all(let parts), .any(let parts): parts.prefix(5).map { [$0] }
    case .atLeast(let count, let parts):
      [count - 1, count, count + 1].filter { (1...parts.count).contains($0) }.map { Array(parts.prefix($0)) }
    default: []
    }
  }

  // MARK: Text tests

  /// What can be said so that a test rests on a phrase, and on no other that would do as well.
  private func words(saying phrase: Ref<Phrase>, in test: TextTest) -> [String] {
    guard ruleSet[phrase].pattern == nil else { return [] }
    let composer = CaseComposer(ruleSet, attempt: 0, substitution: nil)
    let text = ruleSet[phrase].text
    func others(_ sets: [PhraseSet]) -> [[String]] {
      sets.indices.filter { sets[$0].uses.contains { $0.phrase == phrase } }.prefix(2).map { index in
        sets.indices.map { $0 == index ? text : composer.sayable(sets[$0], count: 1).first ?? "" }
      }
    }
    switch test.form {
    case .any: return [text]
    case .all(let sets): return others(sets).map { $0.joined(separator: "，") }
    case .near(let near):
      return others(near.groups).map { $0.reduce("") { $0.isEmpty ? $1 : $0.followed(by: $1) } }
    case .count(let count, let set):
      let rest = composer.sayable(set, count: count + 1).filter { $0 != text }.prefix(count - 1)
      return [([text] + rest).joined(separator: "、")]
    }
  }

  /// What can be said that one test finds and another does not.
  private func words(telling old: TextTest, from new: TextTest) -> [String] {
    let composer = CaseComposer(ruleSet, attempt: 0, substitution: nil)
    if case .near(let first) = old.form, case .near(let second) = new.form, first.groups == second.groups {
      let words = first.groups.compactMap { composer.sayable($0, count: 1).first }
      return gaps(first.reach, second.reach).map { words.joined(separator: $0) }
    }
    var texts: [String] = []
    for form in [old.form, new.form] {
      switch form {
      case .any(let set), .count(_, let set):
        for count in 1...4 { texts.append(composer.sayable(set, count: count).joined(separator: "、")) }
      case .all(let sets): texts += sets.prefix(6).compactMap { composer.sayable($0, count: 1).first }
      case .near(let near):
        let words = near.groups.compactMap { composer.sayable($0, count: 1).first }
        texts.append(words.reduce("") { $0.isEmpty ? $1 : $0.followed(by: $1) })
      }
    }
    return texts.filter { !$0.isEmpty }
  }

  /// What can stand between words so that one reach spans it and the other does not.
  private func gaps(_ first: Reach, _ second: Reach) -> [String] {
    let filler = "那里这边时候又有一些"
    switch (first, second) {
    case (.characters(let one), .characters(let other)):
      let length = max(one, other)
      return [String(String(repeating: filler, count: length / 10 + 1).prefix(length))]
    case (.characters, _), (_, .characters): return []
    default: return ["，", "，又", ", "]
    }
  }

  // MARK: Lists

  private func substitutions(
    without item: PackEdit.ListItem, of list: Ref<TermList>
  ) -> [Substitution] {
    let (gone, isMask) = missing(item, of: list)
    return places(using: list).flatMap { owner, part, test in
      gone.flatMap { phrase in
        isMask ? masked(by: phrase, in: test, of: list) : words(saying: phrase, in: test)
      }.map { Substitution(owner: owner, part: part, content: .words($0)) }
    }
  }

  /// The phrases or the mask that are left out of a list.
  private func missing(
    _ item: PackEdit.ListItem, of list: Ref<TermList>
  ) -> (phrases: [Ref<Phrase>], isMask: Bool) {
    let written = sets.written.lists[list.index]
    let (items, index, isMask) =
      switch item {
      case .phrase(let index): (written.phrases, index, false)
      case .mask(let index): (written.masks, index, true)
      case .include(let index): (written.includes, index, false)
      }
    switch items[index].form {
    case .phrase(let phrase): return ([phrase], isMask)
    case .list(let included): return (ruleSet[included].phrases.uses.prefix(3).map(\.phrase), isMask)
    }
  }

  /// A mask in the place of a phrase that it can hide.
  private func masked(by mask: Ref<Phrase>, in test: TextTest, of list: Ref<TermList>) -> [String] {
    guard ruleSet[mask].pattern == nil else { return [] }
    let hidden = ruleSet[list].phrases.uses.filter { $0.masks.contains(mask) }.map(\.phrase)
    return hidden.prefix(2).flatMap { phrase in
      words(saying: phrase, in: test).map { words in
        words.replacing(ruleSet[phrase].text, with: ruleSet[mask].text)
      }
    } + [ruleSet[mask].text]
  }

  /// The tests that use a list; those whose words are in a case already come first.
  private func places(using list: Ref<TermList>) -> [(ConditionOwner, Int, TextTest)] {
    let found = sets.users[list.index].compactMap { place -> (ConditionOwner, Int, TextTest)? in
      guard case .test(let owner, let part) = place,
        case .text(let test) = owner.condition(in: ruleSet)?.nodes[part].form
      else { return nil }
      return (owner, part, test)
    }
    let known = found.filter { owner, part, _ in
      baseline.ever.contains(table.number(of: part, in: owner))
    }
    return Array((known.isEmpty ? found : known).prefix(6))
  }

  // MARK: Cues

  private func textTests(where isWanted: (TextTest) -> Bool) -> [(ConditionOwner, Int, TextTest)] {
    var found: [(ConditionOwner, Int, TextTest)] = []
    for (owner, condition) in zip(table.owners, table.conditions) {
      if case .premise = owner { continue }
      for (part, node) in condition.nodes.enumerated() {
        if case .text(let test) = node.form, isWanted(test) { found.append((owner, part, test)) }
      }
    }
    return found
  }

  private func substitutions(_ new: StanceCue, insteadOf old: StanceCue) -> [Substitution] {
    let composer = CaseComposer(ruleSet, attempt: 0, substitution: nil)
    let left = Set(new.cues.uses.map(\.phrase))
    let gone = old.cues.uses.map(\.phrase).filter { !left.contains($0) && ruleSet[$0].pattern == nil }
    let cues = gone.isEmpty ? composer.sayable(old.cues, count: 1) : gone.map { ruleSet[$0].text }
    let between = old.reach == new.reach ? [""] : gaps(old.reach, new.reach)
    let tests = textTests {
      $0.stance.rejected.contains(old.stance) || $0.stance.accepted?.contains(old.stance) == true
    }
    return tests.prefix(12).flatMap { owner, part, test in
      cues.prefix(2).flatMap { cue in
        between.flatMap { gap in
          [composer.words(for: test)].map { words in
            let said = old.side == .before ? cue + gap + words : words + gap + cue
            return Substitution(owner: owner, part: part, content: .words(said))
          }
        }
      }
    }
  }

  private func substitutions(_ zone: Ref<Zone>, _ extent: Zone.Extent) -> [Substitution] {
    guard case .cued(let starts, let ends, _) = ruleSet[zone].extent,
      case .cued(let newStarts, let newEnds, _) = extent
    else { return [] }
    let composer = CaseComposer(ruleSet, attempt: 0, substitution: nil)
    let missing = { (old: PhraseSet, new: PhraseSet) in
      let left = Set(new.uses.map(\.phrase))
      return old.uses.map(\.phrase).filter { !left.contains($0) && ruleSet[$0].pattern == nil }
        .map { ruleSet[$0].text }
    }
    let goneStarts = missing(starts, newStarts)
    let goneEnds = missing(ends, newEnds)
    let start = composer.sayable(starts, count: 1).first ?? ""
    let tests = textTests { test in
      ruleSet[zone].onRequestOnly || test.zones?.contains(zone) == true
    }
    return tests.prefix(12).flatMap { owner, part, test -> [Substitution] in
      let words = composer.words(for: test)
      let said =
        goneStarts.prefix(2).map { $0.followed(by: words) }
        + goneEnds.prefix(2).map { start.followed(by: $0).followed(by: words) }
      return said.map { Substitution(owner: owner, part: part, content: .words($0)) }
    }
  }

  // MARK: Facts from the text

  private func substitutions(_ field: Ref<Field>, _ extraction: Extraction) -> [Substitution] {
    guard let old = ruleSet[field].extraction, let near = old.near else { return [] }
    let composer = CaseComposer(ruleSet, attempt: 0, substitution: nil)
    let left = Set(extraction.near?.uses.map(\.phrase) ?? [])
    let gone = near.uses.map(\.phrase).filter { !left.contains($0) && ruleSet[$0].pattern == nil }
    let words = gone.isEmpty ? composer.sayable(near, count: 1) : gone.map { ruleSet[$0].text }
    let between = old.reach == extraction.reach ? [""] : gaps(old.reach, extraction.reach)
    var found: [Substitution] = []
    for (owner, condition) in zip(table.owners, table.conditions) {
      for (part, node) in condition.nodes.enumerated() {
        guard case .field(let test) = node.form, test.field == field, found.count < 24 else { continue }
        let values = TellingValues.interesting(for: ruleSet[field], [test.predicate], on: nil)
        let fitting = values.filter { test.predicate.truth(of: $0, on: nil) == .yes }
        guard let said = fitting.lazy.compactMap({ StatedValue.text($0, old) }).first else { continue }
        for word in words.prefix(2) {
          for gap in between {
            found.append(Substitution(owner: owner, part: part, content: .words(word + gap + said)))
          }
        }
      }
    }
    return found
  }
}
