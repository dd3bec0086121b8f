/// What the files of a run are called by other programs: paths from the folder in which the command runs.
///
/// People see files named from the parent of the folder they were read from, which is shorter; a service
/// that marks findings in a repository needs the whole path.
public struct FilePaths: Sendable {
  private struct Root: Sendable {
    var sources: SourceSet
    var prefix: String
  }

  private var roots: [Root] = []

  /// No file is called anything else than people call it.
  public init() {}

  /// The files in `sources`, read from the folder at `path`, are called by paths that begin like `path`.
  public mutating func add(_ sources: SourceSet, readFrom path: String) {
    roots.append(Root(sources: sources, prefix: Self.prefix(ofFolder: path)))
  }

  /// The path of a file; its name where it was read from no folder that is known.
  public func path(of name: String) -> String {
    guard let root = roots.first(where: { $0.sources[name] != nil }) else { return name }
    return root.prefix + name
  }

  /// The path of a file that is named as if it were read from the folder at `path`.
  public static func path(of name: String, readFrom path: String) -> String { prefix(ofFolder: path) + name }

  /// What stands before the names of files that were read from a folder. Their names begin with the last
  /// part of its path, unless that part names the current folder or the root.
  private static func prefix(ofFolder path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    if parts.last != ".", !parts.isEmpty { parts.removeLast() }
    parts.removeAll { $0 == "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.map { $0 + "/" }.joined()
  }
}
