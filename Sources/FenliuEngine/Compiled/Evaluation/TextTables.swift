import FenliuRules
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
struct TextTables: Sendable {
  /// One way in which a phrase is written.
  struct Form: Sendable {
    var phrase: Int32
    var length: Int
    var boundedLeft: Bool
    var boundedRight: Bool
  }

  let phraseCount: Int
  let automaton: PhraseAutomaton
  /// For each pattern of the automaton, the phrase it belongs to.
  let forms: [Form]
  let sets: [PhraseSet]
  let tests: [CompiledTextTest]
  let zones: [Zone]
  /// The zones, by index, that count only for tests that name them.
  let zonesOnRequest: [Int]
  let stanceCues: [StanceCue]

  init(_ ruleSet: RuleSet, _ program: Program) {
    phraseCount = ruleSet.phrases.count
    var forms: [Form] = []
    var patterns: [[UInt32]] = []
    for (number, phrase) in ruleSet.phrases.enumerated() {
      let written = PhraseForms(phrase)
      for pattern in written.forms {
        patterns.append(pattern)
        forms.append(
          Form(
            phrase: Int32(number), length: pattern.count, boundedLeft: written.boundedLeft,
            boundedRight: written.boundedRight))
      }
    }
    self.forms = forms
    automaton = PhraseAutomaton(patterns)
    sets = program.sets
    tests = program.textTests
    zones = ruleSet.zones
    zonesOnRequest = zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    stanceCues = ruleSet.stanceCues
  }
}
