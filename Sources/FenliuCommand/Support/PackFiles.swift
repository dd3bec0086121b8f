import ArgumentParser
import FenliuSource

/// The files of a pack, to be named by people: as messages name them, by their path on the disk, or by the end of it.
struct PackFiles {
  private let paths: [(name: String, path: String)]

  /// The files read from a folder.
  init(_ sources: SourceSet, folder: String) {
    paths = sources.map { ($0.name, FilePaths.path(of: $0.name, readFrom: folder)) }
  }

  /// The names in messages of the files in a list such as `noise.yaml,told/harm.yaml`.
  func names(in list: String) throws -> Set<String> {
    var found: Set<String> = []
    for part in list.split(separator: ",") {
      let wanted = part.hasPrefix("./") ? String(part.dropFirst(2)) : String(part)
      let fitting = paths.filter { $0.name == wanted || $0.path == wanted || $0.path.hasSuffix("/" + wanted) }
      if fitting.isEmpty { throw unknown(wanted) }
      found.formUnion(fitting.map(\.name))
    }
    return found
  }

  private func unknown(_ name: String) -> ValidationError {
    let names = paths.map(\.name)
    let meant = nearest(
      to: name, in: names + names.compactMap { $0.split(separator: "/").last.map(String.init) })
    return ValidationError(
      "The pack has no file '\(name)'" + (meant.map { "; did you mean '\($0)'?" } ?? ".") + " 规则包没有此文件")
  }
}
