import FenliuRules

/// Writes texts that have the words of a plan, each in a short sentence of its own.
struct TextWriter {
  let ruleSet: RuleSet
  let index: PhraseIndex
  /// A sentence that has no phrase of the pack.
  private let filler: String

  /// How the sentences stand to each other. If the plain way does not do, others are tried.
  enum Layout: CaseIterable {
    /// One after the other.
    case plain
    /// With other words between.
    case apart
    /// The other way round, a paragraph each.
    case reversed
    /// With more words between than any nearness bridges.
    case farApart
  }

  init(_ ruleSet: RuleSet, _ index: PhraseIndex) {
    self.ruleSet = ruleSet
    self.index = index
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
      let sentence = sentence(of: item)
      if isTitle(item.zone) {
        titles.append(sentence)
      } else if runsOn(item) {
        last.append(sentence)
      } else {
        sentences.append(sentence)
      }
    }
    // What opens a zone that runs to the end takes all that follows along.
    let text = join(layout == .reversed ? sentences.reversed() + last : sentences + last, layout)
    return (titles.joined(separator: "。"), text.isEmpty ? filler : text)
  }

  private func join(_ sentences: [String], _ layout: Layout) -> String {
    let between: String
    switch layout {
    case .plain: between = "。"
    case .apart: between = "。" + filler + "。" + filler + "。"
    case .reversed: between = "。\n"
    // Nearness reaches over 200 characters at most.
    case .farApart: between = "。" + String(repeating: filler + "。", count: max(1, 210 / max(1, filler.count)))
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

  private func sentence(of item: TextPlan.Item) -> String {
    var words = item.phrases.map { ruleSet[$0].text }
    let isTight = item.reach != nil
    if let before = item.before { words.insert(ruleSet[before].text, at: 0) }
    if let after = item.after { words.append(ruleSet[after].text) }
    guard var sentence = words.first else { return "" }
    for word in words.dropFirst() { sentence = joined(sentence, word, isTight: isTight) }
    return sentence
  }

  /// Two words side by side, with something between them if they would make a third one.
  private func joined(_ first: String, _ second: String, isTight: Bool) -> String {
    let isLatin = first.unicodeScalars.last.map(isASCIIWord) ?? false
      || second.unicodeScalars.first.map(isASCIIWord) ?? false
    let links = isLatin ? [" ", " - "] : ["", "的", "了", "、", "就", "-"]
    let wanted = Set(index.phrases(in: first) + index.phrases(in: second))
    let best = links.first { link in
      index.phrases(in: first + link + second).allSatisfy(wanted.contains)
    }
    return first + (best ?? links[0]) + second
  }

  private func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
  }
}
