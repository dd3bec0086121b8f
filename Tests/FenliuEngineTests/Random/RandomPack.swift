import FenliuPattern
@testable import FenliuRules
import FenliuSource
import FenliuTesting
import FenliuText

/// Makes small rule sets in which everything the language has occurs, over so few words that random texts
/// hit them often.
struct RandomPack {
  var random: SeededGenerator

  private let conceptsReferToRules: Bool
  private let otherZones: Int

  /// - Parameter otherZones: how many zones there are before those that conditions name.
  init(seed: UInt64, conceptsReferToRules: Bool = false, otherZones: Int = 0) {
    random = SeededGenerator(seed: seed)
    self.conceptsReferToRules = conceptsReferToRules
    self.otherZones = otherZones
  }

  static let words = [
    "漏", "漏水", "楼上", "楼", "上漏", "水", "吵", "吵闹", "闹", "不", "没有", "万一", "希望", "答复", "水价", "漏水价",
    "leak", "fire lane", "noise", "110", "a", "上", "跳", "跳楼", "跳楼价", "价",
  ]

  /// Patterns, which stand after the words among the phrases: with literals of their own and without, at the
  /// edges of a line, across stops, and such as match what words match too.
  static let patterns = [
    "上?漏", "[0-9]+", "水.?价", "(吵|闹)+", "^楼", "没有$", "\\s\\h", "le(a|aks)", "楼上.*水", "[^漏水]{3}", "\\n楼?",
    "110",
  ]

  static func place(_ index: Int) -> SourceLocation {
    SourceLocation(file: "random.yaml", range: ByteRange(index, index + 1))
  }

  private var nextPlace = 0

  private mutating func location() -> SourceLocation {
    nextPlace += 1
    return Self.place(nextPlace)
  }

  mutating func ruleSet() -> RuleSet {
    var set = skeleton()
    set.zones = zones()
    set.stanceCues = stanceCues()
    // Concepts refer to the first rules, which refer to none.
    let first = conceptsReferToRules ? Int.random(in: 1...3, using: &random) : 0
    for index in 0..<first { set.rules.append(rule(index, concepts: 0)) }
    for index in 0..<Int.random(in: 0...3, using: &random) {
      set.concepts.append(
        Concept(
          id: "concept\(index)", title: LocalizedText(""),
          when: condition(depth: 2, concepts: index, rules: first), location: location()))
    }
    let last = first + Int.random(in: 1...6, using: &random)
    for index in first..<last { set.rules.append(rule(index, concepts: set.concepts.count)) }
    for destination in set.destinations.indices {
      set.destinations[destination].bars = bars(
        of: destination, concepts: set.concepts.count, rules: set.rules.count)
    }
    for index in 0..<Int.random(in: 0...2, using: &random) {
      set.alerts.append(alert(index, concepts: set.concepts.count, rules: set.rules.count))
    }
    return set
  }

  // MARK: Entities

  private mutating func skeleton() -> RuleSet {
    let choices = ["x", "y", "z"].map { Choice(id: $0, title: LocalizedText($0)) }
    let types: [FieldType] = [
      .boolean, .boolean, .choice(choices), .choices(choices), .integer, .money, .date, .duration, .string,
    ]
    let fields = types.enumerated().map { index, type in
      Field(
        id: "field\(index)", type: type, title: LocalizedText(""), question: nil,
        bounds: type == .integer ? Interval(0, 100) : Interval(), extraction: extraction(of: index, type),
        location: location())
    }
    let destinations = (0..<4).map { index in
      Destination(
        id: "destination\(index)", title: LocalizedText(""), kind: .department, contact: nil, level: nil,
        deadline: index == 1 ? Deadline(within: Duration(days: 3)) : nil, bars: [], location: location())
    }
    let issues = (0..<4).map { index in
      Issue(
        id: "issue\(index)", title: LocalizedText(""), category: Ref(index / 2),
        department: index == 3 ? nil : Ref(Int.random(in: 0..<4, using: &random)), location: location())
    }
    let laws = [
      Period(until: CalendarDate(dayNumber: 20_000)), Period(from: CalendarDate(dayNumber: 20_000)),
    ].enumerated().map { index, period in
      Law(
        id: "law\(index)", title: LocalizedText(""), period: period,
        articles: [Law.Article(number: "1", title: LocalizedText(""))], location: location())
    }
    var phrases = Self.words.map { word in
      Phrase(text: word, latin: LatinMatching.allCases.randomElement(using: &random) ?? .forms)
    }
    phrases += Self.patterns.compactMap { source in
      (try? Pattern(source)).map { Phrase(text: source, latin: .substring, pattern: $0) }
    }
    return RuleSet(
      pack: Pack(
        id: "random", title: LocalizedText("random"), version: "1", language: 1, intake: Ref(0)),
      fields: fields, zones: [], destinations: destinations,
      categories: (0..<2).map {
        Category(id: "category\($0)", title: LocalizedText(""), location: Self.place(0))
      },
      issues: issues, laws: laws, terms: [], concepts: [], rules: [], alerts: [], guarantees: [],
      stanceCues: [],
      phrases: EntityList(phrases), fingerprint: "random")
  }

