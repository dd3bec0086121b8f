import FenliuEngine
import FenliuRules
import Synchronization

/// Packs whose sets of phrases can be changed, one for each thread that decides by one.
final class AlterablePacks: Sendable {
  private let ruleSet: RuleSet
  private let marks: [PhraseSetPlace: Ref<Phrase>]
  private let idle = Mutex<[Idle]>([])

  /// A pack that nobody uses.
  ///
  /// Sendable because it is out of the pool while a thread uses it.
  private struct Idle: @unchecked Sendable {
    let pack: AlterablePack
  }

  init(_ ruleSet: RuleSet) {
    var marker = SetMarker(ruleSet)
    marker.markAll()
    self.ruleSet = marker.ruleSet
    marks = marker.marks
  }

  /// Runs `body` on the pack with some sets changed; nil: it would have to be compiled anew.
  func altering<Result>(_ changes: [SetChange], _ body: (CompiledPack) -> Result) -> Result? {
    let taken = idle.withLock { $0.popLast() } ?? Idle(pack: AlterablePack(ruleSet))
    defer {
      taken.pack.restore()
      idle.withLock { $0.append(taken) }
    }
    for change in changes {
      guard let mark = marks[change.place], taken.pack.replace(setEndingIn: mark, by: change.new.uses)
      else { return nil }
    }
    return body(taken.pack.pack)
  }
}

/// Gives each set of phrases a phrase that no other has, and no text, so that it is told from sets like it.
private struct SetMarker {
  private(set) var ruleSet: RuleSet
  private(set) var marks: [PhraseSetPlace: Ref<Phrase>] = [:]
  private let absent: Phrase?

  init(_ ruleSet: RuleSet) {
    self.ruleSet = ruleSet
    absent = ruleSet.absentPhrase
  }

  mutating func markAll() {
    for owner in ConditionOwner.all(in: ruleSet) {
      for (part, node) in (owner.condition(in: ruleSet)?.nodes ?? []).enumerated() {
        guard case .text(var test) = node.form else { continue }
        test.form = test.form.with(
          test.form.sets.enumerated().map { marked($1, .test(owner, part: part, group: $0)) })
        ruleSet.replace(part, of: owner, with: .text(test))
      }
    }
    for index in ruleSet.stanceCues.indices {
      ruleSet.stanceCues[index].cues = marked(ruleSet.stanceCues[index].cues, .cue(index))
    }
    for index in ruleSet.zones.indices {
      guard case .cued(let starts, let ends, let run) = ruleSet.zones[index].extent else { continue }
      let (first, second) = (marked(starts, .zoneStart(index)), marked(ends, .zoneEnd(index)))
      ruleSet.zones[index].extent = .cued(starts: first, ends: second, run: run)
    }
    for index in ruleSet.fields.indices {
      guard let near = ruleSet.fields[index].extraction?.near else { continue }
      let marked = marked(near, .extraction(index))
      ruleSet.fields[index].extraction?.near = marked
    }
  }

  private mutating func marked(_ set: PhraseSet, _ place: PhraseSetPlace) -> PhraseSet {
    guard let absent else { return set }
    let mark = Ref<Phrase>(ruleSet.phrases.count)
    ruleSet.phrases.append(absent)
    marks[place] = mark
    return PhraseSet(set.uses + [PhraseUse(phrase: mark)])
  }
}

extension RuleSet {
  /// A phrase that is in no text; nil where there are no phrases.
  var absentPhrase: Phrase? {
    guard var absent = phrases.first else { return nil }
    // A noncharacter: no text has it after folding.
    (absent.text, absent.latin, absent.pattern) = ("\u{FFFF}", .substring, nil)
    return absent
  }
}
