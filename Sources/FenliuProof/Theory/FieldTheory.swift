import FenliuRules
import FenliuSAT

/// What is true of the facts of every case.
///
/// A value that is given is worked out exactly. What the text tells of a field is left open, but that it tells
/// something of such fields only that are extracted, and values within their bounds.
final class FieldTheory {
  let circuit: Circuit
  let ruleSet: RuleSet
  let days: DayTheory
  /// By field.
  let cells: [FieldCells]
  private let predicates: [[FieldPredicate]]
  private var prepared: Set<Ref<Field>> = []
  /// The comparisons with the day of the case that were asked for so far.
  var compared: [Ref<Field>: [RelativeDate]] = [:]

  /// The field that is supposed to be answered otherwise than the case has it.
  private let supposed: Ref<Field>?

  /// The facts of a pack, told apart by the tests of some versions of it.
  init(_ circuit: Circuit, _ ruleSet: RuleSet, _ days: DayTheory, testedBy versions: [RuleSet]) {
    (self.circuit, self.ruleSet, self.days) = (circuit, ruleSet, days)
    supposed = nil
    var predicates = Array(repeating: [FieldPredicate](), count: ruleSet.fields.count)
    for version in versions {
      version.forEachCondition { condition in
        if case .field(let test) = condition.form { predicates[test.field.index].append(test.predicate) }
      }
    }
    self.predicates = predicates
    cells = zip(ruleSet.fields, predicates).map { FieldCells(of: $0, testedBy: $1) }
  }

  /// What is true of the facts of the same case if one field were answered otherwise.
  init(_ other: FieldTheory, supposing field: Ref<Field>) {
    (circuit, ruleSet, days) = (other.circuit, other.ruleSet, other.days)
    (cells, predicates) = (other.cells, other.predicates)
    supposed = field
  }

  /// The variable of a statement about a field.
  func leaf(_ leaf: Leaf, of field: Ref<Field>) -> Literal {
    circuit.leaf(field == supposed ? .supposed(leaf) : leaf)
  }

  // MARK: Knowledge

  /// Whether nothing is known of a field.
  func isUnknown(_ field: Ref<Field>) -> Literal {
    let isExtracted = ruleSet[field].extraction != nil
    let ways: [Leaf.Knowledge] = isExtracted ? [.given, .told, .vague] : [.given]
    return circuit.and(ways.map { !knowledge(field, $0) })
  }

  /// Whether a field has no value: nothing is known of it, or only vaguely.
  func hasNoValue(_ field: Ref<Field>) -> Literal {
    let isExtracted = ruleSet[field].extraction != nil
    let ways: [Leaf.Knowledge] = isExtracted ? [.given, .told] : [.given]
    return circuit.and(ways.map { !knowledge(field, $0) })
  }

  /// Whether something is known of a field in a certain way.
  func knowledge(_ field: Ref<Field>, _ knowledge: Leaf.Knowledge) -> Literal {
    prepare(field)
    return leaf(.knowledge(field, knowledge), of: field)
  }

  /// Whether the value of a field is in a cell, or may be.
  func cell(_ field: Ref<Field>, _ cell: Int) -> Literal {
    prepare(field)
    return leaf(.cell(field, cell), of: field)
  }

  private func prepare(_ field: Ref<Field>) {
    guard prepared.insert(field).inserted else { return }
    func known(_ knowledge: Leaf.Knowledge) -> Literal { leaf(.knowledge(field, knowledge), of: field) }
    let isUnknown = self.isUnknown(field)
    let count = cellCount(of: field)
    let cells = (0..<count).map { leaf(.cell(field, $0), of: field) }
    for cell in cells { circuit.require(isUnknown, implies: !cell) }
    if case .choices = ruleSet[field].type { return }
    circuit.require([isUnknown] + cells)
    guard let extraction = ruleSet[field].extraction else { return circuit.requireAtMostOne(of: cells) }
    circuit.requireAtMostOne(of: [known(.given), known(.told), known(.vague)])
    for (index, cell) in cells.enumerated() {
      for other in cells.dropFirst(index + 1) { circuit.require([known(.vague), !cell, !other]) }
    }
    if extraction.hours != nil {
      // A time of day makes the field true, and is never vague.
      circuit.require([!known(.vague)])
      if let first = cells.first { circuit.require(known(.told), implies: !first) }
    }
  }

  /// How many cells there are; for a field of choices, a cell says that a choice is chosen.
  private func cellCount(of field: Ref<Field>) -> Int {
    if case .choices(let choices) = ruleSet[field].type { return choices.count }
    return cells[field.index].cells.count
  }

  // MARK: Tests

  /// A test of a field.
  func holds(_ test: FieldTest) -> ThreeValued { holds(test.predicate, test.field) }

  private func holds(_ predicate: FieldPredicate, _ field: Ref<Field>) -> ThreeValued {
    switch predicate {
    case .known(let wanted):
      let given = knowledge(field, .given)
      let isTold = ruleSet[field].extraction != nil
      let known = circuit.or(isTold ? [given, knowledge(field, .told)] : [given])
      return ThreeValued(wanted ? known : !known)
    case .not(let inner): return !holds(inner, field)
    case .relative(let relative): return holds(relative, field)
    case .anyOf(let wanted):
      let some = circuit.or(wanted.map { cell(field, $0) })
      return ThreeValued(isTrue: some, isFalse: circuit.and([!some, !isUnknown(field)]))
    case .allOf(let wanted):
      let all = circuit.and(wanted.map { cell(field, $0) } + [!isUnknown(field)])
      return ThreeValued(isTrue: all, isFalse: circuit.and([!all, !isUnknown(field)]))
    case .boolean, .choice, .interval, .quantities, .strings:
      let cells = cells[field.index].cells
      let passing = cells.indices.filter { predicate.accepts(cells[$0].example) }
      let failing = cells.indices.filter { !passing.contains($0) }
      let isKnown = !isUnknown(field)
      return ThreeValued(
        isTrue: circuit.and([isKnown] + failing.map { !cell(field, $0) }),
        isFalse: circuit.and([isKnown] + passing.map { !cell(field, $0) }))
    }
  }
}
