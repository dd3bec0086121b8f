import FenliuMemory
public import FenliuSource

/// A compiled pack as bytes: what `fenliu compile` writes, opened in milliseconds.
///
/// The tables by which cases are decided are used where they lie in the file. The rule set and the files of rules, which
/// words for people need, are read when they are first asked for. What the file is made of is described in
/// <doc:CompiledForm>.
public struct PackImage: Sendable {
  /// The pack. It keeps the file mapped.
  public let pack: CompiledPack
  /// The files of rules that it was made from.
  public let sources: SourceSet
  /// The directory of the file, a section a line, after the version of the format.
  package let listing: String

  /// Maps a file. Whoever replaces the file later makes a new one and renames it: one that is mapped must not be
  /// written to.
  ///
  /// - Throws: why it cannot be used.
  public init(file path: String) throws(PackImageError) {
    do { try self.init(try ImageBytes(file: path)) } catch { throw PackImageError(error, file: path) }
  }

  /// Opens a file that is in memory.
  ///
  /// - Parameter name: what findings call it.
  /// - Throws: why it cannot be used.
  public init(bytes: [UInt8], name: String) throws(PackImageError) {
    do { try self.init(ImageBytes(copying: bytes)) } catch { throw PackImageError(error, file: name) }
  }

  /// Whether a file begins as a compiled pack does, whether or not it can be used.
  public static func isCompiled(_ path: String) -> Bool {
    guard let memory = try? ImageBytes(file: path) else { return false }
    return ImageHeader.begins(memory.bytes)
  }

  private init(_ memory: ImageBytes) throws(ImageError) {
    let file = try ImageFile(
      memory, engine: FenliuVersion.current, resting: ["rule-set", "sources.text"],
      checking: { sections, check in mapConcurrently(sections) { check($0) } })
    var coder = TableCoder(reading: file)
    let tables = try PackTables(&coder, nil, file: file)
    sources = try SourceSet(&coder, nil, store: tables.store)
    pack = CompiledPack(tables: tables)
    listing = (["format \(ImageFile.format)"] + file.listing).map { $0 + "\n" }.joined()
  }

  /// Reads all that is otherwise read when it is asked for. The program ends if something cannot be read, which no
  /// file that was written by ``bytes(of:sources:)`` comes to.
  public func readWhole() {
    let ruleSet = pack.ruleSet
    for index in ruleSet.rules.indices { _ = ruleSet.rules[index].location }
    for index in ruleSet.phrases.indices { _ = ruleSet.phrases[index].latin }
  }

  /// The bytes of a compiled pack; the same pack and files make the same bytes.
  public static func bytes(of pack: CompiledPack, sources: SourceSet) throws(PackImageError) -> [UInt8] {
    do {
      var coder = TableCoder()
      _ = try PackTables(&coder, pack.tables, file: nil)
      _ = try SourceSet(&coder, sources, store: nil)
      return coder.file(engine: FenliuVersion.current, fingerprint: pack.fingerprint)
    } catch { throw PackImageError(error, file: "") }
  }
}

/// Why a file cannot be used as a compiled pack.
public struct PackImageError: Error, Sendable {
  /// What is wrong, for people.
  public let diagnostic: Diagnostic

  init(_ error: ImageError, file: String) { diagnostic = error.diagnostic(of: file) }
}
