import FenliuEngine
import FenliuFormat
import FenliuRules
import FenliuSource

/// The files of a pack with edits put in, and what checking them found.
struct EditedPack {
  /// The files that are other than before.
  let changes: [(before: SourceFile, after: SourceFile)]
  private let result: LoadResult
  private let original: CompiledPack

  /// The pack, ready to decide; nil where checking found errors.
  var pack: CompiledPack? { result.ruleSet.map { CompiledPack($0, reusing: original) } }

  /// How many warnings checking gave.
  var warnings: Int { result.diagnostics.count { $0.kind.severity == .warning } }

  /// Nil where two edits are in each other's way.
  ///
  /// - Parameters:
  ///   - original: the pack of the files as they were.
  ///   - session: one that has loaded them.
  init?(_ original: CompiledPack, _ sources: SourceSet, _ edits: [SuggestedEdit], session: PackSession) {
    self.original = original
    var changes: [(before: SourceFile, after: SourceFile)] = []
    var files = Array(sources)
    for index in files.indices {
      let own = edits.enumerated().filter { $0.element.location.file.equalsInBytes(files[index].name) }
        .sorted {
          ($0.element.location.range.lower, $0.offset) < ($1.element.location.range.lower, $1.offset)
        }
        .map(\.element)
      guard !own.isEmpty else { continue }
      for (first, second) in zip(own, own.dropFirst())
      where second.location.range.lower < first.location.range.upper
        || (first.location == second.location && !first.location.range.isEmpty)
      {
        return nil
      }
      let edited = EditedText(files[index], own).file
      guard edited.bytes != files[index].bytes else { continue }
      changes.append((files[index], edited))
      files[index] = edited
    }
    self.changes = changes
    var session = session
    result = session.load(files: files)
  }

  /// A changed file, in the canonical layout where it was in it before.
  static func laidOut(_ after: SourceFile, as before: SourceFile) -> SourceFile {
    guard Formatter().format(before) == .formatted(before.bytes),
      case .formatted(let bytes) = Formatter().format(after)
    else { return after }
    return SourceFile(name: after.name, bytes: bytes)
  }
}
