import FenliuEngine
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@testable import FenliuCoverage

@Suite("Which parts of a condition decide")
struct InfluenceTests {
  private static let nowhere = SourceLocation(file: "", range: ByteRange(0, 0))

  private func random(_ depth: Int, _ generator: inout SeededGenerator) -> Condition {
    let count = Int.random(in: 1...3, using: &generator)
    func parts() -> [Condition] { (0..<count).map { _ in random(depth - 1, &generator) } }
    let form: Condition.Form =
      switch depth == 0 ? 0 : Int.random(in: 0...4, using: &generator) {
      case 0: .concept(Ref(0))
      case 1: .all(parts())
      case 2: .any(parts())
      case 3: .none(parts())
      default: .atLeast(Int.random(in: 1...count, using: &generator), parts())
      }
    return Condition(form, at: Self.nowhere)
  }

  /// What a condition comes to when its leaves come to `leaves` in turn, with one part forced to a value.
  private func value(
    _ condition: Condition, _ leaves: inout ArraySlice<Truth>, _ number: inout Int, forced: (Int, Truth)?,
    into values: inout [Truth]
  ) -> Truth {
    let own = number
    number += 1
    values.append(.no)
    func each(_ parts: [Condition]) -> [Truth] {
      var found: [Truth] = []
      for part in parts { found.append(value(part, &leaves, &number, forced: forced, into: &values)) }
      return found
    }
    var result: Truth
    switch condition.form {
    case .all(let parts): result = each(parts).min() ?? .yes
    case .any(let parts): result = each(parts).max() ?? .no
    case .none(let parts): result = !(each(parts).max() ?? .no)
    case .atLeast(let count, let parts):
      let found = each(parts)
      let (yes, open) = (found.count { $0 == .yes }, found.count { $0 == .unknown })
      result = yes >= count ? .yes : yes + open >= count ? .unknown : .no
    default: result = leaves.popFirst() ?? .no
    }
    if let forced, forced.0 == own { result = forced.1 }
    values[own] = result
    return result
  }

  @Test("as trying each part the other way shows", arguments: 0..<200)
  func agrees(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let condition = random(3, &generator)
    let leaves = condition.nodes.map { _ in
      [Truth.no, .unknown, .yes].randomElement(using: &generator) ?? .no
    }
    func evaluate(_ forced: (Int, Truth)?) -> (Truth, [Truth]) {
      var (rest, number, values) = (leaves[...], 0, [Truth]())
      let whole = value(condition, &rest, &number, forced: forced, into: &values)
      return (whole, values)
    }
    let (whole, values) = evaluate(nil)
    let decisive = values.indices.map { part in
      let other: Truth = values[part] == .yes ? .no : .yes
      return (evaluate((part, other)).0 == .yes) != (whole == .yes)
    }
    #expect(Influence(condition, values: values).isDecisive == decisive)
  }
}