  /// How half of the fields that can be known from the text are.
  private mutating func extraction(of index: Int, _ type: FieldType) -> Extraction? {
    let quantity: Quantity.Kind? =
      switch type {
      case .boolean: index == 0 ? .timeOfDay : nil
      case .integer: Bool.random(using: &random) ? .households : .floor
      case .money: .money
      case .date: .date
      case .duration: .duration
      default: nil
      }
    guard let quantity, Bool.random(using: &random) else { return nil }
    let night = Extraction.Hours(from: 22 * 60, until: 6 * 60)
    let morning = Extraction.Hours(from: 6 * 60, until: 12 * 60)
    return Extraction(
      quantity: quantity, near: Bool.random(using: &random) ? nil : set(), reach: reach(),
      hours: quantity == .timeOfDay ? (Bool.random(using: &random) ? night : morning) : nil)
  }

  private mutating func zones() -> [Zone] {
    let cued = Zone.Extent.cued(
      starts: set(of: ["希望", "上"]), ends: set(of: ["不"]),
      run: Zone.Run.allCases.randomElement(using: &random) ?? .part)
    let reply = Zone.Extent.cued(starts: set(of: ["答复"]), ends: PhraseSet([]), run: .sentence)
    var zones: [(Zone.Extent, Bool)] = [(cued, false), (.title, false), (.text, false)]
    if Bool.random(using: &random) { zones.append((reply, true)) }
    zones.shuffle(using: &random)
    zones = Array(repeating: (.title, false), count: otherZones) + zones
    return zones.enumerated().map { index, zone in
      Zone(
        id: "zone\(index)", title: LocalizedText(""), extent: zone.0, onRequestOnly: zone.1,
        location: location())
    }
  }

  private mutating func stanceCues() -> [StanceCue] {
    let cues = [(Stance.denied, "不"), (.denied, "没有"), (.hypothetical, "万一"), (.quoted, "闹"), (.past, "a")]
    return cues.map { stance, word in
      StanceCue(
        stance: stance, cues: set(of: [word]), side: Bool.random(using: &random) ? .before : .after,
        reach: reach(), location: location())
    }
  }

  private mutating func rule(_ index: Int, concepts: Int) -> Rule {
    let earlier = (0..<index).filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
    return Rule(
      id: "rule\(index)", title: LocalizedText(""), issue: Ref(Int.random(in: 0..<4, using: &random)),
      when: condition(depth: 3, concepts: concepts, rules: index),
      unless: Int.random(in: 0..<3, using: &random) == 0
        ? condition(depth: 2, concepts: concepts, rules: index) : nil,
      send: Ref(Int.random(in: 0..<4, using: &random)),
      urgency: Urgency.allCases.randomElement(using: &random) ?? .normal, deadline: deadline(),
      because: [Citation(law: Ref(0), article: 0), Citation(law: Ref(1), article: 0)],
      inForce: period(), overrides: earlier.map { Ref($0) },
      examples: [], counterexamples: [], location: location())
  }

  private mutating func alert(_ index: Int, concepts: Int, rules: Int) -> Alert {
    Alert(
      id: "alert\(index)", title: LocalizedText(""),
      when: condition(depth: 2, concepts: concepts, rules: rules),
      unless: Int.random(in: 0..<3, using: &random) == 0
        ? condition(depth: 1, concepts: concepts, rules: rules) : nil,
      issues: Bool.random(using: &random) ? nil : [Ref(1), Ref(2)],
      urgency: Bool.random(using: &random) ? .high : .emergency,
      because: [Citation(law: Ref(0), article: 0)], inForce: period(), location: location())
  }

  private mutating func period() -> Period {
    let border = CalendarDate(dayNumber: 20_000)
    let periods = [Period(), Period(), Period(from: border), Period(until: border)]
    return periods.randomElement(using: &random) ?? Period()
  }

