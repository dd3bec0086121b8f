import FenliuSource

extension Checker {
  /// Looks for phrases that add nothing to their list of phrases.
  mutating func checkPhraseLists() {
    spreadExactness()
    for (index, list) in declarations.terms.enumerated() {
      checkDuplicates(list.masks)
      if exactLists.contains(index) {
        checkDuplicates(list.phrases)
      } else {
        checkCovered(list.phrases, masks: list.masks)
      }
    }
  }

  /// Where a list matters phrase by phrase, so do those it includes.
  private mutating func spreadExactness() {
    var pending = exactLists.sorted()
    while let index = pending.popLast() {
      for word in declarations.terms[index].includes {
        guard let included = names.terms.find(word.text) else { continue }
        if exactLists.insert(included.index).inserted { pending.append(included.index) }
      }
    }
  }

  /// Reports phrases that are the same after folding; gives the others.
  @discardableResult
  func checkDuplicates(_ phrases: [PhraseSyntax]) -> [PhraseSyntax] {
    guard hasDuplicates(phrases) else { return phrases }
    var first: [PhrasePool.Entry: PhraseSyntax] = [:]
    return phrases.filter { phrase in
      guard let earlier = first[phrase.entry] else {
        first[phrase.entry] = phrase
        return true
      }
      context.report(
        Diagnostic(
          RuleDiagnostics.duplicatePhrase, at: phrase.word.inner,
          LocalizedText(
            zh: "`\(phrase.word.text)` 与 `\(earlier.word.text)` 折叠后相同",
            en: "`\(phrase.word.text)` is the same as `\(earlier.word.text)` after folding"),
          secondary: [Label(earlier.word.inner, LocalizedText(zh: "第一次", en: "the first of the two"))]))
      return false
    }
  }

  /// Whether two phrases are the same after folding.
  private func hasDuplicates(_ phrases: [PhraseSyntax]) -> Bool {
    // Nearly every list is short.
    guard phrases.count <= 16 else { return Set(phrases.map(\.entry)).count < phrases.count }
    return phrases.indices.contains { later in
      phrases[..<later].contains { $0.entry == phrases[later].entry }
    }
  }

  /// Reports phrases that are the same as another, or wherever they occur contain another. What a pattern
  /// covers is not looked into.
  func checkCovered(_ phrases: [PhraseSyntax], masks: [PhraseSyntax] = []) {
    var distinct = checkDuplicates(phrases)
    if distinct.contains(where: { self.phrases.isPattern(reference($0)) }) {
      distinct.removeAll { self.phrases.isPattern(reference($0)) }
    }
    guard distinct.count > 1, mayCover(distinct) else { return }
    var trie = PhraseTrie()
    for (index, phrase) in distinct.enumerated() { trie.insert(folded(phrase), as: index) }
    let masked = masked(distinct, by: masks)
    for (index, phrase) in distinct.enumerated() {
      let text = folded(phrase)
      let covering = trie.matches(in: text).first { match in
        match.number != index && !masked.contains(match.number)
          && covers(distinct[match.number], at: match.range, of: phrase, text)
      }
      guard let covering else { continue }
      let shorter = distinct[covering.number].word
      context.report(
        Diagnostic(
          RuleDiagnostics.coveredPhrase, at: phrase.word.inner,
          LocalizedText(
            zh: "凡有 `\(phrase.word.text)` 处必有 `\(shorter.text)`，这个词不增加任何东西",
            en: "wherever `\(phrase.word.text)` occurs, `\(shorter.text)` does too, so it adds nothing"),
          secondary: [Label(shorter.inner, LocalizedText(zh: "更短的词", en: "the shorter phrase"))]))
    }
  }

  private func folded(_ phrase: PhraseSyntax) -> [UInt32] { phrases.folded[reference(phrase).index] }

  private func latin(_ phrase: PhraseSyntax) -> LatinMatching {
    phrases.phrases[reference(phrase).index].latin
  }

  /// Whether a phrase may contain another. Asking this first spares the search in nearly every list.
  private func mayCover(_ phrases: [PhraseSyntax]) -> Bool {
    guard phrases.count <= 256 else { return true }
    let (table, references) = (self.phrases, phrases.map { reference($0) })
    return phrases.indices.contains { outer in
      phrases.indices.contains { inner in
        inner != outer && table.contains(references[outer], references[inner])
      }
    }
  }

  /// Which of the phrases lie inside a mask, by their places. Any may lie inside a pattern.
  private func masked(_ phrases: [PhraseSyntax], by masks: [PhraseSyntax]) -> Set<Int> {
    guard !masks.isEmpty else { return [] }
    if masks.contains(where: { self.phrases.isPattern(reference($0)) }) { return Set(phrases.indices) }
    let trie = formTrie(phrases.map { phraseForms(of: reference($0)) })
    let texts = masks.flatMap { phraseForms(of: reference($0)) }
    return Set(texts.flatMap { trie.matches(in: $0) }.map(\.number))
  }

  /// Whether the phrase `shorter`, found at `range` in the text of `longer`, is found in every occurrence of
  /// it. Chinese always is; Latin words depend on how each of the two is matched.
  private func covers(
    _ shorter: PhraseSyntax, at range: Range<Int>, of longer: PhraseSyntax, _ text: [UInt32]
  ) -> Bool {
    guard text[range].contains(where: PhraseFolding.isLatin) else { return true }
    func isLatin(_ index: Int) -> Bool { text.indices.contains(index) && PhraseFolding.isLatin(text[index]) }
    let cutsWord =
      isLatin(range.lowerBound) && isLatin(range.lowerBound - 1)
      || isLatin(range.upperBound - 1) && isLatin(range.upperBound)
    let isAtEdge =
      isLatin(range.lowerBound) && range.lowerBound == 0
      || isLatin(range.upperBound - 1) && range.upperBound == text.count
    switch (latin(longer), latin(shorter)) {
    case (.forms, .forms): return !cutsWord
    case (.forms, .words), (.forms, .substring): return false
    case (.words, .substring), (.substring, .substring): return true
    case (.words, .words), (.words, .forms): return !cutsWord
    case (.substring, .words), (.substring, .forms): return !cutsWord && !isAtEdge
    }
  }
}
