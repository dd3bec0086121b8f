public import FenliuSource

/// Every kind of finding about YAML, from bytes to typed values.
public enum YAMLDiagnostics {
  /// All kinds, in the order in which a file meets them.
  public static let all: [DiagnosticKind] =
    characterKinds + structureKinds + syntaxKinds + valueKinds + [tooManyFindings]

  /// The reading of a file was given up.
  public static let tooManyFindings = DiagnosticKind(
    "too-many-findings",
    zh: "一个文件里的问题太多，读到这里就停了。先改好前面的，再检查一次。",
    en: "One file has so many findings that reading stopped. Mend the first ones and check again.")

  static func tooManyFindings(_ limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      tooManyFindings, at: place,
      LocalizedText(
        zh: "这个文件的问题超过 \(limit) 个，后面的没有再读",
        en: "this file has more than \(limit) findings; the rest of it was not read"))
  }
}

extension String {
  /// The user's words in backticks: one line, and not too long to read.
  var quotedForMessage: String {
    var shown = ""
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == 40 {
        shown += "…"
        break
      }
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      shown.unicodeScalars.append(isControl ? "·" : scalar)
    }
    return shown.unicodeScalars.contains("`") ? "`` \(shown) ``" : "`\(shown)`"
  }
}
