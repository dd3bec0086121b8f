import FenliuMemory
import FenliuRules
import FenliuSource
import FenliuText

/// What is searched for in order to find the phrases of a pack (see `PhraseForms`), side by side.
struct FormTable: Sendable {
  /// The forms of all phrases, those of one after those of the other; patterns have none.
  private(set) var texts = FlatLists<UInt32>()
  /// For each phrase, the number of its first form; and at the end, how many forms there are.
  private(set) var firsts: [Int32] = [0]
  /// For each phrase, whether the edges of an occurrence must not cut a word.
  private var edges: [(left: Bool, right: Bool)] = []

  /// How many phrases are worth a share of their own.
  private static let shareSize = 4_000

  /// The forms of phrases, on all cores where they are many.
  init(_ phrases: EntityList<Phrase>) {
    let shares = phrases.count / Self.shareSize + 1
    let parts = mapConcurrently(Array(0..<shares)) { share in
      var part = FormTable()
      for phrase in phrases.count * share / shares..<phrases.count * (share + 1) / shares {
        part.append(phrases[phrase])
      }
      return part
    }
    if parts.count == 1, let only = parts.first {
      self = only
      return
    }
    for part in parts {
      for phrase in part.edges.indices { append(phrase, of: part) }
    }
  }

  /// The forms of phrases most of which are those of an earlier version of the pack, in the same order.
  init(_ phrases: EntityList<Phrase>, like known: EntityList<Phrase>, _ table: FormTable) {
    // How many phrases that come or go in one place are passed over: a difference greater than that only takes longer.
    let window = 16
    var next = 0
    for phrase in phrases {
      let end = min(next + window, known.count)
      if let place = (next..<max(end, next)).first(where: { known[$0] == phrase }) {
        append(place, of: table)
        next = place + 1
      } else {
        append(phrase)
      }
    }
  }

  private init() {}

  private mutating func append(_ phrase: Phrase) {
    if phrase.pattern == nil {
      let written = PhraseForms(phrase)
      for form in written.forms {
        texts.append(contentsOf: form)
        texts.endList()
      }
      edges.append((written.boundedLeft, written.boundedRight))
    } else {
      edges.append((false, false))
    }
    firsts.append(Int32(truncatingIfNeeded: texts.count))
  }

  private mutating func append(_ phrase: Int, of other: FormTable) {
    for form in Int(other.firsts[phrase])..<Int(other.firsts[phrase + 1]) {
      texts.append(contentsOf: other.texts.values[other.texts.range(form)])
      texts.endList()
    }
    edges.append(other.edges[phrase])
    firsts.append(Int32(truncatingIfNeeded: texts.count))
  }

  /// For each form, what is reported where it is found.
  var labels: [Int32] {
    var labels: [Int32] = []
    labels.reserveCapacity(texts.count)
    for phrase in edges.indices {
      let label = FormLabel(
        phrase: phrase, boundedLeft: edges[phrase].left, boundedRight: edges[phrase].right)
      labels += repeatElement(label.rawValue, count: Int(firsts[phrase + 1] - firsts[phrase]))
    }
    return labels
  }
}
