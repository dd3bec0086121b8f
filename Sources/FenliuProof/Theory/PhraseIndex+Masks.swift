import FenliuRules

extension PhraseIndex {
  /// Which of some masks may hide a phrase where it stands inside another, whatever stands around that.
  ///
  /// Of a phrase that stands in several places of the other one, the place is taken that is hidden least: it
  /// takes all of them to hide the phrase, and so that place too.
  func masks(of phrase: Int, inside outer: Int, among masks: [Ref<Phrase>]) -> [Ref<Phrase>] {
    guard let forms = forms[outer]?.forms else { return masks }
    var hiding: Set<Ref<Phrase>> = []
    for (form, places) in zip(forms, inside[outer]) {
      let candidates = places.filter { $0.phrase == phrase }.map { place in
        masks.filter { mayHide($0, place.range, of: form) }
      }
      guard let fewest = candidates.min(by: { $0.count < $1.count }) else { return masks }
      hiding.formUnion(fewest)
    }
    return hiding.sorted()
  }

  /// Whether a mask can be laid over a place of a text, of which only a part is known.
  func mayHide(_ mask: Ref<Phrase>, _ place: Range<Int>, of text: [UInt32]) -> Bool {
    guard let mask = forms[mask.index] else { return true }
    return mask.forms.contains { form in
      guard form.count >= place.count else { return false }
      return (0...(form.count - place.count)).contains { offset in
        let start = place.lowerBound - offset
        return form.indices.allSatisfy { index in
          let position = start + index
          return !text.indices.contains(position) || text[position] == form[index]
        }
      }
    }
  }
}
