import FenliuRules

/// Two versions of a pack in which the same numbers stand for the same things, so that formulas can speak of both.
///
/// What only one version has is in the other one too, but never holds there. Things are the same if they have the
/// same id; phrases, if they find the same. Fields are numbered as `SharedCases.reading` has them.
struct AlignedPacks {
  let old: RuleSet
  let new: RuleSet

  init(old: RuleSet, new: RuleSet, reading: RuleSet) {
    var (first, second) = (Renumbering(), Renumbering())
    let phrases = Union(old.phrases, new.phrases) { $0 }
    let zones = Union(old.zones, new.zones, by: \.id)
    let destinations = Union(old.destinations, new.destinations, by: \.id)
    let issues = Union(old.issues, new.issues, by: \.id)
    let concepts = Union(old.concepts, new.concepts, by: \.id)
    let rules = Union(old.rules, new.rules, by: \.id)
    let alerts = Union(old.alerts, new.alerts, by: \.id)
    (first.phrases, second.phrases) = (phrases.old, phrases.new)
    (first.zones, second.zones) = (zones.old, zones.new)
    (first.destinations, second.destinations) = (destinations.old, destinations.new)
    (first.issues, second.issues) = (issues.old, issues.new)
    (first.concepts, second.concepts) = (concepts.old, concepts.new)
    (first.rules, second.rules) = (rules.old, rules.new)
    let places = Dictionary(
      reading.fields.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (first.fields, second.fields) = (
      old.fields.map { places[$0.id] ?? 0 }, new.fields.map { places[$0.id] ?? 0 }
    )

    let (ours, theirs) = (old.fields, new.fields)

    func aligned(_ version: RuleSet, _ numbers: Renumbering, isOld: Bool) -> RuleSet {
      var result = version
      result.phrases = EntityList(phrases.all)
      (result.terms, result.guarantees, result.laws) = ([], [], [])
      result.fields = reading.fields.map { read in
        // A field of the other version only is tested by nothing here, and may be told there.
        for (fields, numbers) in isOld
          ? [(ours, first), (theirs, second)] : [(theirs, second), (ours, first)]
        {
          guard var field = fields.first(where: { $0.id == read.id }) else { continue }
          if let near = field.extraction?.near { field.extraction?.near = numbers.set(near) }
          return field
        }
        return read
      }
      result.zones = zones.items(isOld: isOld) { zone, isOwn in
        zone.extent = (isOwn == isOld ? first : second).extent(zone.extent)
        if !isOwn { zone.onRequestOnly = false }
      }
      result.stanceCues = version.stanceCues.map { cue in
        var cue = cue
        cue.cues = numbers.set(cue.cues)
        return cue
      }
      result.destinations = destinations.items(isOld: isOld) { place, isOwn in
        place.bars = isOwn ? place.bars.map(numbers.bar) : []
        place.deadline = nil
      }
      result.issues = issues.items(isOld: isOld) { issue, isOwn in
        issue.department = isOwn ? issue.department.map { numbers.moved($0, numbers.destinations) } : nil
      }
      result.concepts = concepts.items(isOld: isOld) { concept, isOwn in
        concept.when = isOwn ? numbers.condition(concept.when) : .never(at: concept.when)
      }
      result.rules = EntityList(
        rules.items(isOld: isOld) { rule, isOwn in
          // By its own numbers, whichever version has it.
          rule = (isOwn == isOld ? first : second).rule(rule)
          if !isOwn { (rule.when, rule.unless, rule.overrides) = (.never(at: rule.when), nil, []) }
        })
      result.alerts = alerts.items(isOld: isOld) { alert, isOwn in
        alert = (isOwn == isOld ? first : second).alert(alert)
        if !isOwn { (alert.when, alert.unless) = (.never(at: alert.when), nil) }
      }
      return result
    }
    self.old = aligned(old, first, isOld: true)
    self.new = aligned(new, second, isOld: false)
  }
}

extension Condition {
  /// A condition that never holds.
  fileprivate static func never(at other: Condition) -> Condition { Condition(.any([]), at: other.location) }
}

/// The things of two versions in one row: those of the new version, then those that only the old one has.
private struct Union<Item, Key: Hashable> {
  /// By number: the thing as each version has it.
  private let rows: [(old: Item?, new: Item?)]
  /// The new numbers of the things of each version.
  let old: [Int]
  let new: [Int]

  init(
    _ old: some RandomAccessCollection<Item>, _ new: some RandomAccessCollection<Item>, by key: (Item) -> Key
  ) {
    var numbers: [Key: Int] = [:]
    var rows: [(old: Item?, new: Item?)] = []
    for item in new {
      numbers[key(item)] = rows.count
      rows.append((nil, item))
    }
    self.new = Array(0..<new.count)
    self.old = old.map { item in
      if let number = numbers[key(item)] {
        rows[number].old = item
        return number
      }
      rows.append((item, nil))
      return rows.count - 1
    }
    self.rows = rows
  }

  /// Everything, as the new version has it where it does.
  var all: [Item] { rows.compactMap { $0.new ?? $0.old } }

  /// Everything as a version has it, or as the other one does, after a change that is told which.
  func items(isOld: Bool, _ change: (inout Item, _ isOwn: Bool) -> Void) -> [Item] {
    rows.compactMap { row in
      let own = isOld ? row.old : row.new
      guard var item = own ?? row.old ?? row.new else { return nil }
      change(&item, own != nil)
      return item
    }
  }
}
