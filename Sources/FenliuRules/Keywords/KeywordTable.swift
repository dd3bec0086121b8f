public import FenliuSource

/// How every keyword of the language is spelled and what it is called.
///
/// A keyword may have several spellings; the first is the one that messages and generated pages show.
/// Reading accepts each of them.
public struct KeywordTable: Sendable {
  /// One keyword with its spellings and its title.
  public struct Row: Hashable, Sendable {
    /// The keyword.
    public var keyword: Keyword
    /// Its spellings, the usual one first.
    public var spellings: [String]
    /// What it is called in prose.
    public var title: LocalizedText

    /// A keyword with its spellings and its title in both languages.
    public init(_ keyword: Keyword, _ spellings: String..., zh: String, en: String) {
      self.keyword = keyword
      self.spellings = spellings
      self.title = LocalizedText(zh: zh, en: en)
    }
  }

  /// The language as it is published.
  public static let standard = KeywordTable(rows)

  private var byKeyword: [Keyword: Row] = [:]
  private var bySpelling: [String: [Keyword]] = [:]
  /// The same again, found faster: what the spelling at a place may mean stands in `keywords` from the index of that
  /// place in `meanings` up to the next.
  private var spellings = SpellingIndex([])
  private var meanings = [0]
  private var keywords: [Keyword] = []

  /// A table of the given rows; of two rows for a keyword the later one counts.
  public init(_ rows: [Row]) {
    for row in rows {
      byKeyword[row.keyword] = row
      for spelling in row.spellings { bySpelling[spelling, default: []].append(row.keyword) }
    }
    index()
  }

  private mutating func index() {
    let sorted = bySpelling.sorted { $0.key.precedesInBytes($1.key) }
    spellings = SpellingIndex(sorted.map(\.key))
    keywords = sorted.flatMap(\.value)
    meanings = sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.value.count) }
  }

  /// The same table in memory of its own.
  var copy: KeywordTable {
    var table = self
    table.byKeyword = [:]
    table.bySpelling = [:]
    for (keyword, row) in byKeyword {
      var row = row
      row.spellings = row.spellings.map(\.self)
      table.byKeyword[keyword] = row
    }
    for (spelling, keywords) in bySpelling { table.bySpelling[spelling] = keywords.map(\.self) }
    table.spellings = spellings.copy
    table.meanings = meanings.map(\.self)
    table.keywords = keywords.map(\.self)
    return table
  }

  /// The same table with one more spelling for a keyword.
  public func adding(_ spelling: String, for keyword: Keyword) -> KeywordTable {
    var table = self
    table.byKeyword[keyword]?.spellings.append(spelling)
    table.bySpelling[spelling, default: []].append(keyword)
    table.index()
    return table
  }

  /// The usual spelling.
  public func spelling(of keyword: Keyword) -> String {
    byKeyword[keyword]?.spellings.first ?? keyword.rawValue
  }

  /// Every spelling, the usual one first.
  public func spellings(of keyword: Keyword) -> [String] {
    byKeyword[keyword]?.spellings ?? [keyword.rawValue]
  }

  /// What the keyword is called in prose.
  public func title(of keyword: Keyword) -> LocalizedText {
    byKeyword[keyword]?.title ?? LocalizedText(keyword.rawValue)
  }

  /// Which of `candidates` is spelled so. A spelling may belong to several keywords (`rule` the test and
  /// 规则 the section, say); the place decides which one is meant.
  public func keyword(_ spelling: String, among candidates: [Keyword]) -> Keyword? {
    if let place = spellings.place(of: spelling) {
      for meaning in meanings[place]..<meanings[place + 1] where candidates.contains(keywords[meaning]) {
        return keywords[meaning]
      }
      return nil
    }
    // Canonically equivalent spellings are the same.
    return spelling.utf8.allSatisfy { $0 < 0x80 }
      ? nil : bySpelling[spelling]?.first { candidates.contains($0) }
  }
}
