import FenliuRules

/// Writes texts that have the words of a plan, each in a short sentence of its own.
struct TextWriter {
  let ruleSet: RuleSet
  private let known: KnownTexts
  /// A sentence that has no phrase of the pack.
  private let filler: String

  /// How sentences, and words in them, stand to each other. If the plain way does not do, others are tried.
  struct Layout {
    var between = Gap.none
    var isReversed = false
    /// Whether words that must be near each other stand as far apart as they may.
    var isStretched = false

    /// What stands between sentences.
    enum Gap {
      case none, some, wide
    }

    /// In the order in which they are tried.
    static let all = [
      Layout(), Layout(between: .some), Layout(isReversed: true), Layout(isStretched: true),
      Layout(isReversed: true, isStretched: true), Layout(between: .wide),
    ]
  }

  init(_ ruleSet: RuleSet, _ index: PhraseIndex) {
    self.ruleSet = ruleSet
    known = KnownTexts(index)
    filler = Self.fillers.first { index.phrases(in: $0).isEmpty } ?? ""
  }

  /// Sentences that say nothing.
  private static let fillers = [
    "特此说明", "以上是全部经过", "情况就是这样", "其余的见附件", "如前所述", "详见附件", "谨此说明", "某某某某", "甲乙丙丁",
    "see the annex", "as above", "xxxx",
  ]

  /// The title and the text.
  func write(_ plan: TextPlan, _ layout: Layout) -> (title: String, text: String) {
    var titles: [String] = []
    var sentences: [String] = []
    var last: [String] = []
    for item in plan.items {
      let sentence = sentence(of: item, layout)
      if isTitle(item.zone) {
        titles.append(sentence)
      } else if runsOn(item) {
        last.append(sentence)
      } else {
        sentences.append(sentence)
      }
    }
    // What opens a zone that runs to the end takes all that follows along.
    let text = join(layout.isReversed ? sentences.reversed() + last : sentences + last, layout)
    return (titles.joined(separator: "。"), text.isEmpty ? filler : text)
  }

  private func join(_ sentences: [String], _ layout: Layout) -> String {
    let between: String
    switch layout.between {
    case .none: between = layout.isReversed ? "。\n" : "。"
    case .some: between = "。" + filler + "。" + filler + "。"
    // Nearness reaches over 200 characters at most.
    case .wide: between = "。" + String(repeating: filler + "。", count: max(1, 210 / max(1, filler.count)))
    }
    let text = sentences.joined(separator: between)
    return text.isEmpty ? "" : text + "。"
  }

  private func isTitle(_ zone: Ref<Zone>?) -> Bool {
    if let zone, case .title = ruleSet[zone].extent { return true }
    return false
  }

  private func runsOn(_ item: TextPlan.Item) -> Bool {
    guard let before = item.before else { return false }
    return ruleSet.zones.contains { zone in
      guard case .cued(let starts, _, let run) = zone.extent, run != .sentence else { return false }
      return starts.uses.contains { $0.phrase == before }
    }
  }

  // MARK: Sentences

  private func sentence(of item: TextPlan.Item, _ layout: Layout) -> String {
    var words = item.phrases.map { written($0, item.masks) }
    if layout.isReversed, item.reach != nil, !item.isOrdered { words.reverse() }
    guard var sentence = words.first else { return "" }
    for word in words.dropFirst() {
      if layout.isStretched, let reach = item.reach {
        sentence += stretch(reach) + word
      } else {
        sentence = joined(sentence, word)
      }
    }
    if let before = item.before { sentence = joined(ruleSet[before].text, sentence) }
    if let after = item.after { sentence = joined(sentence, ruleSet[after].text) }
    return sentence
  }

  /// A phrase as it is written, with what hides other phrases in it.
  private func written(_ phrase: Ref<Phrase>, _ masks: [TextPlan.Hiding]) -> String {
    var text = Array(ruleSet[phrase].text.unicodeScalars)
    for hiding in masks {
      let hidden = Array(ruleSet[hiding.phrase].text.unicodeScalars)
      text = text.overlaid(with: Array(ruleSet[hiding.mask].text.unicodeScalars), over: hidden) ?? text
    }
    return String(String.UnicodeScalarView(text))
  }

  /// As many characters that say nothing as a reach allows; within a clause or sentence more than most do.
  private func stretch(_ reach: Reach) -> String {
    let count = if case .characters(let most) = reach { most } else { 40 }
    let scalars = Array(filler.unicodeScalars.filter { $0 != " " })
    guard !scalars.isEmpty else { return "" }
    return String(String.UnicodeScalarView((0..<count).map { scalars[$0 % scalars.count] }))
  }

  /// Two words side by side, with something between them if they would make a third one.
  private func joined(_ first: String, _ second: String) -> String {
    let isLatin =
      first.unicodeScalars.last.map(isASCIIWord) ?? false
      || second.unicodeScalars.first.map(isASCIIWord) ?? false
    let links = isLatin ? [" ", " - "] : ["", "的", "了", "、", "就", "-"]
    let wanted = Set(known.phrases(in: first) + known.phrases(in: second))
    let best = links.first { link in
      known.phrases(in: first + link + second).allSatisfy(wanted.contains)
    }
    return first + (best ?? links[0]) + second
  }

  private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}

extension [Unicode.Scalar] {
  /// A text in which both this one and a mask stand, the mask over a part that both have; nil: they do not fit.
  fileprivate func overlaid(with mask: [Unicode.Scalar], over part: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    for here in places(of: part) {
      for there in mask.places(of: part) {
        let start = here - there
        let fits = mask.indices.allSatisfy { !indices.contains(start + $0) || self[start + $0] == mask[$0] }
        guard fits else { continue }
        let before = mask.prefix(Swift.max(0, -start))
        let after = mask.suffix(Swift.max(0, start + mask.count - count))
        return before + self + after
      }
    }
    return nil
  }

  private func places(of part: [Unicode.Scalar]) -> [Int] {
    guard !part.isEmpty, part.count <= count else { return [] }
    return (0...(count - part.count)).filter { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
