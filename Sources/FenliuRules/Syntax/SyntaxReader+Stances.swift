import FenliuSource
import FenliuYAML

extension SyntaxReader {
  /// The section `stances`.
  mutating func readStances(_ node: YAMLNode) {
    for (name, value) in members(node) {
      guard let keyword = context.keyword(name, among: Stance.readable.map(\.keyword)),
        let stance = Stance.readable.first(where: { $0.keyword == keyword })?.value
      else { continue }
      for item in context.items(value) ?? [] {
        if let cue = cue(item, of: stance) { declarations.cues.append(cue) }
      }
    }
  }

  private mutating func cue(_ node: YAMLNode, of stance: Stance) -> CueDeclaration? {
    guard let mapping = MappingReader(node, as: .cue, in: context) else { return nil }
    let reach = mapping[.within].flatMap { self.reach($0) }
    guard let side = context.exactlyOne(of: [.before, .after], in: mapping),
      let cues = mapping[side].flatMap({ alternatives($0, latin: .forms) }), let reach
    else { return nil }
    return CueDeclaration(
      stance: stance, cues: cues, side: side == .before ? .before : .after, reach: reach,
      location: node.location)
  }

  /// A reach: `8 characters`, `clause` or `sentence`.
  func reach(_ node: YAMLNode) -> Reach? {
    let expected = LocalizedText(
      zh: "`8 characters`、`clause` 或 `sentence`", en: "`8 characters`, `clause` or `sentence`")
    guard let word = context.word(node, expected: expected) else { return nil }
    switch context.keywords.keyword(word.text, among: [.clause, .sentence]) {
    case .clause: return .clause
    case .sentence: return .sentence
    default: break
    }
    let number = word.text.prefix { $0.isASCII && $0.isNumber }
    var unit = word.text.dropFirst(number.count)
    if unit.first == " " { unit = unit.dropFirst() }
    let isUnit = context.keywords.keyword(String(unit), among: [.characters]) != nil
    if isUnit, let count = Int(number), (1...Reach.maximumCharacters).contains(count) {
      return .characters(count)
    }
    context.report(
      Diagnostic(
        RuleDiagnostics.badReach, at: word.inner,
        LocalizedText(
          zh: "`\(word.text)` 不是范围：此处应为\(expected.chinese)，字数为 1 至 \(Reach.maximumCharacters)",
          en:
            "`\(word.text)` is no reach: expected \(expected.english), with 1 to \(Reach.maximumCharacters) characters"
        ), edits: isUnit || unit.isEmpty ? [] : reachCorrection(word)))
    return nil
  }

  private func reachCorrection(_ word: Word) -> [SuggestedEdit] {
    context.correction(
      of: word, among: [Keyword.clause, .sentence].flatMap(context.keywords.spellings))
  }
}

extension Reach {
  /// The longest reach in characters; beyond it, a sentence or the whole text is meant.
  public static let maximumCharacters = 200
}
