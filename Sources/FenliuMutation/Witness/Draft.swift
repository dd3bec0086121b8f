import FenliuEngine
import FenliuRules

/// A case in the making.
struct Draft {
  /// Words of the title.
  var title: [String] = []
  /// Words of the text, each in a clause of its own.
  var words: [String] = []
  /// Sentences of their own, after the words.
  var sentences: [String] = []
  var fields: FieldValues = [:]
  var day: CalendarDate?

  /// The case.
  func finished(id: String) -> Case {
    var text = Self.joined(words)
    for sentence in sentences { text += Self.closed(sentence) }
    if text.isEmpty { text = "。" }
    return Case(
      id: id, title: title.joined(separator: "，"), text: text, date: day.map { CaseDate($0) }, fields: fields)
  }

  private static func joined(_ words: [String]) -> String {
    // A word that is part of another need not be said again.
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      let isInOther = words.enumerated().contains { other in
        other.offset != index && other.element.contains(word)
          && (other.element != word || other.offset < index)
      }
      if !isInOther { kept.append(word) }
    }
    return kept.isEmpty ? "" : closed(kept.joined(separator: kept.allSatisfy(\.isLatin) ? ", " : "，"))
  }

  private static func closed(_ sentence: String) -> String { sentence + (sentence.isLatin ? ". " : "。") }
}

extension String {
  /// Whether all is ASCII.
  var isLatin: Bool { utf8.allSatisfy { $0 < 0x80 } }

  /// One text after another, with a space between words of Latin script.
  func followed(by next: String) -> String {
    let needsSpace = (unicodeScalars.last?.isASCII ?? false) && (next.unicodeScalars.first?.isASCII ?? false)
    return self + (needsSpace ? " " : "") + next
  }
}
