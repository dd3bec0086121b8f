import FenliuMemory
package import FenliuRules

/// A compiled pack whose sets of phrases can be made smaller for a while, so that thousands of packs that differ in a
/// phrase need not be compiled one by one.
///
/// What was worked out from the sets as they were stays right for smaller ones: a rule is filed under phrases of
/// which one must occur, and of fewer phrases one must occur all the more. Only straight rules, of which that alone
/// decides, are not told from others. One thread uses an alterable pack at a
/// time.
package final class AlterablePack {
  /// The pack, as it is altered at present. What it says of its rule set stays as it was.
  package let pack: CompiledPack
  private let textRows: TextRows
  private let maskNumbers: [[Ref<Phrase>]: Int32]
  /// For each phrase, the last set that has it as its last phrase; -1: none.
  private var setsByLast: [Int32]
  /// What was overwritten, in order.
  private var originals: [(place: Int, row: UseRow)] = []

  /// Compiles a rule set. Equal sets are one, and altered together: sets that are to be told apart have a last
  /// phrase of their own, which no text has.
  package init(_ ruleSet: RuleSet) {
    pack = CompiledPack(tables: PackTables(ruleSet, .alterable))
    let text = pack.tables.text
    textRows = text.rows
    maskNumbers = text.words.value.maskNumbers
    setsByLast = Array(repeating: -1, count: ruleSet.phrases.count)
    for (number, set) in text.words.value.sets.enumerated() {
      if let last = set.uses.last { setsByLast[last.phrase.index] = Int32(truncatingIfNeeded: number) }
    }
  }

  /// Lets the set that ends in `mark` find these phrases and `mark`, until it is restored.
  ///
  /// - Returns: whether it does; not where there is no such set, where it would grow, or where a phrase would have
  ///   masks that no phrase of the pack has together.
  package func replace(setEndingIn mark: Ref<Phrase>, by uses: [PhraseUse]) -> Bool {
    guard setsByLast.indices.contains(mark.index), setsByLast[mark.index] >= 0 else { return false }
    let range = textRows.sets.range(Int(setsByLast[mark.index]))
    guard uses.count < range.count else { return false }
    var rows: [UseRow] = []
    for use in uses {
      let masks = use.masks.isEmpty ? -1 : maskNumbers[use.masks] ?? -1
      if masks < 0, !use.masks.isEmpty { return false }
      rows.append(UseRow(phrase: Int32(truncatingIfNeeded: use.phrase.index), masks: masks))
    }
    let rest = UseRow(phrase: Int32(truncatingIfNeeded: mark.index), masks: -1)
    for (offset, place) in range.enumerated() {
      originals.append((place, textRows.sets.values[place]))
      textRows.sets.values.overwrite(at: place, with: offset < rows.count ? rows[offset] : rest)
    }
    return true
  }

  /// Undoes all that was replaced.
  package func restore() {
    for (place, row) in originals.reversed() { textRows.sets.values.overwrite(at: place, with: row) }
    originals.removeAll(keepingCapacity: true)
  }
}
