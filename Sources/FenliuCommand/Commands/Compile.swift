import ArgumentParser
import FenliuEngine
import FenliuRules
import FenliuSource

struct Compile: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compiles a pack into one file that opens in milliseconds.",
    discussion: """
      把规则包编译成一个文件，打开只需几毫秒；--check 查看文件是否仍与规则一致。

      The pack is checked first; one with errors is not compiled. The file is written beside its place and then \
      renamed, so that whoever has the old one open keeps it. It fits only the version of Fenliu that made it; \
      `route`, `explain`, `ask`, `test` and `score` take it as --pack. With --check, nothing is written: it is \
      told whether a file fits and is of these rules.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .cannotCreate]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var languageOptions: LanguageOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; by default that of the pack's id. 输出文件", valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp("Only tell whether this file is of these rules. 只检查文件是否与规则一致", valueName: "file"))
  var check: String?
  @Option(help: "The form of the report: text, or json (an object). 报告格式")
  var format: Format = .text

  func validate() throws {
    guard check == nil || output == nil else {
      throw ValidationError("--check writes nothing. --check 不写文件")
    }
  }

  func run() throws {
    let language = languageOptions.language
    let open = try OpenPack(folder: packOptions.pack, language: language)
    let report = Output(language)
    if let check {
      let image = try OpenPack.image(check, language: language)
      let isCurrent = image.pack.fingerprint == open.pack.fingerprint
      try report.writeLine(Verdict(file: check, image: image, isCurrent: isCurrent).told(format, language))
      try report.flush()
      if !isCurrent { throw ExitStatus.failure.code }
      return
    }
    let path = output ?? "\(open.pack.ruleSet.pack.id).fenliu"
    guard PathKind(path) != .folder else {
      StandardError.complain(LocalizedText(zh: "`\(path)` 是文件夹", en: "`\(path)` is a folder"), language)
      throw ExitStatus.cannotCreate.code
    }
    let bytes = try image(of: open, path: path, language)
    try NewFile.write(bytes, to: path, isNew: false, language: language)
    try report.writeLine(
      Made(file: path, bytes: bytes.count, pack: open.pack).told(format, language))
    try report.flush()
  }

  /// The bytes of the file, which have been read once, all of them.
  private func image(of open: OpenPack, path: String, _ language: Language) throws -> [UInt8] {
    do {
      let bytes = try PackImage.bytes(of: open.pack, sources: open.sources)
      try PackImage(bytes: bytes, name: path).readWhole()
      return bytes
    } catch {
      StandardError.show(errorsOf: [error.diagnostic], in: [], language)
      throw ExitStatus.cannotCreate.code
    }
  }
}

/// What is told of a file that was made.
private struct Made {
  let file: String
  let bytes: Int
  let pack: CompiledPack

  func told(_ format: Compile.Format, _ language: Language) -> String {
    let (rules, mark) = (pack.ruleSet.rules.count, pack.fingerprint)
    switch format {
    case .json:
      let value: JSONValue = [
        "file": .string(file), "bytes": .integer(bytes), "rules": .integer(rules), "pack": .string(mark),
        "fenliu": .string(FenliuVersion.current),
      ]
      return value.serialized(pretty: true)
    case .text:
      let size = "\((bytes + 1023) / 1024) KiB"
      return LocalizedText(
        zh: "\(file)：\(rules) 条规则，\(size)（\(mark.prefix(12))）",
        en: "\(file): \(rules) \(rules == 1 ? "rule" : "rules"), \(size) (\(mark.prefix(12)))")[language]
    }
  }
}

/// What is told of a file that was looked at.
private struct Verdict {
  let file: String
  let image: PackImage
  let isCurrent: Bool

  func told(_ format: Compile.Format, _ language: Language) -> String {
    switch format {
    case .json:
      let value: JSONValue = [
        "file": .string(file), "pack": .string(image.pack.fingerprint), "current": .boolean(isCurrent),
        "fenliu": .string(FenliuVersion.current),
      ]
      return value.serialized(pretty: true)
    case .text:
      let mark = image.pack.fingerprint.prefix(12)
      return isCurrent
        ? LocalizedText(zh: "\(file)：与规则一致（\(mark)）", en: "\(file): of these rules (\(mark))")[language]
        : LocalizedText(zh: "\(file)：规则已改（\(mark)）", en: "\(file): of other rules (\(mark))")[language]
    }
  }
}
