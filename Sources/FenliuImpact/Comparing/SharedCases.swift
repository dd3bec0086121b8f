public import FenliuEngine
public import FenliuRules

/// Cases for two versions of a pack whose fields may differ: read once, by fields that both know, then told to
/// each version in its own fields.
///
/// What a version has no field or choice for is unknown to it, as it would have been had the case come in then.
public struct SharedCases: Sendable {
  /// What cases are to be read by: the new version, with what only the old one has at the end of the fields and
  /// choices. It decides nothing.
  public let reading: RuleSet
  private let old: RuleSet
  private let new: RuleSet
  /// The fields of the old version by their place among those read.
  private let oldFields: [Ref<Field>: Ref<Field>]

  /// - Parameters:
  ///   - old: the version before.
  ///   - new: the version after.
  public init(old: RuleSet, new: RuleSet) {
    self.old = old
    self.new = new
    var reading = new
    var oldFields: [Ref<Field>: Ref<Field>] = [:]
    for (index, field) in old.fields.enumerated() {
      if let place = new.fields.firstIndex(where: { $0.id == field.id }) {
        guard let type = reading.fields[place].type.joined(with: field.type) else { continue }
        reading.fields[place].type = type
        reading.fields[place].bounds = reading.fields[place].bounds.hull(with: field.bounds)
        oldFields[Ref(place)] = Ref(index)
      } else {
        oldFields[Ref(reading.fields.count)] = Ref(index)
        reading.fields.append(field)
      }
    }
    self.reading = reading
    self.oldFields = oldFields
  }

  /// A case as the old version knows it.
  public func forOld(_ theCase: Case) -> Case {
    told(theCase) { field in oldFields[field].map { ($0, old[$0]) } }
  }

  /// A case as the new version knows it.
  public func forNew(_ theCase: Case) -> Case {
    told(theCase) { field in field.index < new.fields.count ? (field, new[field]) : nil }
  }

  private func told(_ theCase: Case, _ place: (Ref<Field>) -> (Ref<Field>, Field)?) -> Case {
    var result = theCase
    result.fields = [:]
    for (reference, value) in theCase.fields {
      guard let (own, field) = place(reference), let value = value.fitting(field, from: reading[reference])
      else { continue }
      result.fields[own] = value
    }
    return result
  }
}

extension FieldType {
  /// The type of the values that either type takes; nil where they are of different kinds.
  fileprivate func joined(with other: FieldType) -> FieldType? {
    switch (self, other) {
    case (.choice(let own), .choice(let others)): .choice(Self.joined(own, others))
    case (.choices(let own), .choices(let others)): .choices(Self.joined(own, others))
    default: self == other ? self : nil
    }
  }

  private static func joined(_ own: [Choice], _ others: [Choice]) -> [Choice] {
    own + others.filter { other in !own.contains { $0.id == other.id } }
  }
}

extension Interval {
  /// The least interval that holds both.
  fileprivate func hull(with other: Interval) -> Interval {
    var (low, high): (Int64?, Int64?) = (nil, nil)
    if let lower, let others = other.lower { low = min(lower, others) }
    if let upper, let others = other.upper { high = max(upper, others) }
    return Interval(low, high)
  }
}

extension FieldValue {
  /// The value as a field of one version has it; nil where that does not take it.
  fileprivate func fitting(_ field: Field, from read: Field) -> FieldValue? {
    let ids = read.type.choices.map(\.id)
    let own = field.type.choices.map(\.id)
    func place(_ index: Int) -> Int? { ids.indices.contains(index) ? own.firstIndex(of: ids[index]) : nil }
    switch self {
    case .choice(let index): return place(index).map { .choice($0) }
    case .choices(let indices):
      let places = indices.map(place)
      guard places.allSatisfy({ $0 != nil }) else { return nil }
      return .choices(places.compactMap { $0 }.sorted())
    case .quantity(let quantity): return field.bounds.contains(quantity) ? self : nil
    case .boolean, .string: return self
    }
  }
}
