import FenliuRules
import FenliuSource
import FenliuYAML

/// The places of a case that words are put into one by one, as `each` gives them: `{dog}` in the text and the
/// title is the place named `dog`. A case with places stands for a case of each word (a substitution frame, as
/// linguists use it to find the words that behave alike; C. Fries, "The Structure of English", 1952).
struct CaseSlots {
  /// The most cases that one may stand for.
  static let limit = 1_000

  private struct Slot {
    var place: String
    var words: [Word]
  }

  private var slots: [Slot] = []

  /// The places that `each` gives words for; nil where something is wrong with it, which is reported.
  init?(_ node: YAMLNode, of item: CorpusCase, in context: ReadingContext) {
    let expected = LocalizedText(zh: "由空位到词的键值对", en: "a mapping from places to words")
    guard let entries = context.entries(node, expected: expected) else { return nil }
    var isSound = true
    for entry in entries {
      let name = Word(entry.key, at: entry.keyLocation)
      let place = "{\(name.text)}"
      if !item.decided.text.contains(place), !item.decided.title.contains(place) {
        context.report(
          Diagnostic(
            CorpusDiagnostics.slotNotInText, at: name.inner,
            LocalizedText(
              zh: "案例 `\(item.decided.id)` 的原文和标题里没有 `\(place)`",
              en: "neither the text nor the title of `\(item.decided.id)` has `\(place)`")))
        isSound = false
      }
      guard let words = context.words(entry.value) else {
        isSound = false
        continue
      }
      slots.append(Slot(place: place, words: words))
    }
    let count = slots.reduce(1) { min(Self.limit + 1, $0 * min(Self.limit + 1, $1.words.count)) }
    if count > Self.limit {
      context.report(
        Diagnostic(
          CorpusDiagnostics.tooManyInstances, at: node.location,
          LocalizedText(
            zh: "这些词合起来要生成 \(Self.limit) 件以上的案例",
            en: "these words make more than \(Self.limit) cases together")))
      isSound = false
    }
    guard isSound, !slots.isEmpty else { return nil }
  }

  /// The cases that a case stands for, the words of the last place changing fastest. Each is known by the id with
  /// its words, and stands where its last word is written.
  func instances(of item: CorpusCase) -> [CorpusCase] {
    combinations.map { words in
      var instance = item
      for (slot, word) in zip(slots, words) {
        instance.decided.text.replace(slot.place, with: word.text)
        instance.decided.title.replace(slot.place, with: word.text)
      }
      instance.decided.id += "[\(words.map(\.text).joined(separator: ","))]"
      if let last = words.last { instance.location = last.inner }
      return instance
    }
  }

  private var combinations: [[Word]] {
    slots.reduce([[]]) { partial, slot in partial.flatMap { words in slot.words.map { words + [$0] } } }
  }
}
