/// The inflected forms of English words, by the spelling rules taught in schools and a table of exceptions.
///
/// It does not know whether a word is a noun or a verb, and so takes it for both; forms that do not exist
/// are never met in a text. Derived words, such as `leaker`, are other words.
enum EnglishInflection {
  /// The word, its plural or third person, its possessive, its past and its participles. The word
  /// consists of small ASCII letters, and comes first. A form may come twice.
  static func forms(of word: String) -> [String] {
    if let plural = EnglishIrregulars.plurals[word] {
      return [word, plural, word + "'s"] + (plural.hasSuffix("s") ? [] : [plural + "'s"])
    }
    let spelling = Spelling(word)
    let noun = [word] + spelling.plurals + [word + "'s"]
    if let pasts = EnglishIrregulars.pasts[word] {
      return noun + pasts.split(separator: " ").map(String.init) + spelling.participles
    }
    if spelling.isAcronym || spelling.isInflected {
      return noun
    }
    return noun + spelling.pasts + spelling.participles
  }
}

/// How the endings of a word join its stem.
private struct Spelling {
  let word: String
  let letters: [Character]

  init(_ word: String) {
    self.word = word
    letters = Array(word)
  }

  /// Without a vowel, as in `ktv`.
  var isAcronym: Bool { !letters.indices.contains(where: isVowel) && !letters.contains("y") }

  /// With a verb ending already, as in `parking` and `damaged`.
  var isInflected: Bool {
    word.hasSuffix("ing") && letters.count >= 6
      || word.hasSuffix("ed") && !word.hasSuffix("eed") && letters.count >= 5
  }

  var plurals: [String] {
    if endsInConsonantAnd("y") { return [word.dropLast() + "ies"] }
    if endsInConsonantAnd("o") { return [word + "s", word + "es"] }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return [word + (hisses ? "es" : "s")]
  }

  var pasts: [String] {
    if letters.last == "e" { return [word + "d"] }
    if endsInConsonantAnd("y") { return [word.dropLast() + "ied"] }
    return stems.map { $0 + "ed" }
  }

  var participles: [String] {
    if word.hasSuffix("ie") { return [word.dropLast(2) + "ying"] }
    let keepsE = ["ee", "oe", "ye"].contains { word.hasSuffix($0) }
    if letters.last == "e", !keepsE { return [word.dropLast() + "ing"] }
    return stems.map { $0 + "ing" }
  }

  /// The word as endings that begin with a vowel find it: with its last letter doubled after a single
  /// short vowel (`stop`). In longer words that depends on the stress (`occur`, `open`), so both are given.
  private var stems: [String] {
    guard letters.count >= 3, let last = letters.last, !"aeiouwxy".contains(last) else { return [word] }
    let end = letters.count - 1
    guard isVowel(end - 1), !isVowel(end - 2) else { return [word] }
    let doubled = word + String(last)
    return syllables == 1 ? [doubled] : [word, doubled]
  }

  /// The number of runs of vowels.
  private var syllables: Int {
    letters.indices.count { isVowel($0) && ($0 == 0 || !isVowel($0 - 1)) }
  }

  private func endsInConsonantAnd(_ last: Character) -> Bool {
    letters.count >= 2 && letters.last == last && !"aeiou".contains(letters[letters.count - 2])
  }

  /// The u of `quit` is none.
  private func isVowel(_ index: Int) -> Bool {
    switch letters[index] {
    case "a", "e", "i", "o": true
    case "u": index == 0 || letters[index - 1] != "q"
    default: false
    }
  }
}
