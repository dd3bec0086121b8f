import FenliuMemory
import FenliuRules
public import FenliuSource

/// Every reason for which a file is not used as a compiled pack, besides that it cannot be read.
public enum ImageDiagnostics {
  /// The file is something else.
  public static let notCompiled = DiagnosticKind(
    "not-a-compiled-pack",
    zh: "文件不是 `fenliu compile` 生成的。",
    en: "The file was not made by `fenliu compile`.")
  /// The file is of a machine with another layout of numbers.
  public static let otherMachine = DiagnosticKind(
    "compiled-on-other-machine",
    zh: "编译后的规则包只能用在字节顺序和字长相同的机器上。",
    en: "A compiled pack can be used only on machines with the same byte order and word size.")
  /// The file is of another version of Fenliu.
  public static let otherVersion = DiagnosticKind(
    "compiled-by-other-version",
    zh: "编译后的规则包只能由编译它的那个版本的 Fenliu 使用。",
    en: "A compiled pack can be used only by the version of Fenliu that made it.")
  /// The file is too short or too long.
  public static let wrongLength = DiagnosticKind(
    "incomplete-compiled-pack",
    zh: "编译后的规则包缺了一段，或者多了一段，常见于复制中断。",
    en: "A part of the compiled pack is missing, or something was added, as when copying was interrupted.")
  /// The file is not as it was written.
  public static let damaged = DiagnosticKind(
    "damaged-compiled-pack",
    zh: "编译后的规则包与写入时不同：校验和不符。",
    en: "The compiled pack is not as it was written: a checksum is wrong.")

  /// Every kind, in the order in which a file is checked.
  public static let all: [DiagnosticKind] = [notCompiled, otherMachine, otherVersion, wrongLength, damaged]
}

extension ImageError {
  /// What is said of a file of which this is wrong.
  func diagnostic(of file: String) -> Diagnostic {
    let place = SourceLocation(file: file, range: ByteRange(0, 0))
    let again = LocalizedText(zh: "用 `fenliu compile` 重新编译", en: "make it anew with `fenliu compile`")
    func diagnostic(_ kind: DiagnosticKind, zh: String, en: String) -> Diagnostic {
      Diagnostic(kind, at: place, LocalizedText(zh: zh, en: en), notes: [again])
    }
    switch self {
    case .unreadable:
      return Diagnostic(
        RuleDiagnostics.unreadablePath, at: place,
        LocalizedText(zh: "`\(file)` 无法读取", en: "`\(file)` cannot be read"))
    case .foreign:
      return diagnostic(
        ImageDiagnostics.notCompiled, zh: "`\(file)` 不是编译后的规则包", en: "`\(file)` is not a compiled pack")
    case .otherMachine:
      return diagnostic(
        ImageDiagnostics.otherMachine, zh: "`\(file)` 是在另一种机器上编译的",
        en: "`\(file)` was compiled on another kind of machine")
    case .otherVersion(let found):
      return diagnostic(
        ImageDiagnostics.otherVersion,
        zh: "`\(file)` 由 Fenliu 的另一版本（\(found)）编译，此版本是 \(FenliuVersion.current)",
        en: "`\(file)` was compiled by another version of Fenliu (\(found)); this is \(FenliuVersion.current)"
      )
    case .wrongLength:
      return diagnostic(
        ImageDiagnostics.wrongLength, zh: "`\(file)` 不完整", en: "`\(file)` is not complete")
    case .damaged(let section):
      return diagnostic(
        ImageDiagnostics.damaged, zh: "`\(file)` 已损坏（\(section)）", en: "`\(file)` is damaged (\(section))")
    }
  }
}
