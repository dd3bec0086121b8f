import FenliuSource

/// The fingerprint of a rule set: SHA-256 over its meaning.
///
/// What counts: every id, title, value and condition, references by id, phrases as they are folded,
/// patterns as they are written. What does not: places in files, the split into files, comments, quoting,
/// the order of keys, the order of declarations where it means nothing, and spellings that fold to the same
/// phrase; nor what the pack asks of itself under `verify`, which decides nothing.
struct Fingerprint: Sendable {
  /// The version of the serialisation, so that a change of it changes every fingerprint.
  private static let format = "fenliu rule set 1"

  let ruleSet: RuleSet
  /// The phrases as they are written into the fingerprint.
  private let phrases: PhraseBytes
  var writer = CanonicalWriter()

  /// The fingerprint in lower-case hexadecimal.
  ///
  /// - Parameter folded: the folded text of each phrase where it is known.
  static func of(_ ruleSet: RuleSet, folded: [[UInt32]]? = nil) -> String {
    let phrases = PhraseBytes.ready(phrases(of: ruleSet, folded: folded))
    let rules = inShares(of: ruleSet.rules.count) { range in
      var part = Fingerprint(ruleSet, phrases: phrases)
      for index in range { part.write(ruleSet.rules[index]) }
      return part.writer.bytes
    }
    return text(of: ruleSet, phrases: phrases, rules: rules)
  }

  /// The fingerprint, and what it says of each rule.
  ///
  /// - Parameters:
  ///   - known: for each rule, its index in an earlier version in which it was the same; -1: it is new.
  ///   - bytes: what was said of each rule of that version.
  static func of(
    _ ruleSet: RuleSet, folded: [[UInt32]], known: [Int32], in bytes: [[UInt8]]
  ) -> (text: String, rules: [[UInt8]]) {
    let unknown = known.count { $0 < 0 }
    let phrases =
      unknown > known.count / 16
      ? PhraseBytes.ready(phrases(of: ruleSet, folded: folded)) : .folded(folded)
    let rules = inShares(of: ruleSet.rules.count) { range in
      range.map { index in
        if known[index] >= 0 { return bytes[Int(known[index])] }
        var part = Fingerprint(ruleSet, phrases: phrases)
        part.write(ruleSet.rules[index])
        return part.writer.bytes
      }
    }.flatMap(\.self)
    return (text(of: ruleSet, phrases: phrases, rules: rules), rules)
  }

  /// The digest of everything; `rules` is what is written of the rules, piece by piece.
  private static func text(of ruleSet: RuleSet, phrases: PhraseBytes, rules: [[UInt8]]) -> String {
    var first = Fingerprint(ruleSet, phrases: phrases)
    first.writeUpToRules()
    var last = Fingerprint(ruleSet, phrases: phrases)
    last.writeBehindRules()
    return SHA256Digest.hexadecimal(of: [first.writer.bytes] + rules + [last.writer.bytes])
  }

  private static func phrases(of ruleSet: RuleSet, folded: [[UInt32]]?) -> CanonicalPhrases {
    let shares = inShares(of: ruleSet.phrases.count) { range in
      let folder = PhraseFolder()
      var written = CanonicalPhrases()
      var writer = CanonicalWriter()
      for index in range {
        let phrase = ruleSet.phrases[index]
        writer.removeAll()
        writer.write(phrase, folded: folded.map { $0[index] } ?? folder.scalars(phrase.text))
        written.append(writer)
      }
      return written
    }
    var phrases = CanonicalPhrases()
    for share in shares { phrases.append(share) }
    return phrases
  }

  private mutating func writeUpToRules() {
    writer.write(Self.format)
    write(ruleSet.pack)
    for field in ruleSet.fields { write(field) }
    for zone in ruleSet.zones { write(zone) }
    for destination in ruleSet.destinations { write(destination) }
    for category in ruleSet.categories { write(id: category.id, title: category.title) }
    for issue in ruleSet.issues { write(issue) }
    for law in ruleSet.laws { write(law) }
    for list in ruleSet.terms {
      write(id: list.id, title: list.title)
      write(list.phrases)
    }
    for concept in ruleSet.concepts {
      write(id: concept.id, title: concept.title)
      write(concept.when)
    }
  }

  private mutating func writeBehindRules() {
    for guarantee in ruleSet.guarantees { write(guarantee) }
    writeCues()
    writeExtractions()
    writeAlerts()
  }

  /// What `body` makes of the shares into which so many things are cut, in order: several at once where there
  /// are many.
  private static func inShares<Result: Sendable>(
    of count: Int, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    let shares = count / 2_000 + 1
    return mapConcurrently(Array(0..<shares)) { share in
      body(count * share / shares..<count * (share + 1) / shares)
    }
  }

  mutating func write(id: String, title: LocalizedText) {
    writer.write(id)
    writer.write(title)
  }

  /// A phrase by its folded text.
  mutating func write(_ phrase: Ref<Phrase>) {
    switch phrases {
    case .ready(let phrases): phrases.write(phrase.index, to: &writer)
    case .folded(let folded): writer.write(ruleSet[phrase], folded: folded[phrase.index])
    }
  }

  mutating func write(_ set: PhraseSet) {
    writer.write(set.uses.count)
    for use in set.uses {
      write(use.phrase)
      writer.write(use.masks.count)
      for mask in use.masks { write(mask) }
    }
  }

  private mutating func writeCues() {
    let cues = ruleSet.stanceCues.map { cue in
      var part = Fingerprint(ruleSet, phrases: phrases)
      part.writer.write(cue.stance.rawValue)
      part.write(cue.cues)
      part.writer.write(cue.side == .before)
      part.write(cue.reach)
      return part.writer.bytes
    }
    writer.writeUnordered(cues) { writer, bytes in
      writer.write(bytes) { $0.write(Int64($1)) }
    }
  }

  /// Last and only where there are any, so that packs without them keep their fingerprints.
  private mutating func writeExtractions() {
    for field in ruleSet.fields {
      guard let extraction = field.extraction else { continue }
      writer.write(field.id)
      write(extraction)
    }
  }

  /// At the very end for the same reason.
  private mutating func writeAlerts() {
    if ruleSet.alerts.isEmpty { return }
    writer.write("alerts")
    for alert in ruleSet.alerts { write(alert) }
  }

  private init(_ ruleSet: RuleSet, phrases: PhraseBytes) {
    self.ruleSet = ruleSet
    self.phrases = phrases
  }
}

/// Phrases as they are written into a fingerprint.
private enum PhraseBytes: Sendable {
  /// Each is written already.
  case ready(CanonicalPhrases)
  /// Few are needed: they are written one by one, from their folded texts.
  case folded([[UInt32]])
}

extension CanonicalWriter {
  fileprivate mutating func write(_ phrase: Phrase, folded: @autoclosure () -> [UInt32]) {
    if let pattern = phrase.pattern {
      write("pattern:\(pattern.source)")
    } else {
      write(folded(), after: "\(phrase.latin.rawValue):")
    }
  }
}
