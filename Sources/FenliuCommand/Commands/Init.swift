import ArgumentParser
import FenliuScaffold
import FenliuSource
import Foundation

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes a small pack of rules with its corpus, to begin with.",
    discussion: """
      新建一个可以直接检查和测试的小规则包。

      Writes `rules` and `corpus` into the folder; nothing that is there is touched.

      \(ExitStatus.table(of: [.success, .usage, .cannotCreate]))
      """)

  @OptionGroup var languageOptions: LanguageOptions
  @Argument(help: "The folder; made if it is not there. 文件夹")
  var folder = "."

  func run() throws {
    let language = languageOptions.language
    let root = URL(fileURLWithPath: folder)
    for name in ["rules", "corpus"] {
      let path = root.appending(path: name).path
      guard !FileManager.default.fileExists(atPath: path) else {
        StandardError.complain(
          LocalizedText(
            zh: "`\(folder)` 里已经有 `\(name)`，不会改动它",
            en: "there is `\(name)` in `\(folder)` already; it is left alone"),
          language)
        throw ExitStatus.cannotCreate.code
      }
    }
    let output = Output(language)
    for file in StarterPack.files {
      let path = root.appending(path: file.path).path
      try NewFile.write(Array(file.text.utf8), to: path, isNew: true, language: language)
      try output.writeLine(folder == "." ? file.path : "\(folder)/\(file.path)")
    }
    try output.flush()
  }
}

/// Files that commands make.
enum NewFile {
  /// Writes a file, and the folders it is in; ends the command if that cannot be done, or if a file that is
  /// to be new is there.
  static func write(_ bytes: [UInt8], to path: String, isNew: Bool, language: Language) throws {
    let file = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: isNew ? .withoutOverwriting : .atomic)
    } catch {
      StandardError.complain(
        LocalizedText(zh: "无法写入 `\(path)`", en: "cannot write `\(path)`"), language)
      throw ExitStatus.cannotCreate.code
    }
  }
}
