/// Words that tell nothing of a complaint: no phrase begins or ends with one.
enum StopWords {
  private static let anywhere = scalars("〇零一二三四五六七八九十百千万亿两几")
  private static let atStart = scalars(
    "的了着过吗呢吧啊呀嘛么和与及或也都就还又很太更最把被让给向从在是我你他她它您这那哪个们之其而但却因所以为于对到等已请将会能可要想说去来之后时")
  private static let atEnd = scalars(
    "的了着过吗呢吧啊呀嘛么和与及或也都就还又很太更最把被让给向从在是我你他她它您这那哪个每各其而但却因所以为于对等已请将会能可要想说不没跟像")
  private static let english: Set<String> = [
    "a", "an", "and", "are", "as", "at", "be", "but", "by", "can", "for", "from", "had", "has", "have", "he",
    "her", "his", "i", "in", "is", "it", "its", "me", "my", "no", "not", "of", "on", "or", "our", "please",
    "she",
    "so", "that", "the", "their", "them", "they", "this", "to", "us", "was", "we", "were", "when", "who",
    "will",
    "with", "you", "your",
  ]

  /// Whether a run of Chinese characters may be a phrase.
  static func allow(_ phrase: ArraySlice<UInt32>) -> Bool {
    guard let first = phrase.first, let last = phrase.last else { return false }
    return !atStart.contains(first) && !atEnd.contains(last) && !phrase.contains(where: anywhere.contains)
  }

  /// Whether an English word may begin or end a phrase.
  static func allow(_ word: String) -> Bool {
    word.utf8.count >= 3 && !english.contains(word) && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
}
