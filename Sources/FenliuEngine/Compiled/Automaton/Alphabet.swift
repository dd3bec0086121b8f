import FenliuMemory

/// Small codes for the code points that occur in patterns, the most frequent first; all others are 0.
///
/// Small codes keep the double array dense: a byte alphabet would triple the number of steps for Chinese,
/// and raw code points would scatter its rows.
struct Alphabet: Sendable {
  /// The number of codes in use, 0 included.
  let count: Int
  /// For each code point of the basic plane, its code.
  private var basic: [UInt32]
  private var others: [UInt32: UInt32] = [:]

  private static let basicCount = 0x10000

  /// The alphabet of the code points in `patterns`.
  init(patterns: [[UInt32]]) {
    var frequency: [UInt32: Int] = [:]
    for pattern in patterns {
      for scalar in pattern { frequency[scalar, default: 0] += 1 }
    }
    let ordered = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    basic = Array(repeating: 0, count: Self.basicCount)
    for (index, entry) in ordered.enumerated() {
      let code = UInt32(index + 1)
      if entry.key < Self.basicCount { basic[Int(entry.key)] = code } else { others[entry.key] = code }
    }
    count = ordered.count + 1
  }

  /// The code of a code point; 0 where no pattern has it.
  func code(of scalar: UInt32) -> Int32 {
    Int32(scalar < Self.basicCount ? basic[Int(scalar)] : others[scalar] ?? 0)
  }

  /// The codes as tables, with `flag` added to those of which `isFlagged` says so.
  func table(in store: TableStore, flag: UInt32, isFlagged: (UInt32) -> Bool) -> CodeTable {
    func flagged(_ code: UInt32) -> UInt32 { code != 0 && isFlagged(code) ? code | flag : code }
    return CodeTable(
      basic: store.table(basic.map(flagged)),
      others: store.table(
        others.sorted { $0.key < $1.key }.map { CodeTable.Other(scalar: $0.key, code: flagged($0.value)) }))
  }
}

/// The codes of an alphabet as flat memory.
struct CodeTable: Sendable {
  /// A code point beyond the basic plane with its code.
  struct Other: BitwiseCopyable {
    var scalar: UInt32
    var code: UInt32
  }

  /// For each code point of the basic plane, its code; 0: none.
  let basic: Table<UInt32>
  /// The others, ascending by code point.
  let others: Table<Other>

  init(basic: Table<UInt32>, others: Table<Other>) {
    self.basic = basic
    self.others = others
  }

  /// The code of a code point; 0: none.
  @inline(__always)
  subscript(scalar: UInt32) -> UInt32 {
    // `basic` has an element for each code point below 0x10000.
    scalar < 0x10000 ? basic[Int(scalar)] : other(scalar)
  }

  @inline(never)
  private func other(_ scalar: UInt32) -> UInt32 {
    var (lower, upper) = (0, others.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if others[middle].scalar < scalar { lower = middle + 1 } else { upper = middle }
    }
    return lower < others.count && others[lower].scalar == scalar ? others[lower].code : 0
  }

  /// As a compiled pack has it (see `TableCoder`): the code points that have codes.
  init(_ coder: inout TableCoder, _ codes: CodeTable?, in store: TableStore) throws(ImageError) {
    let basic = codes.map { codes in
      store.table(
        codes.basic.indices.filter { codes.basic[$0] != 0 }.map {
          Other(scalar: UInt32($0), code: codes.basic[$0])
        })
    }
    let rows = try coder.table("codes.basic", basic)
    var all = Array(repeating: UInt32(0), count: 0x10000)
    for index in rows.indices where all.indices.contains(Int(rows[index].scalar)) {
      all[Int(rows[index].scalar)] = rows[index].code
    }
    self.basic = store.table(all)
    others = try coder.table("codes.others", codes?.others)
  }
}
