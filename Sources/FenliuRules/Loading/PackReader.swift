import FenliuSource
import FenliuYAML

/// Reads the files of a pack into declarations, on all cores.
///
/// Files are read side by side, and large ones in parts. What comes of it, findings and their order included, is
/// what reading all of it in order gives: where that could not be said, it is read in order.
struct PackReader {
  let sources: SourceSet
  let context: ReadingContext

  /// What the files say, in their order.
  ///
  /// - Parameter memory: what was read before, and from now on what was read here.
  func read(_ memory: inout ReadMemory) -> [ReadShare] {
    var next = memory
    let plans = sources.map { next.plan(for: $0, keywords: context.keywords) }
    let jobs = plans.enumerated().flatMap { file, plan in plan.map { (file, $0) } }
    let (sources, keywords) = (sources, context.keywords)
    var results = mapConcurrently(jobs) { file, job in
      Self.outcome(of: job, in: sources[file], keywords: keywords)
    }[...]
    var outcomes: [[ReadMemory.Piece]] = []
    for (file, plan) in plans.enumerated() {
      let found = zip(plan, results.prefix(plan.count))
        .compactMap { job, outcome in outcome.map { ReadMemory.Piece(part: job.part, outcome: $0) } }
      results = results.dropFirst(plan.count)
      if found.count == plan.count, Self.fitTogether(found) {
        next.remember(found, of: sources[file])
        outcomes.append(found)
      } else {
        let whole = Self.readAll(of: sources[file], number: next.nextNumber(), keywords: keywords)
        outcomes.append([ReadMemory.Piece(part: nil, outcome: whole)])
      }
    }
    let all = outcomes.flatMap { $0.map(\.outcome) }
    guard areOnlyOnce(all), context.absorb(all.map(\.report)) else {
      return readInOrder(&memory)
    }
    next.forgetAll(but: sources)
    memory = next
    return all.map(\.share)
  }

  private func readInOrder(_ memory: inout ReadMemory) -> [ReadShare] {
    var shares: [ReadShare] = []
    for result in mapConcurrently(Array(sources), { YAMLReader().read($0) }) {
      result.diagnostics.forEach(context.report)
      var reader = SyntaxReader(
        context: context, pool: memory.nextNumber(), onlyPlaces: shares.last?.onlyPlaces ?? [:])
      if let root = result.root { reader.read(root) }
      shares.append(reader.finish())
    }
    return shares
  }

  // MARK: Parts

  private static func outcome(
    of job: ReadMemory.Job, in file: SourceFile, keywords: KeywordTable
  ) -> ReadOutcome? {
    switch job {
    case .known(_, let outcome): outcome
    case .moved(_, let outcome, let distance): outcome.shifted(by: distance)
    case .new(let part?, let number): read(part, number: number, of: file, keywords: keywords)
    case .new(nil, let number): readAll(of: file, number: number, keywords: keywords)
    }
  }

  /// Reads a part of a file; nil where it cannot be read by itself.
  private static func read(
    _ part: YAMLPart, number: Int, of file: SourceFile, keywords: KeywordTable
  ) -> ReadOutcome? {
    let context = ReadingContext(keywords: keywords.copy, sources: [file])
    var reader = SyntaxReader(context: context, pool: number)
    var key: String?
    switch (YAMLReader().read(part, of: file), part.kind) {
    case (.entry(let entry), _):
      key = entry.key.text
      reader.read(entry)
    case (.items(let items), .items(let name)):
      guard let section = keywords.keyword(name, among: SyntaxReader.divisible) else { return nil }
      reader.read(items, of: section)
    case (nil, _), (.items, .entry): return nil
    }
    return ReadOutcome(share: reader.finish(), report: context.finalReport, key: key)
  }

  private static func readAll(of file: SourceFile, number: Int, keywords: KeywordTable) -> ReadOutcome {
    let context = ReadingContext(keywords: keywords.copy, sources: [file])
    var reader = SyntaxReader(context: context, pool: number)
    let result = YAMLReader().read(file)
    result.diagnostics.forEach(context.report)
    if let root = result.root { reader.read(root) }
    return ReadOutcome(share: reader.finish(), report: context.finalReport)
  }

  /// Whether the parts of a file have distinct keys, and those with items stand under the key that they should.
  private static func fitTogether(_ pieces: [ReadMemory.Piece]) -> Bool {
    var keys: Set<String> = []
    var last: String?
    for piece in pieces {
      switch piece.part?.kind {
      case .entry:
        guard let key = piece.outcome.key, keys.insert(key).inserted else { return false }
        last = key
      case .items(let key): if last != key { return false }
      case nil: break
      }
    }
    return true
  }

  /// Whether no section stands twice that may stand only once.
  private func areOnlyOnce(_ outcomes: [ReadOutcome]) -> Bool {
    var sections: Set<Keyword> = []
    for outcome in outcomes {
      for section in outcome.share.onlyPlaces.keys where !sections.insert(section).inserted { return false }
    }
    return true
  }
}

/// What came of reading something by itself.
struct ReadOutcome: Sendable {
  var share: ReadShare
  var report: ReadingContext.Report
  /// The key of the entry that was read.
  var key: String?

  /// The same so many bytes further on in the file; rules only (see `ReadShare.isMovable`).
  func shifted(by distance: Int) -> ReadOutcome {
    ReadOutcome(share: share.shifted(by: distance), report: report.shifted(by: distance), key: key)
  }
}
