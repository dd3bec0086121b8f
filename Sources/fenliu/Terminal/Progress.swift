import FenliuSource

/// A line on standard error that counts cases, for people who wait. Only shown where they see it and where
/// it does not run into the output.
struct Progress {
  private let language: Language
  private let isShown: Bool
  private var count = 0
  private var last = ContinuousClock.now

  /// - Parameter isOutputElsewhere: whether the output goes to a file, and not to standard output.
  init(_ language: Language, isOutputElsewhere: Bool = false) {
    self.language = language
    isShown = Terminal.isError && (isOutputElsewhere || !Terminal.isOutput)
  }

  /// Counts so many more cases.
  mutating func advance(by more: Int) {
    count += more
    guard isShown, ContinuousClock.now - last >= .seconds(1) else { return }
    last = .now
    StandardError.write("\r" + LocalizedText(zh: "已处理 \(count) 件", en: "\(count) cases")[language])
  }

  /// Wipes the line.
  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
