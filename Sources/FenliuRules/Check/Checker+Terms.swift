import FenliuSource
import FenliuText

extension Checker {
  /// How many lists deep lists may include one another. Each level repeats the phrases of those below.
  static let maximumIncludeDepth = 16

  /// What each list of phrases finds, its included lists too.
  mutating func resolveTerms() -> [PhraseSet] {
    var graph = ReferenceGraph(count: declarations.terms.count)
    for (index, list) in declarations.terms.enumerated() {
      for word in list.includes {
        guard let included = names.terms.resolve(word, in: context) else { continue }
        graph.add(from: index, to: included.index, at: word.inner)
      }
    }
    let walk = graph.walk()
    for cycle in walk.cycles {
      context.reportCycle(cycle, of: LocalizedText(zh: "词表", en: "lists of phrases")) {
        names.terms.names[$0]
      }
    }
    var sets = [PhraseSet](repeating: PhraseSet([]), count: declarations.terms.count)
    guard walk.cycles.isEmpty else { return sets }
    var depths = [Int](repeating: 1, count: sets.count)
    for index in walk.order {
      let included = graph.edges[index]
      depths[index] = 1 + (included.map { depths[$0.target] }.max() ?? 0)
      if depths[index] == Self.maximumIncludeDepth + 1 { reportDepth(of: index) }
      guard depths[index] <= Self.maximumIncludeDepth else { continue }
      let inherited = included.flatMap { sets[$0.target].uses }
      sets[index] = phraseSet(of: declarations.terms[index], inherited: inherited)
    }
    return sets
  }

  private func reportDepth(of index: Int) {
    let id = declarations.terms[index].id
    context.report(
      Diagnostic(
        RuleDiagnostics.deepIncludes, at: id.inner,
        LocalizedText(
          zh: "词表 `\(id.text)` 包含了 \(Self.maximumIncludeDepth) 层以上的词表",
          en: "the list `\(id.text)` includes lists more than \(Self.maximumIncludeDepth) levels deep")))
  }

  /// A list's own phrases and the inherited ones, all with the list's own masks as far as they matter.
  private func phraseSet(of list: TermsDeclaration, inherited: [PhraseUse]) -> PhraseSet {
    let own = list.phrases.map { PhraseUse(phrase: reference($0)) }
    guard !list.masks.isEmpty else { return PhraseSet.union(of: own + inherited) }
    let uses = own + inherited
    var masks = [[Ref<Phrase>]](repeating: [], count: uses.count)
    let trie = formTrie(uses.map { phraseForms(of: $0.phrase) })
    // Whether a pattern lies inside a mask, or a phrase inside a pattern, only a text can show.
    let patterns = Set(uses.indices.filter { phrases.isPattern(uses[$0].phrase) })
    for mask in list.masks {
      let maskReference = reference(mask)
      let inside =
        phrases.isPattern(maskReference)
        ? Set(uses.indices)
        : patterns.union(phraseForms(of: maskReference).flatMap { trie.matches(in: $0) }.map(\.number))
      if inside.isEmpty { reportUselessMask(mask, in: list) }
      for number in inside where uses[number].phrase != maskReference {
        masks[number].append(maskReference)
      }
    }
    return PhraseSet.union(
      of: zip(uses, masks).map { use, added in
        PhraseUse(phrase: use.phrase, masks: Array(Set(use.masks + added)).sorted())
      })
  }

  /// What is searched for to find a phrase; nothing for a pattern.
  func phraseForms(of phrase: Ref<Phrase>) -> [[UInt32]] {
    guard !phrases.isPattern(phrase) else { return [] }
    let folded = phrases.folded[phrase.index]
    guard phrases.phrases[phrase.index].latin == .forms, folded.contains(where: PhraseFolding.isLatin) else {
      return [folded]
    }
    return PhraseForms(PhraseFolding.string(folded), mode: .forms).forms
  }

  /// A trie of the forms of phrases, each known by its number.
  func formTrie(_ phrases: [[[UInt32]]]) -> PhraseTrie {
    var trie = PhraseTrie()
    for (number, forms) in phrases.enumerated() {
      for form in forms { trie.insert(form, as: number) }
    }
    return trie
  }

  private func reportUselessMask(_ mask: PhraseSyntax, in list: TermsDeclaration) {
    context.report(
      Diagnostic(
        RuleDiagnostics.uselessMask, at: mask.word.inner,
        LocalizedText(
          zh: "`\(mask.word.text)` 不含词表 `\(list.id.text)` 中的任何词，遮不住什么",
          en: "`\(mask.word.text)` contains no phrase of the list `\(list.id.text)`, so it masks nothing")))
  }

  /// The place of a phrase in the rule set.
  func reference(_ phrase: PhraseSyntax) -> Ref<Phrase> { phrases[phrase.entry] }

  /// What alternatives find: the phrases written and those of the lists named. Nil if a list is unknown.
  ///
  /// - Parameter isExact: whether phrases matter even where a shorter one of their list occurs too.
  mutating func phraseSet(_ alternatives: AlternativesSyntax, isExact: Bool) -> PhraseSet? {
    var uses = alternatives.phrases.map { PhraseUse(phrase: reference($0)) }
    var isComplete = true
    for word in alternatives.terms {
      guard let list = names.terms.resolve(word, in: context) else {
        isComplete = false
        continue
      }
      uses += termSets[list.index].uses
      if isExact { exactLists.insert(list.index) }
    }
    if isExact {
      checkDuplicates(alternatives.phrases)
    } else {
      checkCovered(alternatives.phrases)
    }
    return isComplete ? PhraseSet.union(of: uses) : nil
  }
}

extension PhraseSet {
  /// The uses in order, each once.
  package static func union(of uses: [PhraseUse]) -> PhraseSet {
    guard uses.count > 1 else { return PhraseSet(uses) }
    if uses.allSatisfy({ $0.masks.isEmpty }) {
      var phrases = uses.map { $0.phrase }
      phrases.sort()
      var result: [PhraseUse] = []
      result.reserveCapacity(phrases.count)
      for phrase in phrases where phrase != result.last?.phrase { result.append(PhraseUse(phrase: phrase)) }
      return PhraseSet(result)
    }
    let sorted = uses.sorted { left, right in
      left.phrase != right.phrase
        ? left.phrase < right.phrase : left.masks.lexicographicallyPrecedes(right.masks)
    }
    var result: [PhraseUse] = []
    for use in sorted where use != result.last { result.append(use) }
    return PhraseSet(result)
  }
}
