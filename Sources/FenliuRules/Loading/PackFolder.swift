public import FenliuSource
import Foundation

/// The rule or corpus files of a folder: every `.yaml` and `.yml` in it, however deep, hidden ones left out.
public struct PackFolder {
  private let path: String
  private let name: String

  /// The folder at `path`. Its files are named relative to its parent.
  public init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    name = [".", ""].contains(last) ? "" : last
  }

  /// What the names of files begin with that are read from the folder at `path`.
  public static func namePrefix(_ path: String) -> String {
    let name = PackFolder(path).name
    return name.isEmpty ? "" : name + "/"
  }

  /// What the folder holds.
  public struct Contents: Sendable {
    /// The files, in the byte order of their paths.
    public var files: [SourceFile] = []
    /// What could not be read.
    public var diagnostics: [Diagnostic] = []
  }

  /// Reads the files. What cannot be read is a finding.
  public func read() -> Contents {
    var contents = Contents()
    visit(path, shown: name, above: [], into: &contents)
    if contents.files.isEmpty, contents.diagnostics.isEmpty {
      contents.diagnostics.append(
        Diagnostic(
          RuleDiagnostics.emptyPack, at: Self.whole(name),
          LocalizedText(
            zh: "文件夹 `\(path)` 里没有规则文件", en: "the folder `\(path)` has no rule files")))
    }
    return contents
  }

  /// Visits a folder.
  ///
  /// - Parameter above: the real paths of the folders that lead here.
  private func visit(_ path: String, shown: String, above: [String], into contents: inout Contents) {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard !above.contains(real) else {
      contents.diagnostics.append(
        Diagnostic(
          RuleDiagnostics.symlinkLoop, at: Self.whole(shown),
          LocalizedText(
            zh: "`\(shown)` 指回了包含它的文件夹", en: "`\(shown)` leads back to a folder that contains it")))
      return
    }
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      reportUnreadable(shown.isEmpty ? path : shown, into: &contents)
      return
    }
    for entry in entries.sorted(by: { $0.precedesInBytes($1) }) where !entry.hasPrefix(".") {
      let inner = path == "/" ? "/\(entry)" : "\(path)/\(entry)"
      let innerShown = shown.isEmpty ? entry : "\(shown)/\(entry)"
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: inner, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        visit(inner, shown: innerShown, above: above + [real], into: &contents)
      } else if entry.hasSuffix(".yaml") || entry.hasSuffix(".yml") {
        readFile(inner, shown: innerShown, into: &contents)
      }
    }
  }

  private func readFile(_ path: String, shown: String, into contents: inout Contents) {
    // A pipe or device would wait for ever.
    let kind =
      try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
    guard kind == .typeRegular, let data = FileManager.default.contents(atPath: path) else {
      reportUnreadable(shown, into: &contents)
      return
    }
    contents.files.append(SourceFile(name: shown, bytes: Array(data)))
  }

  private func reportUnreadable(_ shown: String, into contents: inout Contents) {
    contents.diagnostics.append(
      Diagnostic(
        RuleDiagnostics.unreadablePath, at: Self.whole(shown),
        LocalizedText(zh: "`\(shown)` 无法读取", en: "`\(shown)` cannot be read")))
  }

  private static func whole(_ name: String) -> SourceLocation {
    SourceLocation(file: name, range: ByteRange(0, 0))
  }
}
