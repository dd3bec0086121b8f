public import FenliuRules
public import FenliuSource

/// One suggested edit that was applied.
public struct AppliedFix: Hashable, Sendable {
  /// The finding that it mends.
  public var diagnostic: Diagnostic
  /// The edit.
  public var edit: SuggestedEdit
  /// Where it was applied, as the file stood then.
  public var position: TextPosition
}

/// A pack after the suggested edits of its findings.
public struct PackFix: Sendable {
  /// The edits that were applied, in their order.
  public var fixes: [AppliedFix]
  /// The files that are other than before, as they were and as they are.
  public var changes: [(before: SourceFile, after: SourceFile)]
  /// What the check finds now.
  public var result: LoadResult
  /// Whether nothing is left to apply; false where edits would have gone on for ever.
  public var isSettled: Bool
}

/// Applies the suggested edits of a pack's findings until there is nothing left to apply.
///
/// An edit counts only if its finding suggests no other, and if a name it guesses is the only one near: of several
/// somebody has to choose one. Where two edits
/// touch the same bytes, the first in reading order is applied; the other one is asked for again, if it still is
/// needed, because the pack is checked anew after each round. That also brings up findings that others hid.
public struct PackFixer: Sendable {
  private let loader: PackLoader
  /// More rounds than any mistake takes that can be mended. Each mends all that is known by then.
  private static let rounds = 32
  /// Findings that suggest the nearest of the names there are.
  private static let guesses = Set(
    [
      RuleDiagnostics.unknownName, RuleDiagnostics.unknownKey, RuleDiagnostics.unknownSection,
      RuleDiagnostics.unknownValue,
    ].map(\.code))

  /// A fixer of packs in the published rule language.
  public init() { loader = PackLoader() }

  /// Applies the edits to files of a pack. Nothing is written.
  public func fix(_ files: [SourceFile]) -> PackFix {
    var result = loader.load(files: files)
    var fixes: [AppliedFix] = []
    var seen: Set<[[UInt8]]> = [result.sources.map(\.bytes)]
    var isSettled = false
    for _ in 0..<Self.rounds {
      let round = Self.round(result)
      guard !round.isEmpty else {
        isSettled = true
        break
      }
      let changed = result.sources.map { file in
        EditedText(file, round.map(\.edit).filter { $0.location.file.equalsInBytes(file.name) }).file
      }
      guard seen.insert(changed.map(\.bytes)).inserted else { break }
      fixes += round
      result = loader.load(files: changed)
    }
    let original = SourceSet(files)
    let changes = result.sources.compactMap { after in
      original[after.name].flatMap { $0.bytes == after.bytes ? nil : (before: $0, after: after) }
    }
    return PackFix(fixes: fixes, changes: changes, result: result, isSettled: isSettled)
  }

  /// The edits to be applied now, in reading order; no two of them touch.
  private static func round(_ result: LoadResult) -> [AppliedFix] {
    // Only made where it is needed, as it reads all files again.
    lazy var guess = NameGuess(result.sources)
    let candidates = result.diagnostics.compactMap { diagnostic -> AppliedFix? in
      guard let edit = diagnostic.edits.first, diagnostic.edits.count == 1,
        let file = result.sources[edit.location.file],
        edit.location.range.upper.value <= file.bytes.count,
        file.text(in: edit.location.range) != edit.replacement
      else { return nil }
      if guesses.contains(diagnostic.kind.code),
        !guess.isSafe(edit.replacement, for: file.text(in: edit.location.range))
      {
        return nil
      }
      return AppliedFix(
        diagnostic: diagnostic, edit: edit, position: file.lines.position(at: edit.location.range.lower))
    }
    var round: [AppliedFix] = []
    for fix in candidates.sorted(by: { $0.precedes($1) }) where round.last?.touches(fix) != true {
      round.append(fix)
    }
    return round
  }
}

extension AppliedFix {
  fileprivate func precedes(_ other: AppliedFix) -> Bool {
    let (mine, others) = (edit.location, other.edit.location)
    if !mine.file.equalsInBytes(others.file) { return mine.file.precedesInBytes(others.file) }
    return (mine.range.lower, mine.range.upper) < (others.range.lower, others.range.upper)
  }

  /// Whether the other edit, which comes later, changes something that this one changes, or its edge.
  fileprivate func touches(_ other: AppliedFix) -> Bool {
    edit.location.file.equalsInBytes(other.edit.location.file)
      && other.edit.location.range.lower <= edit.location.range.upper
  }
}
