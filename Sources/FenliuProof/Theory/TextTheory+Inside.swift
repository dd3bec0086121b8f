import FenliuRules
import FenliuSAT

// Nearness tests that a single longer phrase fulfils: 账目不公开 has both 账目 and 不公开 in it.
extension TextTheory {
  /// Says of a nearness test which phrases fulfil it all by themselves.
  func requireNearInside(_ near: Near, of test: TextTest, holds: Literal) {
    let groups = near.groups.map { group in
      Set(group.uses.flatMap { [$0.phrase.index] + index.containers[$0.phrase.index] })
    }
    guard let first = groups.first else { return }
    for outer in groups.dropFirst().reduce(first, { $0.intersection($1) }).sorted() {
      let whole = CountedPhrase(
        use: PhraseUse(phrase: Ref(outer)), zones: test.zones, stance: test.stance)
      guard index.isPlain(outer), let masks = masks(ofArrangementIn: outer, near)?.map({ occurs($0) })
      else { continue }
      if overlap.partsCountLikeWhole(of: outer, in: test.zones, test.stance) {
        circuit.require([!counts(whole), holds] + masks)
      }
      // Said of the places too: nobody may ask whether the phrase counts.
      if let hidden = obstacles(to: whole) {
        for place in places(of: Ref(outer), in: test.zones) {
          circuit.require([!place, holds] + masks + hidden)
        }
      }
    }
  }

  /// The masks that may keep words within a phrase from fulfilling a nearness test; nil: they do not fulfil it.
  private func masks(ofArrangementIn outer: Int, _ near: Near) -> [Ref<Phrase>]? {
    guard let forms = index.forms[outer]?.forms else { return nil }
    var found: Set<Ref<Phrase>> = []
    for (form, places) in zip(forms, index.inside[outer]) {
      let whole = PhraseIndex.Place(phrase: outer, range: 0..<form.count)
      let groups: [[UsePlace]] = near.groups.map { group in
        group.uses.flatMap { use in
          (places + [whole]).filter { $0.phrase == use.phrase.index }.map { (use, $0.range) }
        }
      }
      guard let chosen = arrangement(of: groups, near) else { return nil }
      for (use, range) in chosen {
        found.formUnion(use.masks.filter { index.mayHide($0, range, of: form) })
      }
    }
    return found.sorted()
  }

  private typealias UsePlace = (use: PhraseUse, range: Range<Int>)

  /// The first arrangement found: one of each group, each behind the one before it and near enough.
  private func arrangement(of groups: [[UsePlace]], _ near: Near) -> [UsePlace]? {
    func extend(_ end: Int?, _ remaining: [[UsePlace]]) -> [UsePlace]? {
      guard !remaining.isEmpty else { return [] }
      for number in near.ordered ? 0..<1 : remaining.indices {
        var rest = remaining
        for next in rest.remove(at: number) {
          if let end {
            guard next.range.lowerBound >= end else { continue }
            if case .characters(let most) = near.reach, next.range.lowerBound - end > most { continue }
          }
          if let others = extend(next.range.upperBound, rest) { return [next] + others }
        }
      }
      return nil
    }
    return extend(nil, groups)
  }
}
