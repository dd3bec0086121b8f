/// Matches every rule against every case, term by term: slow, and plain enough to be right. Terms have two bytes at least.
public struct PlainMatcher {
  private let rules: [Workload.Rule]
  private let terms: [[UInt8]]
  private let numbers: [String: Int]
  /// The terms that begin with two bytes.
  private let beginning: [[Int]]

  /// A matcher of rules.
  public init(_ rules: [Workload.Rule]) {
    self.rules = rules
    let terms = Set(rules.flatMap { $0.any.joined() + $0.all + $0.none }).sorted()
    self.terms = terms.map { Array($0.utf8) }
    var beginning = Array(repeating: [Int](), count: 1 << 16)
    for (number, term) in self.terms.enumerated() where !term.isEmpty {
      beginning[Self.start(term, 0)].append(number)
    }
    self.beginning = beginning
    numbers = Dictionary(uniqueKeysWithValues: zip(terms, terms.indices))
  }

  /// The ids of the rules that match a case, ascending.
  public func matches(_ theCase: WorkloadCase) -> [Int] {
    let text = theCase.text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    var occurring: Set<Int> = []
    for place in text.indices {
      for term in beginning[Self.start(text, place)] where text[place...].starts(with: terms[term]) {
        occurring.insert(term)
      }
    }
    func occurs(_ term: String) -> Bool { numbers[term].map(occurring.contains) ?? false }
    let found = rules.filter { rule in
      rule.any.allSatisfy { $0.contains(where: occurs) } && rule.all.allSatisfy(occurs)
        && !rule.none.contains(where: occurs) && rule.where.allSatisfy { Self.holds($0, for: theCase) }
    }
    return found.map(\.id).sorted()
  }

  /// The byte at a place and the one after it as one number.
  private static func start(_ bytes: [UInt8], _ place: Int) -> Int {
    Int(bytes[place]) << 8 | (place + 1 < bytes.count ? Int(bytes[place + 1]) : 0)
  }

  private static func holds(_ predicate: Workload.Predicate, for theCase: WorkloadCase) -> Bool {
    guard let value = theCase.fields[predicate.field], value != .null else { return false }
    switch predicate.op {
    case .eq, .is: return value == predicate.value
    case .in: return predicate.value.elements.contains(value)
    case .ge: return compare(value, predicate.value) { $0 >= $1 }
    case .le: return compare(value, predicate.value) { $0 <= $1 }
    case .between:
      guard case .list(let ends) = predicate.value, ends.count == 2 else { return false }
      return compare(value, ends[0]) { $0 >= $1 } && compare(value, ends[1]) { $0 <= $1 }
    }
  }

  private static func compare(
    _ left: WorkloadValue, _ right: WorkloadValue, _ order: (Double, Double) -> Bool
  ) -> Bool {
    guard let left = left.number, let right = right.number else { return false }
    return order(left, right)
  }
}
