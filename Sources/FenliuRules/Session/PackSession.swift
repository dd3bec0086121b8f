public import FenliuSource

/// Loads one version of a pack after another, and reads again only what has changed since.
///
/// For whoever tries many edits, or shows what comes of each while it is typed. The results, findings and their
/// order included, are those of `PackLoader`. It is a value: a copy remembers what the original has read, and
/// goes its own way from there.
public struct PackSession: Sendable {
  private let loader: PackLoader
  private var memory: LoadMemory

  /// How many bytes of rules are read again at least where one of them changed: about forty rules.
  private static let partSize = 1 << 14

  /// A session that has read nothing yet.
  ///
  /// - Parameter keywords: how keywords are spelled.
  public init(keywords: KeywordTable = .standard) {
    self.init(keywords: keywords, partSize: Self.partSize)
  }

  /// A session that reads rules again by so many bytes.
  package init(keywords: KeywordTable = .standard, partSize: Int) {
    loader = PackLoader(keywords: keywords)
    memory = LoadMemory(read: ReadMemory(partSize: partSize), check: CheckMemory())
  }

  /// Reads all rule files of the next version, in the byte order of their names.
  public mutating func load(files: [SourceFile]) -> LoadResult {
    loader.load(files: files, findings: [], remembering: &memory)
  }
}
