/// Shares as people read and write them, in hundredths of a percent.
package enum Percent {
  /// `94.8 %`, rounded half up to a tenth.
  static func text(_ basisPoints: Int) -> String { "\(tenths(basisPoints)) %" }

  /// `89.2–97.6 %`.
  static func text(_ range: ClosedRange<Int>) -> String {
    "\(tenths(range.lowerBound))–\(tenths(range.upperBound)) %"
  }

  /// `94.83`, without zeros at its end.
  package static func exact(_ basisPoints: Int) -> String {
    ValueText.decimal(Int64(basisPoints), decimals: 2)
  }

  /// A percentage with at most two decimals, such as `95` or `99.5`; nil for anything else.
  package static func basisPoints(_ text: some StringProtocol) -> Int? {
    let parts = String(text).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0) }
    let fraction = parts.count > 1 ? parts[1] : "0"
    guard let whole = parts.first, (1...3).contains(whole.utf8.count), (1...2).contains(fraction.utf8.count),
      (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let units = Int(whole), let hundredths = Int(fraction.utf8.count == 1 ? fraction + "0" : fraction)
    else { return nil }
    let basisPoints = units * 100 + hundredths
    return basisPoints <= 10_000 ? basisPoints : nil
  }

  /// `87.5 %`, rounded down to a tenth, so that nothing short of all is 100 %.
  package static func roundedDown(_ basisPoints: Int) -> String {
    let tenths = basisPoints / 10
    return "\(tenths / 10).\(tenths % 10) %"
  }

  private static func tenths(_ basisPoints: Int) -> String {
    let tenths = (basisPoints + 5) / 10
    return "\(tenths / 10).\(tenths % 10)"
  }
}
