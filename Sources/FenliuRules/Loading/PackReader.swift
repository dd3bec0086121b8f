import FenliuSource
import FenliuYAML

/// Reads the files of a pack into declarations, on all cores.
///
/// Files are read side by side, and large ones in parts. What comes of it, findings and their order included, is
/// what reading all of it in order gives: where that could not be said, it is read in order.
struct PackReader {
  let sources: SourceSet
  let context: ReadingContext

  /// Something to read by itself.
  private struct Unit: Sendable {
    var file: Int
    /// Nil for all of the file.
    var part: YAMLPart?
  }

  /// How many bytes of a list are read by themselves at least.
  private static let partSize = 1 << 18

  /// What the files say, in their order.
  func read() -> [ReadShare] {
    let units = sources.indices.flatMap { self.units(of: $0) }
    return readConcurrently(units) ?? readInOrder()
  }

  private func units(of file: Int) -> [Unit] {
    guard sources[file].bytes.count > 2 * Self.partSize, let parts = parts(of: sources[file]) else {
      return [Unit(file: file)]
    }
    return parts.map { Unit(file: file, part: $0) }
  }

  private func parts(of file: SourceFile) -> [YAMLPart]? {
    YAMLReader().parts(of: file, size: Self.partSize) { key in
      context.keywords.keyword(key, among: SyntaxReader.divisible) != nil
    }
  }

  // MARK: In order

  private func readInOrder() -> [ReadShare] {
    var shares: [ReadShare] = []
    for (number, result) in mapConcurrently(Array(sources), { YAMLReader().read($0) }).enumerated() {
      result.diagnostics.forEach(context.report)
      var reader = SyntaxReader(
        context: context, pool: number, onlyPlaces: shares.last?.onlyPlaces ?? [:])
      if let root = result.root { reader.read(root) }
      shares.append(reader.finish())
    }
    return shares
  }

  // MARK: Concurrently

  /// What came of a unit.
  private struct Outcome: Sendable {
    var share: ReadShare
    var report: ReadingContext.Report
    /// The key of the entry that the unit is.
    var key: String?
  }

  /// Nil where a file or a finding depends on more than one unit.
  private func readConcurrently(_ units: [Unit]) -> [ReadShare]? {
    let (sources, keywords) = (sources, context.keywords)
    let numbered = Array(units.enumerated())
    let results = mapConcurrently(numbered) { number, unit in
      Self.read(unit, number: number, sources: sources, keywords: keywords)
    }
    let outcomes = results.compactMap(\.self)
    guard outcomes.count == results.count, areDistinct(units, outcomes),
      context.absorb(outcomes.map(\.report))
    else { return nil }
    return outcomes.map(\.share)
  }

  private static func read(
    _ unit: Unit, number: Int, sources: SourceSet, keywords: KeywordTable
  ) -> Outcome? {
    // Counts of references that two cores change in turn cost more than a copy of what is counted.
    let file = sources[unit.file].withOwnName
    let context = ReadingContext(keywords: keywords.copy, sources: sources)
    var reader = SyntaxReader(context: context, pool: number)
    var key: String?
    if let part = unit.part {
      switch (YAMLReader().read(part, of: file), part.kind) {
      case (.entry(let entry), _):
        key = entry.key.text
        reader.read(entry)
      case (.items(let items), .items(let name)):
        guard let section = keywords.keyword(name, among: SyntaxReader.divisible) else { return nil }
        reader.read(items, of: section)
      case (nil, _), (.items, .entry): return nil
      }
    } else {
      let result = YAMLReader().read(file)
      result.diagnostics.forEach(context.report)
      if let root = result.root { reader.read(root) }
    }
    return Outcome(share: reader.finish(), report: context.finalReport, key: key)
  }

  /// Whether no key and no section stands twice that may stand once only, and parts are of the entries that they
  /// seem to be of.
  private func areDistinct(_ units: [Unit], _ outcomes: [Outcome]) -> Bool {
    var sections: Set<Keyword> = []
    var keys: Set<String> = []
    var last: (file: Int, key: String?)?
    for (unit, outcome) in zip(units, outcomes) {
      for section in outcome.share.onlyPlaces.keys where !sections.insert(section).inserted { return false }
      if last?.file != unit.file { keys = [] }
      switch unit.part?.kind {
      case .entry:
        guard let key = outcome.key, keys.insert(key).inserted else { return false }
        last = (unit.file, key)
      case .items(let key):
        guard last?.file == unit.file, last?.key == key else { return false }
      case nil: last = (unit.file, nil)
      }
    }
    return true
  }
}
