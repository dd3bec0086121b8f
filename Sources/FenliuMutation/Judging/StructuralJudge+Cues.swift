import FenliuEngine
import FenliuRules
import FenliuText

// Cues are no evidence: all that matters of them is where they begin or end. So one can go that has another in it which
// begins, or ends, in the same place.
extension StructuralJudge {
  /// Whether all that is no longer found are cues, and in each another one is found that does what it did.
  func isDoneByOthers(_ changes: [SetChange]) -> Bool {
    changes.allSatisfy { change in
      let gone = change.old.uses.filter { !change.new.uses.contains($0) }
      // What hides the longer one hides neither the shorter one nor what stands there otherwise.
      let kept = change.new.uses.filter(\.masks.isEmpty).map(\.phrase)
      return gone.allSatisfy { use in
        kept.contains { $0 != use.phrase && does(as: use.phrase, $0, at: change.place) }
      }
    }
  }

  /// Whether a text test depends on a stance.
  func isRead(_ stance: Stance) -> Bool {
    table.conditions.contains { condition in
      condition.nodes.contains { node in
        guard case .text(let test) = node.form else { return false }
        return test.stance.accepted != nil || test.stance.rejected.contains(stance)
          || test.stance.rejected.contains(.asserted)
      }
    }
  }

  private func does(as longer: Ref<Phrase>, _ shorter: Ref<Phrase>, at place: PhraseSetPlace) -> Bool {
    guard let outer = plainForms(of: longer), let inner = plainForms(of: shorter) else { return false }
    return outer.allSatisfy { form in
      inner.contains { part in
        guard part.count < form.count else { return false }
        switch place {
        case .test: return false
        case .cue(let index):
          return ruleSet.stanceCues[index].side == .before
            ? form.suffix(part.count).elementsEqual(part) : form.prefix(part.count).elementsEqual(part)
        case .zoneStart(let zone):
          return form.prefix(part.count).elementsEqual(part)
            && !mayEnd(ruleSet.zones[zone], inside: form, behind: part.count)
        case .zoneEnd: return form.prefix(part.count).elementsEqual(part)
        case .extraction(let field):
          // Words of one clause are equally near, wherever in it they stand.
          switch ruleSet.fields[field].extraction?.reach {
          case .clause, .sentence: return form.contains(part)
          case .characters, nil: return false
          }
        }
      }
    }
  }

  /// Whether what ends a zone may begin inside a form of a phrase, so many scalars from its start or later.
  private func mayEnd(_ zone: Zone, inside form: [UInt32], behind start: Int) -> Bool {
    guard case .cued(_, let ends, _) = zone.extent else { return true }
    return ends.uses.contains { use in
      guard ruleSet[use.phrase].pattern == nil else { return true }
      return PhraseForms(ruleSet[use.phrase]).forms.contains { end in
        (start..<form.count).contains { place in zip(end, form[place...]).allSatisfy { $0 == $1 } }
      }
    }
  }

  /// The forms of a phrase that is nothing but Chinese characters: it is found wherever they stand, and no clause ends
  /// in it. Nil for any other.
  private func plainForms(of phrase: Ref<Phrase>) -> [[UInt32]]? {
    guard ruleSet[phrase].pattern == nil else { return nil }
    let forms = PhraseForms(ruleSet[phrase]).forms
    let isPlain = !forms.isEmpty && forms.allSatisfy { $0.allSatisfy { (0x4E00...0x9FFF).contains($0) } }
    return isPlain ? forms : nil
  }
}
