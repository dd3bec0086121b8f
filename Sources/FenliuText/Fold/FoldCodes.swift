public import FenliuMemory

/// What becomes of each scalar of the basic plane, and the code that somebody gave to what it becomes: one look
/// for both.
public struct FoldCodes: Sendable {
  /// For each scalar below 0x10000, in the lower half what it becomes, as in `FoldedScalar`, or `special`; in the
  /// upper half the code of that. What is special has its own code there.
  let basic: Table<UInt64>
  /// The codes of scalars beyond the basic plane, ascending.
  private let others: Table<Other>

  struct Other: BitwiseCopyable {
    var scalar: UInt32
    var code: UInt32
  }

  /// The number of scalars in the basic plane.
  static let basicCount = 0x10000
  /// Marks a scalar that folding does not just replace by another.
  static let special: UInt64 = 1 << 31

  /// No scalar has a code.
  public static let none = FoldCodes(template, [], Self.store)

  private static let store = TableStore()

  /// The table without codes.
  private static let template: [UInt64] = (0..<UInt32(basicCount)).map { scalar in
    let entry = FoldTable.shared[scalar]
    let folded = entry.folded(scalar)
    // Brackets may turn out to hold a gloss.
    return entry.isScalar && folded & ~1 != 0x28 ? UInt64(FoldedScalar(folded, entry).bits) : special
  }

  /// Scalars of the basic plane with what they become, where that is another; by what they become.
  private static let changed: [(folded: UInt32, scalar: UInt32)] = template.indices.compactMap { index in
    let entry = template[index]
    let folded = UInt32(truncatingIfNeeded: entry & 0x1F_FFFF)
    return entry & special == 0 && folded != index ? (folded, UInt32(index)) : nil
  }.sorted { $0.folded < $1.folded }

  /// Codes of folded scalars, as given; that of all others is 0.
  public init(_ codes: [UInt32: UInt32], in store: TableStore) {
    var basic = Self.template
    var others: [Other] = []
    func give(_ scalar: UInt32, _ code: UInt32) { basic[Int(scalar)] |= UInt64(code) << 32 }
    for (scalar, code) in codes {
      guard scalar < Self.basicCount else {
        others.append(Other(scalar: scalar, code: code))
        continue
      }
      give(scalar, code)
    }
    for (folded, scalar) in Self.changed {
      if let code = codes[folded] { give(scalar, code) }
    }
    self.init(basic, others.sorted { $0.scalar < $1.scalar }, store)
  }

  private init(_ basic: [UInt64], _ others: [Other], _ store: TableStore) {
    self.basic = store.table(basic)
    self.others = store.table(others)
  }

  /// The code of a folded scalar.
  @inline(__always)
  func code(of folded: UInt32) -> UInt32 {
    // `basic` has an element for each scalar below 0x10000.
    folded < Self.basicCount ? UInt32(truncatingIfNeeded: basic[Int(folded)] &>> 32) : otherCode(of: folded)
  }

  @inline(never)
  private func otherCode(of scalar: UInt32) -> UInt32 {
    var (lower, upper) = (0, others.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if others[middle].scalar < scalar { lower = middle + 1 } else { upper = middle }
    }
    return lower < others.count && others[lower].scalar == scalar ? others[lower].code : 0
  }
}
