/// Puts the fold table together from its packed form.
struct FoldTableBuilder {
  /// See `FoldTable`.
  private(set) var pageNumbers = [UInt16](
    repeating: 0, count: Int(FoldTable.scalarLimit >> FoldTable.pageBits))
  /// See `FoldTable`. Page 0 leaves everything as it is.
  private(set) var entries = [UInt32](repeating: 0, count: pageSize)
  /// See `FoldTable`.
  private(set) var expansions: [UInt32] = []
  /// Pages that stand for several blocks, and are copied before one entry of them is set.
  private var sharedPages: Set<UInt16> = [0]

  private static let pageSize = 1 << Int(FoldTable.pageBits)

  /// The table of `FoldTableData`.
  static func decoded() -> FoldTableBuilder {
    var builder = FoldTableBuilder()
    for range in ScalarClassRange.all {
      builder.fill(range.scalars, Entry(kind: .scalar, scalarClass: range.scalarClass, payload: 0))
    }
    for item in PackedItems.all(FoldTableData.dropped) {
      builder.fill(item.scalars, Entry(kind: .dropped, scalarClass: .other, payload: 0))
    }
    for item in PackedItems.all(FoldTableData.spaces) {
      builder.fill(item.scalars, Entry(kind: .space, scalarClass: .space, payload: 0))
    }
    for item in PackedItems.all(FoldTableData.lineBreaks) {
      builder.fill(item.scalars, Entry(kind: .lineBreak, scalarClass: .lineBreak, payload: 0))
    }
    for item in PackedItems.all(FoldTableData.shifts) {
      builder.shift(item)
    }
    let characters = "\(FoldTableData.characters)".unicodeScalars.map(\.value).filter { $0 != 0x0A }
    for index in stride(from: 0, to: characters.count - 1, by: 2) {
      builder.shift(characters[index], to: characters[index + 1])
    }
    for item in PackedItems.all(FoldTableData.expansions) {
      builder.expand(item)
    }
    return builder
  }

  private typealias Entry = FoldTable.Entry

  private mutating func shift(_ item: PackedItems.Item) {
    guard let first = item.targets.first else { return }
    var target = first
    for scalar in stride(from: item.scalars.lowerBound, through: item.scalars.upperBound, by: item.step) {
      shift(scalar, to: target)
      target &+= UInt32(item.step)
    }
  }

  /// Folds a scalar to one that folds to itself, and so already has its class.
  private mutating func shift(_ scalar: UInt32, to target: UInt32) {
    set(scalar, Entry(kind: .scalar, scalarClass: entry(target).scalarClass, payload: target &- scalar))
  }

  private mutating func expand(_ item: PackedItems.Item) {
    let offset = UInt32(expansions.count)
    expansions.append(UInt32(item.targets.count))
    expansions += item.targets
    set(item.scalars.lowerBound, Entry(kind: .expansion, scalarClass: .other, payload: offset))
  }

  private func entry(_ scalar: UInt32) -> Entry {
    guard let place = place(scalar) else { return Entry(rawValue: 0) }
    return Entry(rawValue: entries[Int(pageNumbers[place.block]) * Self.pageSize + place.low])
  }

  private func place(_ scalar: UInt32) -> (block: Int, low: Int)? {
    guard scalar < FoldTable.scalarLimit else { return nil }
    return (Int(scalar) / Self.pageSize, Int(scalar) % Self.pageSize)
  }

  private mutating func set(_ scalar: UInt32, _ entry: Entry) {
    guard let place = place(scalar) else { return }
    if sharedPages.contains(pageNumbers[place.block]) {
      let start = Int(pageNumbers[place.block]) * Self.pageSize
      pageNumbers[place.block] = appendPage(Array(entries[start..<start + Self.pageSize]))
    }
    entries[Int(pageNumbers[place.block]) * Self.pageSize + place.low] = entry.rawValue
  }

  /// Sets a range of entries. Blocks inside it share one page.
  private mutating func fill(_ scalars: ClosedRange<UInt32>, _ entry: Entry) {
    let size = UInt32(Self.pageSize)
    var uniform: UInt16?
    var scalar = scalars.lowerBound
    while scalar <= min(scalars.upperBound, FoldTable.scalarLimit - 1) {
      if scalar % size == 0, scalars.upperBound - scalar >= size - 1 {
        let page = uniform ?? appendPage([UInt32](repeating: entry.rawValue, count: Self.pageSize))
        uniform = page
        sharedPages.insert(page)
        pageNumbers[Int(scalar / size)] = page
        scalar += size
      } else {
        set(scalar, entry)
        scalar += 1
      }
    }
  }

  private mutating func appendPage(_ page: [UInt32]) -> UInt16 {
    let number = UInt16(truncatingIfNeeded: entries.count / Self.pageSize)
    entries += page
    return number
  }
}
