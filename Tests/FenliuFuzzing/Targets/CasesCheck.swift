import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// Bytes as an input of cases in every format.
struct CasesCheck {
  private typealias Record = Result<Case, CaseError>

  /// As a reader that is told nothing would have them; worked out once, not for each reader.
  private static let columns = BasePack.ruleSet.map(ColumnNames.init(ruleSet:))
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func run() throws(Violation) {
    guard let ruleSet = BasePack.ruleSet else { throw Violation("the base pack is flawed") }
    let formats = [nil] + CaseFormat.allCases.map(Optional.some)
    for format in formats {
      let whole = read(bytes, format, ruleSet) { _ in bytes.count }
      let name = format?.rawValue ?? "no format"
      let single = read(bytes, format, ruleSet) { _ in 1 }
      try require(single == whole, "\(name): single bytes give the same records as the whole")
      // The sizes of the pieces come from the bytes, so that the fuzzer can choose them.
      let cut = read(bytes, format, ruleSet) { 1 + Int($0 % 13) }
      try require(cut == whole, "\(name): pieces give the same records as the whole")
      try checkOrder(whole, name)
      try checkShown(whole, ruleSet)
    }
    let lines = read(bytes, .ndjson, ruleSet) { _ in bytes.count }
    try require(lines.count == writtenLines.count, "every line that is not blank is one record")
    try checkFormatsAgree(lines, ruleSet)
    try require(
      read(bytes, .text, ruleSet) { _ in bytes.count }.count <= 1, "a plain text is one record at most")
  }

  private func read(
    _ bytes: [UInt8], _ format: CaseFormat?, _ ruleSet: RuleSet, size: (UInt8) -> Int
  ) -> [Record] {
    var reader = CaseReader(ruleSet: ruleSet, format: format, name: "input", columns: Self.columns)
    var records: [Record] = []
    var rest = bytes[...]
    while let first = rest.first {
      let piece = rest.prefix(max(1, size(first)))
      records += reader.read(piece)
      rest = rest.dropFirst(piece.count)
    }
    return records + reader.finish()
  }

  private func checkOrder(_ records: [Record], _ name: String) throws(Violation) {
    var line = 1
    let last = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    for case .failure(let error) in records {
      try require(
        line <= error.line && error.line <= last, "\(name): line \(error.line) between \(line) and \(last)")
      line = error.line
    }
  }

  private func checkShown(_ records: [Record], _ ruleSet: RuleSet) throws(Violation) {
    let reporter = DecisionReporter(ruleSet: ruleSet)
    for case .failure(let error) in records {
      for language in Language.allCases {
        try require(!error.message[language].contains(where: \.isNewline), "a message is one line")
        _ = reporter.json(error, in: language).serialized()
        try requireHarmless(row: reporter.line(error, in: language), "the line of a bad record")
      }
    }
  }

  /// Lines that are cases mean the same as a stream of objects and as the elements of an array.
  private func checkFormatsAgree(_ records: [Record], _ ruleSet: RuleSet) throws(Violation) {
    let good = zip(writtenLines, records).compactMap { line, record in (try? record.get()) == nil ? nil : line
    }
    guard !good.isEmpty else { return }
    let stream = Array(good.joined(separator: [UInt8(ascii: "\n")]))
    let array = [UInt8(ascii: "[")] + good.joined(separator: Array(",\n".utf8)) + [UInt8(ascii: "]")]
    let expected = read(stream, .ndjson, ruleSet) { _ in stream.count }
    try require(read(stream, .objects, ruleSet) { _ in 64 } == expected, "objects mean what lines mean")
    try require(read(array, .array, ruleSet) { _ in 64 } == expected, "an array means what lines mean")
  }

  /// The lines that are not blank, without a byte order mark.
  private var writtenLines: [ArraySlice<UInt8>] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).split(separator: UInt8(ascii: "\n"))
      .filter { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
  }
}
