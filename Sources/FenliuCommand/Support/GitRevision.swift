import FenliuSource
import Foundation

/// A folder as it stands in a revision of a git repository.
struct GitRevision {
  /// Why it cannot be read, for people.
  struct Failure: Error {
    var message: LocalizedText
  }

  /// What was asked for, such as `HEAD~1` or `main:rules`.
  let name: String
  private let revision: String
  /// The tree, as git names it.
  private let tree: String
  /// What the names of files begin with.
  private let prefix: String

  /// - Parameters:
  ///   - name: a revision, or a revision, a colon, and the path of a folder from the root of the repository.
  ///   - folder: the folder meant where no path is given, from the present one.
  init(_ name: String, folder: String) {
    self.name = name
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    revision = parts[0]
    let path = parts.count > 1 ? parts[1] : folder
    let trimmed = String(path.trimmingPrefix("./")).trimmingCharacters(in: CharacterSet(charactersIn: "/"))
    let inner = trimmed == "." ? "" : trimmed
    // Git reads a path that begins with a dot from the present folder, any other from the root.
    tree = parts.count > 1 ? "\(revision):\(inner)" : "\(revision):./\(inner)"
    prefix = inner.split(separator: "/").last.map { $0 + "/" } ?? ""
  }

  /// The rule files in it, named as if they were read from a folder.
  func files() throws(Failure) -> [SourceFile] {
    guard try Git.run(["rev-parse", "--git-dir"]).status == 0 else {
      throw failure(
        zh: "`\(name)` 不是文件夹，这里也不是 git 仓库", en: "`\(name)` is no folder, and this is no git repository")
    }
    let commit = try Git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard commit.status == 0 else {
      throw failure(
        zh: "`\(name)` 既不是文件夹，也不是 git 版本：没有版本 `\(revision)`",
        en: "`\(name)` is neither a folder nor a git revision: there is no revision `\(revision)`")
    }
    let id = try Git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", tree])
    let list = try Git.run(["ls-tree", "-r", "-z", id.line])
    guard id.status == 0, list.status == 0 else {
      let path = tree.dropFirst(revision.count + 1)
      throw failure(
        zh: "版本 `\(revision)` 里没有文件夹 `\(path)`",
        en: "there is no folder `\(path)` in the revision `\(revision)`")
    }
    var files: [SourceFile] = []
    for entry in list.output.split(separator: 0) {
      let halves = String(decoding: entry, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      guard halves.count == 2, isRuleFile(halves[1]) else { continue }
      let columns = halves[0].split(separator: " ")
      // A symbolic link has the mode 120000; what it leads to may not be in the revision.
      guard columns.count == 3, columns[0].hasPrefix("100"), columns[1] == "blob" else { continue }
      let blob = try Git.run(["cat-file", "blob", String(columns[2])])
      guard blob.status == 0 else {
        throw failure(zh: "无法读取 `\(name)` 的 `\(halves[1])`", en: "cannot read `\(halves[1])` of `\(name)`")
      }
      files.append(SourceFile(name: prefix + halves[1], bytes: blob.output))
    }
    return files
  }

  /// Whether a folder's reader would read the file.
  private func isRuleFile(_ path: Substring) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml"))
      && path.split(separator: "/").allSatisfy { !$0.hasPrefix(".") }
  }

  private func failure(zh: String, en: String) -> Failure { Failure(message: LocalizedText(zh: zh, en: en)) }
}

/// The program git.
private enum Git {
  /// What came of a call.
  struct Answer {
    var status: Int32
    var output: [UInt8]

    /// The output as a single line.
    var line: String { String(decoding: output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
  }

  /// Calls git in the present folder and waits for it; its complaints are not shown.
  static func run(_ arguments: [String]) throws(GitRevision.Failure) -> Answer {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationReason == .exit, process.terminationStatus != 127 else {
        throw CocoaError(.fileNoSuchFile)
      }
      return Answer(status: process.terminationStatus, output: Array(bytes))
    } catch {
      throw GitRevision.Failure(
        message: LocalizedText(zh: "无法运行 git，请先安装", en: "git cannot be run; is it installed?"))
    }
  }
}
