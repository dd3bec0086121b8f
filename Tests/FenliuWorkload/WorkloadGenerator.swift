/// Makes workloads up: the same for the same numbers.
///
/// Words are random characters, so that nothing is anybody's sentence. What matters to an engine is like in complaints: most
/// of a message is filler, some words come often and most seldom, some begin alike, one message in six is in Latin letters,
/// lengths differ widely.
public struct WorkloadGenerator {
  private var random: SplitMix
  private var words: [String] = []
  private var latinWords: [String] = []
  private let characters: [Character]

  private static let districts = ["north", "east", "south", "west", "old-town", "harbour"]
  private static let roles = ["owner", "tenant", "neighbour", "committee", "manager"]

  /// A generator of workloads for `rules` rules.
  public init(rules: Int, seed: UInt64) {
    random = SplitMix(seed: seed)
    // Common characters, none of which folds to another: the plain meaning of a workload knows no folding.
    characters = Self.common.map { $0 }
    for _ in 0..<max(rules * 5 / 2, 20) { words.append(word()) }
    for _ in 0..<max(rules / 4, 10) { latinWords.append(latinWord()) }
  }

  /// A workload.
  public mutating func workload(rules: Int, cases: Int) -> Workload {
    let routes = (0..<24).map { "queue-\($0)" }
    let rules = (1...max(rules, 1)).map { rule($0, routes: routes) }
    return Workload(rules: rules, cases: (0..<cases).map { theCase($0) })
  }

  private mutating func word() -> String {
    // Some words go on where another ends, as compounds do.
    if !words.isEmpty, random.isOne(in: 30) { return random.often(words) + String(random.any(characters)) }
    return String((0..<random.within(2...5)).map { _ in random.any(characters) })
  }

  private mutating func latinWord() -> String {
    let letters = Array("abcdefghijklmnoprstuw")
    let parts = (0..<random.within(1...2)).map { _ in
      String((0..<random.within(4...8)).map { _ in random.any(letters) })
    }
    return parts.joined(separator: " ")
  }

  private mutating func rule(_ id: Int, routes: [String]) -> Workload.Rule {
    let pool = random.isOne(in: 15) ? latinWords : words
    func group(_ count: ClosedRange<Int>) -> [String] {
      (0..<random.within(count)).map { _ in random.isOne(in: 30) ? random.often(pool) : random.any(pool) }
    }
    let name = String(id)
    return Workload.Rule(
      id: id, name: "r" + String(repeating: "0", count: max(0, 6 - name.count)) + name,
      any: (0..<random.within(1...3)).map { _ in Array(Set(group(3...7))).sorted() },
      all: random.isOne(in: 20) ? [random.often(pool)] : [],
      none: random.isOne(in: 30) ? Array(Set(group(1...4))).sorted() : [],
      where: random.isOne(in: 50) ? [predicate()] : [], priority: random.below(40), route: random.any(routes))
  }

  private mutating func predicate() -> Workload.Predicate {
    switch random.below(6) {
    case 0: .init(field: "district", op: .eq, value: .text(random.any(Self.districts)))
    case 1:
      .init(
        field: "role", op: .in,
        value: .list(Array(Set([random.any(Self.roles), random.any(Self.roles)])).sorted().map { .text($0) }))
    case 2: .init(field: "amount", op: .ge, value: .integer(random.any([100, 500, 1000, 5000])))
    case 3:
      .init(field: "amount", op: .between, value: .list([.integer(100), .integer(random.within(200...900))]))
    case 4: .init(field: "urgent", op: .is, value: .boolean(random.isOne(in: 50)))
    default: .init(field: "repeat", op: .le, value: .integer(random.below(4)))
    }
  }

  private mutating func theCase(_ number: Int) -> WorkloadCase {
    var fields: [String: WorkloadValue] = [
      "district": .text(random.any(Self.districts)), "role": .text(random.any(Self.roles)),
      "urgent": .boolean(random.isOne(in: 10)), "repeat": .integer(random.below(5)),
    ]
    if random.isOne(in: 60) { fields["amount"] = .integer(random.below(random.any([300, 2000, 20000]))) }
    let isLatin = random.isOne(in: 16)
    let length = [40, 90, 150, 150, 220, 700][random.below(6)] + random.below(40)
    return WorkloadCase(
      id: "c\(number)", text: isLatin ? latinText(length * 3) : text(length), fields: fields)
  }

  private mutating func text(_ length: Int) -> String {
    var (text, count) = ("", 0)
    while count < length {
      let piece = random.isOne(in: 7) ? random.often(words) : String(random.any(characters))
      text += piece
      count += piece.count
      if random.isOne(in: 8) { text += random.isOne(in: 70) ? "，" : "。" }
    }
    return text
  }

  private mutating func latinText(_ length: Int) -> String {
    var text = ""
    while text.utf8.count < length {
      text += (random.isOne(in: 12) ? random.often(latinWords) : latinWord()) + " "
    }
    return text
  }

  /// Characters by frequency of writing, as they come to mind; none is a numeral, negates, or is traditional.
  private static let common = """
    的是我在人有这上他来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起\
    发当成只如事把还用第样道想作种开美总从些现手行法几山水物向头面高公使两前气间意文路门其原力当情做住部口内见问题外体等\
    站街车房声音电梯费用楼层邻居业主管理修理漏墙板窗光树草花园狗猫鸟停位灯火烟油井盖楼道桶袋箱架棚栏杆坡沟河桥亭廊
    """
}
