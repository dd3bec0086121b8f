public import FenliuMemory

/// What becomes of each scalar of the basic plane, and the code that somebody gave to what it becomes: one look
/// for both. Beside them, with which pairs something begins that is looked for, so that the places are found
/// while a text is folded.
public struct FoldCodes: Sendable {
  /// For each scalar below 0x10000, in the lower half what it becomes, as in `FoldedScalar`, or `special`; in the
  /// upper half the code of that. What is special has its own code there.
  let basic: Table<UInt64>
  /// The folded scalars that have codes, ascending.
  private let coded: Table<Coded>
  let pairs: PairFilter
  /// Whether something begins with any scalar alone.
  let anyBeginsAlone: Bool
  /// Whether no scalar has a code.
  var isEmpty: Bool { coded.count == 0 }

  struct Coded: BitwiseCopyable {
    var scalar: UInt32
    var code: UInt32
  }

  /// The number of scalars in the basic plane.
  static let basicCount = 0x10000
  /// Marks a scalar that folding does not just replace by another.
  static let special: UInt64 = 1 << 31

  /// No scalar has a code.
  public static let none = FoldCodes([:], pairs: PairFilter([], in: store), in: store)

  /// Marks the code of a scalar with which alone something begins, whatever follows.
  public static let beginsAlone: UInt32 = 1 << 31

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
  ///
  /// - Parameter pairs: with which pairs of a code and a scalar something may begin.
  public init(_ codes: [UInt32: UInt32], pairs: PairFilter, in store: TableStore) {
    let coded = codes.map { Coded(scalar: $0.key, code: $0.value) }.sorted { $0.scalar < $1.scalar }
    self.init(codes, store.table(coded), pairs, in: store)
  }

  private init(_ codes: [UInt32: UInt32], _ coded: Table<Coded>, _ pairs: PairFilter, in store: TableStore) {
    self.pairs = pairs
    var basic = Self.template
    func give(_ scalar: UInt32, _ code: UInt32) { basic[Int(scalar)] |= UInt64(code) << 32 }
    for (scalar, code) in codes where scalar < Self.basicCount { give(scalar, code) }
    for (folded, scalar) in Self.changed {
      if let code = codes[folded] { give(scalar, code) }
    }
    self.basic = store.table(basic)
    anyBeginsAlone = codes.values.contains { $0 & Self.beginsAlone != 0 }
    self.coded = coded
  }

  /// As a compiled pack has them (see `TableCoder`): the scalars that have codes.
  package init(_ coder: inout TableCoder, _ codes: FoldCodes?, in store: TableStore) throws(ImageError) {
    let coded = try coder.table("codes", codes?.coded)
    let pairs = try PairFilter(&coder, codes?.pairs)
    if let codes {
      self = codes
      return
    }
    var read: [UInt32: UInt32] = [:]
    for index in coded.indices { read[coded[index].scalar] = coded[index].code }
    self.init(read, coded, pairs, in: store)
  }

  /// The code of a folded scalar.
  @inline(__always)
  func code(of folded: UInt32) -> UInt32 {
    // `basic` has an element for each scalar below 0x10000.
    folded < Self.basicCount ? UInt32(truncatingIfNeeded: basic[Int(folded)] &>> 32) : otherCode(of: folded)
  }

  @inline(never)
  private func otherCode(of scalar: UInt32) -> UInt32 {
    var (lower, upper) = (0, coded.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if coded[middle].scalar < scalar { lower = middle + 1 } else { upper = middle }
    }
    return lower < coded.count && coded[lower].scalar == scalar ? coded[lower].code : 0
  }
}
