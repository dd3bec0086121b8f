/// Finds out how an input is written, and cuts it into records.
struct RecordSplitter {
  /// The most bytes that one record may have.
  static let recordLimit = 16 << 20

  private let limit: Int
  private var format: CaseFormat?
  private var cutter: (any RecordCutter)?
  /// The start of the input, held until its format is known.
  private var prelude: [UInt8] = []
  private var scanned = 0

  /// - Parameter format: How the input is written; nil: as its first byte tells.
  init(format: CaseFormat?, limit: Int = Self.recordLimit) {
    self.format = format
    self.limit = limit
  }

  /// The format, once it is known.
  private(set) var knownFormat: CaseFormat?

  mutating func push(_ bytes: ArraySlice<UInt8>) -> [RawRecord] {
    if cutter != nil { return cutter?.push(bytes) ?? [] }
    prelude.append(contentsOf: bytes)
    return begin(isWhole: false)
  }

  mutating func finish() -> [RawRecord] {
    let first = cutter == nil ? begin(isWhole: true) : []
    return first + (cutter?.finish() ?? [])
  }

  /// Starts cutting if what is there of the input tells its format.
  private mutating func begin(isWhole: Bool) -> [RawRecord] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if !isWhole, prelude.count < mark.count, mark.starts(with: prelude) { return [] }
    let textStart = prelude.starts(with: mark) ? mark.count : 0
    scanned = max(scanned, textStart)
    while scanned < prelude.count, isJSONSpace(prelude[scanned]) { scanned += 1 }
    let isLong = prelude.count > limit
    let start = prelude[scanned...]
    let detected = CaseFormat(start: start, isWhole: isWhole || isLong) ?? (isLong ? .text : nil)
    guard let format = format ?? detected else { return [] }
    knownFormat = format
    var cutter: any RecordCutter =
      switch format {
      case .ndjson: LineCutter(limit: limit)
      case .objects: ObjectCutter(limit: limit)
      case .array: ElementCutter(limit: limit)
      case .text: WholeCutter(limit: limit)
      }
    let records = cutter.push(prelude[textStart...])
    self.cutter = cutter
    prelude = []
    return records
  }
}
