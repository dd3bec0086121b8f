/// What the files of a run are called by other programs: paths from the folder in which the command runs.
///
/// People see files named from the parent of the folder they were read from, which is shorter; a service
/// that marks findings in a repository needs the whole path.
public struct FilePaths: Sendable {
  private struct Root: Sendable {
    var sources: SourceSet
    var prefix: String
    /// The last part of the folder's path, with which names begin; empty where they do not.
    var name: String

    func mayHold(_ file: String) -> Bool {
      name.isEmpty || file.equalsInBytes(name) || file.hasPrefix(name + "/")
    }
  }

  private var roots: [Root] = []

  /// No file is called anything else than people call it.
  public init() {}

  /// The files in `sources`, read from the folder at `path`, are called by paths that begin like `path`.
  public mutating func add(_ sources: SourceSet, readFrom path: String) {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    roots.append(
      Root(sources: sources, prefix: Self.prefix(ofFolder: path), name: last == "." ? "" : last))
  }

  /// The path of a file, or of what could not be read as one; its name where it is in no folder that is known.
  public func path(of name: String) -> String {
    let root = roots.first { $0.sources[name] != nil } ?? roots.first { $0.mayHold(name) }
    let path = (root?.prefix ?? "") + name
    return path.isEmpty ? "." : path
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