  private mutating func deadline() -> Deadline? {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: Deadline(within: Duration(days: 3))
    case 1: Deadline(within: Duration(minutes: 48 * 60))
    case 2: Deadline(within: Duration(months: 12), after: Ref(6))
    default: nil
    }
  }

  private mutating func bars(of destination: Int, concepts: Int, rules: Int) -> [Bar] {
    (0..<Int.random(in: 0...2, using: &random)).map { index in
      // Some bars lead in a circle, which a checked pack cannot have: the engine must end all the same.
      let other = Int.random(in: 0..<4, using: &random)
      let hasCondition = Int.random(in: 0..<5, using: &random) > 0
      return Bar(
        id: "bar\(index)", title: LocalizedText(""),
        issues: Bool.random(using: &random) ? nil : [Ref(0), Ref(2)],
        when: hasCondition ? condition(depth: 1, concepts: concepts, rules: rules) : nil,
        instead: other == destination ? .department : .destination(Ref(other)),
        urgency: Urgency.allCases.randomElement(using: &random) ?? .normal,
        because: [Citation(law: Ref(1), article: 0)], location: location())
    }
  }

  // MARK: Conditions

  mutating func condition(depth: Int, concepts: Int, rules: Int) -> Condition {
    Condition(form(depth: depth, concepts: concepts, rules: rules), at: location())
  }

  private mutating func form(depth: Int, concepts: Int, rules: Int) -> Condition.Form {
    if depth > 0, Int.random(in: 0..<10, using: &random) < 6 {
      let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        condition(depth: depth - 1, concepts: concepts, rules: rules)
      }
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1, 2: return .all(parts)
      case 3, 4: return .any(parts)
      case 5: return .none(parts)
      default: return .atLeast(Int.random(in: 1...parts.count, using: &random), parts)
      }
    }
    if depth > 0, Int.random(in: 0..<10, using: &random) == 0 {
      return .heard(condition(depth: depth - 1, concepts: concepts, rules: rules))
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where concepts > 0: return .concept(Ref(Int.random(in: 0..<concepts, using: &random)))
    case 1 where rules > 0: return .rule(Ref(Int.random(in: 0..<rules, using: &random)))
    case 2, 3, 4: return .field(fieldTest())
    default: return .text(textTest())
    }
  }

  private mutating func fieldTest() -> FieldTest {
    let field = Int.random(in: 0..<9, using: &random)
    var predicate: FieldPredicate =
      switch field {
      case 0, 1: .boolean(Bool.random(using: &random))
      case 2: .choice([[0], [1, 2], [2]].randomElement(using: &random) ?? [])
      case 3: Bool.random(using: &random) ? .anyOf([0, 1]) : .allOf([1, 2])
      case 4:
        [.interval(Interval(10, 20)), .quantities([15, 30]), .quantities(Array(11...19))]
          .randomElement(using: &random) ?? .quantities([])
      case 5: .interval(Interval(300_000, nil))
      case 6: relativeOrFixed()
      case 7: .interval(Interval(nil, 1440))
      default: .strings(["漏水", "楼"])
      }
    if Int.random(in: 0..<5, using: &random) == 0 { predicate = .not(predicate) }
    if Int.random(in: 0..<8, using: &random) == 0 { predicate = .known(Bool.random(using: &random)) }
    return FieldTest(field: Ref(field), predicate: predicate)
  }

  private mutating func relativeOrFixed() -> FieldPredicate {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .relative(.within(Duration(days: 30)))
    case 1: .relative(.olderThan(Duration(months: 1)))
    case 2: .relative(.dueWithin(Duration(days: 3)))
    default: .interval(Interval(20_000, nil))
    }
  }

  private mutating func textTest() -> TextTest {
    let form: TextForm =
      switch Int.random(in: 0..<8, using: &random) {
      case 0, 1, 2: .any(set())
      case 3: .all([set(), set()])
      case 4: .count(Int.random(in: 1...2, using: &random), set())
      default:
        .near(
          Near(
            groups: (0..<Int.random(in: 2...3, using: &random)).map { _ in set() }, reach: reach(),
            ordered: Bool.random(using: &random)))
      }
    let zones: [Ref<Zone>]? =
      Int.random(in: 0..<3, using: &random) == 0
      ? [Ref(otherZones + Int.random(in: 0..<3, using: &random))] : nil
    var stance = StanceFilter.any
    if Int.random(in: 0..<4, using: &random) == 0 { stance.rejected = [.denied, .hypothetical] }
    if Int.random(in: 0..<6, using: &random) == 0 { stance.accepted = [.asserted, .past] }
    return TextTest(form: form, zones: zones, stance: stance)
  }

  private mutating func reach() -> Reach {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: .clause
    case 1: .sentence
    default: .characters(Int.random(in: 0...4, using: &random))
    }
  }

  private mutating func set() -> PhraseSet {
    let phrases = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? pattern() : Int.random(in: Self.words.indices, using: &random)
    }
    let uses = Set(phrases).sorted().map { phrase in
      let isMasked = Int.random(in: 0..<3, using: &random) == 0
      return PhraseUse(phrase: Ref(phrase), masks: isMasked ? masks(of: phrase).map { Ref($0) } : [])
    }
    return PhraseSet(uses)
  }

  /// Any pattern, by its place among the phrases.
  private mutating func pattern() -> Int {
    Self.words.count + Int.random(in: Self.patterns.indices, using: &random)
  }

  /// The words that contain a word, any words for a pattern, and now and then a pattern.
  private mutating func masks(of phrase: Int) -> [Int] {
    var masks = Self.words.indices.filter { index in
      Self.words.indices.contains(phrase)
        ? Self.words[index].contains(Self.words[phrase]) : Int.random(in: 0..<8, using: &random) == 0
    }
    if Int.random(in: 0..<3, using: &random) == 0 { masks.append(pattern()) }
    return masks.filter { $0 != phrase }
  }

  private mutating func set(of words: [String]) -> PhraseSet {
    var phrases = words.compactMap { Self.words.firstIndex(of: $0) }.sorted()
    if Int.random(in: 0..<6, using: &random) == 0 { phrases.append(pattern()) }
    return PhraseSet(phrases.map { PhraseUse(phrase: Ref($0)) })
  }
}
