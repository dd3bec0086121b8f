import FenliuFormat
import FenliuSource

extension Check {
  /// Writes what the fixes changed, or shows it, and says what they were.
  func apply(_ fix: PackFix, to output: Output, _ language: Language) throws {
    for (before, after) in fix.changes {
      let path = FilePaths.path(of: after.name, readFrom: packOptions.pack)
      if dryRun {
        try output.write(UnifiedDiff(from: before, to: after, named: path).text)
      } else {
        try FileChange.write(after.bytes, to: path, language: language)
      }
    }
    if format != .json {
      // What programs read stays free of it.
      for fix in fix.fixes {
        let line = "\(place(of: fix)): \(fix.edit.title[language]) [\(fix.diagnostic.kind.code)]"
        if format == .text, !dryRun { try output.writeLine(line) } else { StandardError.write(line + "\n") }
      }
    }
    if !fix.isSettled {
      StandardError.complain(
        LocalizedText(zh: "有的建议会没完没了地互相改动，已停下", en: "some edits would undo one another for ever; stopped"),
        language)
    }
    guard format == .text else { return }
    StandardError.complain(summary(of: fix), language)
  }

  private func summary(of fix: PackFix) -> LocalizedText {
    let (edits, files) = (fix.fixes.count, fix.changes.count)
    let inFiles = LocalizedText(
      zh: "，涉及 \(files) 个文件", en: " in \(files) \(files == 1 ? "file" : "files")")
    return LocalizedText(
      zh: "\(dryRun ? "可采纳" : "已采纳") \(edits) 处修改\(edits == 0 ? "" : inFiles.chinese)",
      en: "\(edits) \(edits == 1 ? "edit" : "edits") \(dryRun ? "to apply" : "applied")"
        + (edits == 0 ? "" : inFiles.english))
  }

  /// A fix for programs: the finding's code, where, and what was put there.
  func json(_ fix: AppliedFix) -> JSONValue {
    [
      "code": .string(fix.diagnostic.kind.code),
      "file": .string(FilePaths.path(of: fix.edit.location.file, readFrom: packOptions.pack)),
      "line": .integer(fix.position.line), "column": .integer(fix.position.column),
      "title": JSONValue(fix.edit.title), "replacement": .string(fix.edit.replacement),
    ]
  }

  private func place(of fix: AppliedFix) -> String {
    let path = FilePaths.path(of: fix.edit.location.file, readFrom: packOptions.pack)
    return "\(path):\(fix.position.line):\(fix.position.column)"
  }
}
