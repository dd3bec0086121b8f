import FenliuSource

/// A line on standard error that counts cases, or something else, for people who wait. Only shown where they see it and where
/// it does not run into the output.
struct Progress {
  private let language: Language
  private let isShown: Bool
  private let unit: LocalizedText
  private var count = 0
  private var last = ContinuousClock.now

  /// - Parameters:
  ///   - unit: what is counted.
  ///   - isOutputElsewhere: whether the output goes to a file, and not to standard output.
  init(
    _ language: Language, counting unit: LocalizedText = LocalizedText(zh: "件", en: "cases"),
    isOutputElsewhere: Bool = false
  ) {
    self.language = language
    self.unit = unit
    isShown = Terminal.isError && (isOutputElsewhere || !Terminal.isOutput)
  }

  /// Counts so many more cases.
  mutating func advance(by more: Int) {
    count += more
    guard isShown, ContinuousClock.now - last >= .seconds(1) else { return }
    last = .now
    StandardError.write(
      "\r" + LocalizedText(zh: "已处理 \(count) \(unit.chinese)", en: "\(count) \(unit.english)")[language])
  }

  /// Wipes the line.
  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
