import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// Makes the mutants of a pack. Each is a pack that could have been written: checking would not refuse it.
///
/// Guarantees are not changed. They are checks themselves, and change no decision; nor are things that no
/// corpus can speak of: titles, legal bases, deadlines.
struct MutantMaker {
  let ruleSet: RuleSet
  let written: WrittenPack
  let sets: WrittenSets
  let sources: SourceSet
  private var mutants: [Mutant] = []
  private var ids: [String: Int] = [:]

  init(_ ruleSet: RuleSet, written: WrittenPack, sets: WrittenSets, sources: SourceSet) {
    self.ruleSet = ruleSet
    self.written = written
    self.sets = sets
    self.sources = sources
  }

  /// Every mutant, by place.
  mutating func make() -> [Mutant] {
    makeLists()
    for owner in ConditionOwner.all(in: ruleSet) {
      if case .premise = owner { continue }
      makeConditions(of: owner)
    }
    makeCues()
    makeRules()
    makeBars()
    makeAlerts()
    return mutants.enumerated().sorted { left, right in
      let (first, second) = (left.element.location, right.element.location)
      if first.file != second.file { return first.file.utf8.lexicographicallyPrecedes(second.file.utf8) }
      return (first.range.lower.value, left.offset) < (second.range.lower.value, right.offset)
    }.map(\.element)
  }

  /// Adds a mutant. Its id ends in a number where another has the same name.
  mutating func add(
    _ kind: MutantKind, _ owner: String, _ detail: String, at location: SourceLocation,
    _ change: LocalizedText, leavingOut phrase: String? = nil, _ edit: PackEdit
  ) {
    let name = "\(kind.rawValue):\(owner)" + (detail.isEmpty ? "" : ":\(detail)")
    let number = (ids[name] ?? 0) + 1
    ids[name] = number
    mutants.append(
      Mutant(
        id: number == 1 ? name : "\(name)#\(number)", kind: kind, owner: owner, location: location,
        change: change, phrase: phrase, edit: edit))
  }

  /// The words of a place on one line, cut short.
  func quote(_ location: SourceLocation) -> String {
    ConditionQuote(location, in: sources)?.shortened(to: 40) ?? ""
  }

  /// What an alternative is called.
  func name(of item: WrittenPack.Item) -> String {
    switch item.form {
    case .phrase(let phrase): ruleSet[phrase].text
    case .list(let list): ruleSet[list].id
    }
  }

  // MARK: Lists

  private mutating func makeLists() {
    for (index, list) in written.lists.enumerated() {
      let id = ruleSet.terms[index].id
      // A list in which nothing is left would be refused.
      if list.phrases.count + list.includes.count > 1 {
        for (place, item) in list.phrases.enumerated() {
          drop(item, from: id, .list(Ref(index), .phrase(place)))
        }
        for (place, item) in list.includes.enumerated() {
          drop(item, from: id, .list(Ref(index), .include(place)))
        }
      }
      for (place, item) in list.masks.enumerated() {
        add(
          .mask, id, name(of: item), at: item.location,
          LocalizedText(
            zh: "`\(id)` 少了遮蔽词 `\(name(of: item))`", en: "`\(id)` lacks the mask `\(name(of: item))`"),
          .list(Ref(index), .mask(place)))
      }
    }
  }

  mutating func drop(_ item: WrittenPack.Item, from owner: String, _ edit: PackEdit) {
    let name = name(of: item)
    let phrase: String? = if case .phrase = item.form { name } else { nil }
    add(
      .phrase, owner, name, at: item.location,
      LocalizedText(zh: "`\(owner)` 少了 `\(name)`", en: "`\(owner)` lacks `\(name)`"), leavingOut: phrase,
      edit)
  }
}
