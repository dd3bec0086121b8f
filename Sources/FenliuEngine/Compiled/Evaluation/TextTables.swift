import FenliuRules
import FenliuText

/// What reading a text needs of a pack: built once, never changed.
struct TextTables: Sendable {
  /// One way in which a phrase is written.
  struct Form: Sendable {
    var phrase: Int32
    var form: PhraseForm
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
    forms = ruleSet.phrases.enumerated().flatMap { number, phrase in
      PhraseForms(phrase.text, mode: phrase.latin.formMode).forms.map {
        Form(phrase: Int32(number), form: $0)
      }
    }
    automaton = PhraseAutomaton(forms.map(\.form.scalars))
    sets = program.sets
    tests = program.textTests
    zones = ruleSet.zones
    zonesOnRequest = zones.indices.filter { ruleSet.zones[$0].onRequestOnly }
    stanceCues = ruleSet.stanceCues
  }
}
