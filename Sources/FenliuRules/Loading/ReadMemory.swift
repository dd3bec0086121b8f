import FenliuSource
import FenliuYAML

/// What was read of the files of a pack, so that of a later version only what is new need be read.
struct ReadMemory: Sendable {
  /// A part of a file, or all of it, and what came of it.
  struct Piece: Sendable {
    /// Nil for all of the file.
    var part: YAMLPart?
    var outcome: ReadOutcome
  }

  /// What is to be done for a part of a file, or for all of it.
  enum Job: Sendable {
    /// It was read before.
    case known(YAMLPart?, ReadOutcome)
    /// It was read before, so many bytes further up.
    case moved(YAMLPart, ReadOutcome, by: Int)
    /// It is read, with that number for its phrases.
    case new(YAMLPart?, number: Int)

    var part: YAMLPart? {
      switch self {
      case .known(let part, _), .new(let part, _): part
      case .moved(let part, _, _): part
      }
    }
  }

  private struct Known: Sendable {
    var file: SourceFile
    var pieces: [Piece]
  }

  /// How many bytes of a list are read by themselves at least. Smaller files are read as a whole.
  private let partSize: Int
  private var files: [String: Known] = [:]
  private var number = 0

  /// A memory for a pack that is read once.
  init() { self.init(partSize: 1 << 20) }

  /// A memory of parts of that size.
  init(partSize: Int) { self.partSize = partSize }

  /// A number that no pool of phrases has yet.
  mutating func nextNumber() -> Int {
    number += 1
    return number - 1
  }

  /// What is to be done for a file.
  mutating func plan(for file: SourceFile, keywords: KeywordTable) -> [Job] {
    let known = files[file.name]
    if let known, known.file.bytes == file.bytes { return known.pieces.map { .known($0.part, $0.outcome) } }
    guard file.bytes.count > partSize else { return [.new(nil, number: nextNumber())] }
    let change = known.map { Change(from: $0.file.bytes, to: file.bytes) }
    let pieces = known?.pieces ?? []
    let cuts = pieces.compactMap { piece in
      piece.part.flatMap { part in change?.place(of: part.start..<part.start) }
    }
    let parts = YAMLReader().parts(of: file, size: partSize, at: Set(cuts)) { key in
      keywords.keyword(key, among: SyntaxReader.divisible) != nil
    }
    guard let parts else { return [.new(nil, number: nextNumber())] }
    var byStart: [Int: Piece] = [:]
    for piece in pieces {
      guard let part = piece.part, let start = change?.place(of: part.start..<part.end) else { continue }
      byStart[start] = piece
    }
    return parts.map { job(for: $0, like: byStart[$0.start]) }
  }

  private mutating func job(for part: YAMLPart, like piece: Piece?) -> Job {
    guard let piece, let old = piece.part, old.kind == part.kind, old.end - old.start == part.end - part.start
    else { return .new(part, number: nextNumber()) }
    if old.start == part.start { return .known(part, piece.outcome) }
    guard piece.outcome.share.isMovable else { return .new(part, number: nextNumber()) }
    return .moved(part, piece.outcome, by: part.start - old.start)
  }

  /// Keeps what came of a file.
  mutating func remember(_ pieces: [Piece], of file: SourceFile) {
    files[file.name] = Known(file: file, pieces: pieces)
  }

  /// Forgets the files of other names.
  mutating func forgetAll(but sources: SourceSet) {
    files = files.filter { sources[$0.key] != nil }
  }
}

/// Where two versions of a file agree: at their beginnings and at their ends.
private struct Change {
  private let prefix: Int
  private let suffix: Int
  private let oldCount: Int
  private let newCount: Int

  init(from old: [UInt8], to new: [UInt8]) {
    oldCount = old.count
    newCount = new.count
    let shorter = min(old.count, new.count)
    (prefix, suffix) = old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        let prefix = Self.length(upTo: shorter) {
          old[$0] == new[$0]
        } block: { place in
          old.word(at: place) == new.word(at: place)
        }
        let suffix = Self.length(upTo: shorter - prefix) {
          old[old.count - 1 - $0] == new[new.count - 1 - $0]
        } block: { place in
          old.word(at: old.count - place - 8) == new.word(at: new.count - place - 8)
        }
        return (prefix, suffix)
      }
    }
  }

  /// For how many places from 0 on all is the same, up to a limit: asked for eight at a time, then one by one.
  private static func length(
    upTo limit: Int, _ isSame: (Int) -> Bool, block areSame: (Int) -> Bool
  ) -> Int {
    var place = 0
    while place + 8 <= limit, areSame(place) { place += 8 }
    while place < limit, isSame(place) { place += 1 }
    return place
  }

  /// Where a range of the old version begins in the new one; nil if it is not there as it was.
  func place(of range: Range<Int>) -> Int? {
    if range.upperBound <= prefix { return range.lowerBound }
    return range.lowerBound >= oldCount - suffix ? range.lowerBound + newCount - oldCount : nil
  }
}

extension UnsafeRawBufferPointer {
  /// Eight bytes from a place on, at which there are so many.
  fileprivate func word(at place: Int) -> UInt64 { loadUnaligned(fromByteOffset: place, as: UInt64.self) }
}
