import FenliuEngine
import FenliuRules
import FenliuSource

extension MutantMaker {
  /// The mutants of a condition: of each part by itself.
  mutating func makeConditions(of owner: ConditionOwner) {
    guard let nodes = owner.condition(in: ruleSet)?.nodes else { return }
    let id = owner.id(in: ruleSet)
    for (part, node) in nodes.enumerated() {
      let site = Site(owner: owner, id: id, part: part, location: node.location)
      switch node.form {
      case .all(let parts) where parts.count > 1:
        // Several comparisons of one field stand in one place; no `all` is written there.
        if parts.first?.location != node.location { swap(parts, isAll: true, at: site) }
      case .any(let parts) where parts.count > 1: swap(parts, isAll: false, at: site)
      case .atLeast(let count, let parts): moveCount(count, of: parts, at: site)
      case .field(let test): makeComparisons(of: test, at: site)
      case .text(let test): makeText(test, at: site)
      case .all, .any, .none, .heard, .concept, .rule: break
      }
    }
  }

  /// A part of a condition.
  struct Site {
    var owner: ConditionOwner
    var id: String
    var part: Int
    var location: SourceLocation

    func edit(_ form: Condition.Form, _ effect: PackEdit.Effect) -> PackEdit {
      .condition(owner, part: part, form, effect)
    }
  }

  private mutating func swap(_ parts: [Condition], isAll: Bool, at site: Site) {
    add(
      .combination, site.id, quote(site.location), at: site.location, Self.swapped(site.id, isAll: isAll),
      site.edit(isAll ? .any(parts) : .all(parts), .combination))
  }

  private static func swapped(_ id: String, isAll: Bool) -> LocalizedText {
    isAll
      ? LocalizedText(zh: "`\(id)` 的“全部”写成了“任一”", en: "`\(id)` asks for any instead of all")
      : LocalizedText(zh: "`\(id)` 的“任一”写成了“全部”", en: "`\(id)` asks for all instead of any")
  }

  private mutating func moveCount(_ count: Int, of parts: [Condition], at site: Site) {
    for other in [count - 1, count + 1] where (1...parts.count).contains(other) {
      add(
        .combination, site.id, "\(quote(site.location)) \(other)", at: site.location,
        Self.counted(site.id, count, other), site.edit(.atLeast(other, parts), .combination))
    }
  }

  private static func counted(_ id: String, _ count: Int, _ other: Int) -> LocalizedText {
    LocalizedText(
      zh: "`\(id)` 的至少 `\(count)` 项写成了 `\(other)` 项", en: "`\(id)` asks for `\(other)` instead of `\(count)`")
  }

  // MARK: Text

  private mutating func makeText(_ test: TextTest, at site: Site) {
    let groups = written.tests[site.location] ?? []
    for (number, group) in groups.enumerated() {
      for index in group.items.indices { dropItem(index, ofGroup: number, groups, test, at: site) }
    }
    switch test.form {
    case .any:
      guard let items = groups.first?.items, items.count > 1 else { break }
      let each = items.map { sets.set(WrittenPack.Group([$0])) }
      swapWords(.all(each), test, isAll: false, at: site)
    case .all(let all) where all.count > 1:
      swapWords(.any(PhraseSet.union(of: all.flatMap(\.uses))), test, isAll: true, at: site)
    case .all: break
    case .count(let count, let set):
      let total = Set(set.uses.map(\.phrase)).count
      for other in [count - 1, count + 1] where (1...max(1, total)).contains(other) {
        var changed = test
        changed.form = .count(other, set)
        add(
          .combination, site.id, "\(quote(site.location)) \(other)", at: site.location,
          Self.counted(site.id, count, other), site.edit(.text(changed), .words))
      }
    case .near(let near):
      let place = written.keys.entry([.near, .within], ofCondition: site.location) ?? site.location
      for reach in near.reach.slips {
        var (changed, moved) = (test, near)
        moved.reach = reach
        changed.form = .near(moved)
        distance(site.id, near.reach, reach, at: place, site.edit(.text(changed), .words))
      }
    }
  }

  private mutating func swapWords(_ form: TextForm, _ test: TextTest, isAll: Bool, at site: Site) {
    var changed = test
    changed.form = form
    add(
      .combination, site.id, quote(site.location), at: site.location, Self.swapped(site.id, isAll: isAll),
      site.edit(.text(changed), .words))
  }

  /// Leaves one alternative out, or the whole group where it is the only one.
  private mutating func dropItem(
    _ index: Int, ofGroup number: Int, _ groups: [WrittenPack.Group], _ test: TextTest, at site: Site
  ) {
    var changed = test
    var left = groups
    let item = groups[number].items[index]
    var effect = PackEdit.Effect.words
    if groups[number].items.count > 1 {
      left[number].items.remove(at: index)
      let gone = sets.set(WrittenPack.Group([item])).uses.map(\.phrase)
      effect = .without(Set(gone).sorted())
    } else {
      switch test.form {
      case .all where groups.count > 1: left.remove(at: number)
      case .near where groups.count > 2: left.remove(at: number)
      default: return
      }
    }
    changed.form = test.form.with(left.map { sets.set($0) })
    if case .count(let count, let set) = changed.form, Set(set.uses.map(\.phrase)).count < count { return }
    drop(item, from: site.id, site.edit(.text(changed), effect))
  }

  mutating func distance(
    _ owner: String, _ reach: Reach, _ other: Reach, at place: SourceLocation, _ edit: PackEdit
  ) {
    add(
      .distance, owner, "\(quote(place)) \(other.slug)", at: place,
      LocalizedText(
        zh: "`\(owner)` 的范围由 \(reach.name.chinese) 写成了 \(other.name.chinese)",
        en: "`\(owner)` reaches \(other.name.english) instead of \(reach.name.english)"), edit)
  }
}

extension Reach {
  /// Half as far and twice as far; a clause is about half a sentence.
  var slips: [Reach] {
    switch self {
    case .clause: [.sentence]
    case .sentence: [.clause]
    case .characters(let count):
      [count / 2, count * 2].filter { $0 != count && (1...Reach.maximumCharacters).contains($0) }
        .map { .characters($0) }
    }
  }

  /// What it is called in ids.
  var slug: String {
    switch self {
    case .characters(let count): String(count)
    case .clause: "clause"
    case .sentence: "sentence"
    }
  }

  /// What it is called.
  var name: LocalizedText {
    switch self {
    case .characters(let count):
      LocalizedText(zh: "\(count) 个字", en: "\(count) \(count == 1 ? "character" : "characters")")
    case .clause: LocalizedText(zh: "小句", en: "a clause")
    case .sentence: LocalizedText(zh: "句子", en: "a sentence")
    }
  }
}
