/// A word that makes a number less than exact: 约, 至少, 以上, about, at least.
enum Hedge: Hashable, Sendable {
  /// Near the number, on either side.
  case near
  /// The number or more.
  case from
  /// More than the number.
  case over
  /// The number or less.
  case upTo
  /// Less than the number.
  case under

  /// The value that the hedge leaves, of what cannot be negative.
  func applied(to value: ClosedRange<Int64>) -> ClosedRange<Int64>? {
    switch self {
    case .near: value
    case .from: value.lowerBound...Quantity.unbounded
    case .over:
      value.upperBound < Quantity.unbounded ? (value.lowerBound + 1)...Quantity.unbounded : nil
    case .upTo: value.upperBound >= 0 ? 0...value.upperBound : nil
    case .under: value.lowerBound > 0 ? 0...(value.lowerBound - 1) : nil
    }
  }

  static let before: PhraseTable<Hedge> = {
    let words: [(Hedge, [String])] = [
      (
        .near,
        [
          "约", "大约", "大概", "大致", "近", "将近", "接近", "差不多", "几乎", "好", "大概有", "约有", "近乎", "快",
          "about", "around", "nearly", "almost", "approximately", "roughly", "some",
        ]
      ),
      (.from, ["至少", "起码", "最少", "不少于", "不低于", "at least"]),
      (.over, ["超过", "超", "逾", "多于", "高于", "大于", "more than", "over"]),
      (.upTo, ["最多", "至多", "不超过", "不多于", "不高于", "up to", "at most"]),
      (.under, ["不到", "不足", "少于", "低于", "小于", "未满", "不满", "less than", "under", "fewer than"]),
    ]
    return PhraseTable(words.flatMap { hedge, words in words.map { ($0, hedge) } })
  }()

  static let after: PhraseTable<Hedge> = [
    "左右": .near, "上下": .near, "出头": .near, "or so": .near, "以上": .from, "及以上": .from, "or more": .from,
    "开外": .over, "以下": .upTo,
  ]
}
