import FenliuSource

/// A line on standard error that counts cases, for people who wait. Only shown where they see it and where
/// it does not run into the output.
struct Progress {
  private let language: Language
  private let isShown = Terminal.isError && !Terminal.isOutput
  private var count = 0
  private var last = ContinuousClock.now

  init(_ language: Language) { self.language = language }

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
