/// Random numbers that are the same for the same seed, on every machine.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int { Int(bits() % UInt64(max(bound, 1))) }

  /// A number of the range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in `percent` of 100 cases.
  mutating func isOne(in percent: Int) -> Bool { below(100) < percent }

  /// An element, the first ones far more often than the last ones.
  mutating func often<Element>(_ elements: [Element]) -> Element {
    let (left, right) = (below(elements.count), below(elements.count))
    return elements[left * right / max(elements.count, 1)]
  }

  /// An element, each as often as any other.
  mutating func any<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
