import FenliuMutation
import FenliuRules
import FenliuSource
import Foundation

/// What git says was changed in a folder.
enum GitChanges {
  /// The lines of files below `folder` that differ from a revision, those of files that git does not know
  /// included; if git cannot tell, the command ends.
  static func lines(since revision: String, in folder: String, language: Language) throws -> ChangedLines {
    // A revision that looks like an option would be taken for one.
    guard !revision.hasPrefix("-") else { throw complaint(revision, language) }
    let quiet = ["-C", folder, "-c", "core.quotepath=off"]
    let patch = try run(
      quiet + ["diff", "--unified=0", "--no-color", "--no-ext-diff", "--relative", revision, "--", "."])
    let unknown = try run(quiet + ["ls-files", "--others", "--exclude-standard", "-z"])
    guard let patch, let unknown else { throw complaint(revision, language) }
    let prefix = PackFolder.namePrefix(folder)
    var changed = ChangedLines(patch: patch) { prefix + $0 }
    for path in unknown.split(separator: "\0") { changed.add(file: prefix + path) }
    return changed
  }

  private static func complaint(_ revision: String, _ language: Language) -> any Error {
    StandardError.complain(
      LocalizedText(
        zh: "git 无法说明自 `\(revision)` 以来改了什么", en: "git cannot tell what changed since `\(revision)`"),
      language)
    return ExitStatus.noInput.code
  }

  /// What git writes; nil where it fails.
  private static func run(_ arguments: [String]) throws -> String? {
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
