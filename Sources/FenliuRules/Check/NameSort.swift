import FenliuSource

/// A sort of things that have names.
enum NameSort {
  case field, zone, destination, category, issue, law, article, terms, concept, rule, alert, guarantee, bar,
    choice,
    pack

  /// What one such thing is called.
  var title: LocalizedText {
    switch self {
    case .field: LocalizedText(zh: "事实", en: "field")
    case .zone: LocalizedText(zh: "文本区域", en: "zone")
    case .destination: LocalizedText(zh: "去向", en: "destination")
    case .category: LocalizedText(zh: "大类", en: "category")
    case .issue: LocalizedText(zh: "事项", en: "issue")
    case .law: LocalizedText(zh: "法律", en: "law")
    case .article: LocalizedText(zh: "条文", en: "article")
    case .terms: LocalizedText(zh: "词表", en: "list of phrases")
    case .concept: LocalizedText(zh: "概念", en: "concept")
    case .rule: LocalizedText(zh: "规则", en: "rule")
    case .alert: LocalizedText(zh: "加急情形", en: "alert")
    case .guarantee: LocalizedText(zh: "保证", en: "guarantee")
    case .bar: LocalizedText(zh: "禁入", en: "bar")
    case .choice: LocalizedText(zh: "选项", en: "choice")
    case .pack: LocalizedText(zh: "规则包", en: "pack")
    }
  }

  /// Whether ids of the sort may have letters of any script: names that people write in conditions.
  var allowsAnyScript: Bool {
    switch self {
    case .terms, .concept: true
    default: false
    }
  }

  /// Whether `text` is an id of the sort.
  func isID(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    var isPartEmpty = true
    for scalar in text.unicodeScalars {
      if scalar != "." {
        guard isIDScalar(scalar) else { return false }
      } else if isPartEmpty {
        return false
      }
      isPartEmpty = scalar == "."
    }
    return !isPartEmpty
  }

  private func isIDScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_": true
    default: allowsAnyScript && !scalar.isASCII && scalar.properties.isAlphabetic
    }
  }
}

extension Rule {
  /// Whether `text` is well made as the id of a rule.
  public static func isID(_ text: String) -> Bool { NameSort.rule.isID(text) }
}
