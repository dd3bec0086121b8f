import FenliuSource

extension Checker {
  /// A zone with its cues.
  mutating func zone(_ declaration: ZoneDeclaration) -> Zone? {
    let extent: Zone.Extent?
    switch declaration.extent {
    case .title: extent = .title
    case .text: extent = .text
    case .cued(let starts, let ends, let run):
      let starts = phraseSet(starts, isExact: true)
      let ends = phraseSet(ends, isExact: true)
      guard let starts, let ends else { return nil }
      extent = .cued(starts: starts, ends: ends, run: run)
    case nil: extent = nil
    }
    guard let title = declaration.title, let extent else { return nil }
    return Zone(
      id: declaration.id.text, title: title, extent: extent, onRequestOnly: declaration.isOnRequest,
      location: declaration.id.location)
  }

  /// A group of cues.
  mutating func cue(_ declaration: CueDeclaration) -> StanceCue? {
    phraseSet(declaration.cues, isExact: true).map {
      StanceCue(
        stance: declaration.stance, cues: $0, side: declaration.side, reach: declaration.reach,
        location: declaration.location)
    }
  }

  /// A text test with its phrases and zones.
  mutating func textTest(_ syntax: TextTestSyntax) -> TextTest? {
    let zones = syntax.zones.map { words in words.map { names.zones.resolve($0, in: context) } }
    guard let form = textForm(syntax.form) else { return nil }
    guard let zones else { return TextTest(form: form, stance: syntax.stance) }
    let known = zones.compactMap(\.self).sorted()
    return known.count == zones.count ? TextTest(form: form, zones: known, stance: syntax.stance) : nil
  }

  private mutating func textForm(_ form: TextTestSyntax.Form) -> TextForm? {
    switch form {
    case .any(let alternatives): return phraseSet(alternatives, isExact: false).map(TextForm.any)
    case .all(let groups): return phraseSets(groups, isExact: false).map(TextForm.all)
    case .count(let count, let alternatives, let location):
      guard let set = phraseSet(alternatives, isExact: true) else { return nil }
      // A list that was refused itself is empty here, and says nothing about the count.
      let total = Set(set.uses.map(\.phrase)).count
      guard count <= total || (context.hasErrors && total == 0) else {
        context.report(
          Diagnostic(
            RuleDiagnostics.countOutOfRange, at: location,
            LocalizedText(
              zh: "要求 `\(count)` 个词，总共只有 \(total) 个",
              en: "`\(count)` phrases are asked for, but there are only \(total) in all")))
        return nil
      }
      return .count(count, set)
    case .near(let groups, let reach, let ordered):
      return phraseSets(groups, isExact: true).map {
        .near(Near(groups: $0, reach: reach, ordered: ordered))
      }
    }
  }

  private mutating func phraseSets(_ groups: [AlternativesSyntax], isExact: Bool) -> [PhraseSet]? {
    var sets: [PhraseSet] = []
    for group in groups {
      if let set = phraseSet(group, isExact: isExact) { sets.append(set) }
    }
    return sets.count == groups.count ? sets : nil
  }
}
