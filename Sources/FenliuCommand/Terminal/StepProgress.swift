import FenliuSource
import Synchronization

/// A line on standard error that counts the steps of a long run, for people who wait; many threads may take
/// steps. Shown where a person sees it.
final class StepProgress: Sendable {
  private let language: Language
  private let isShown: Bool
  private let state: Mutex<(done: Int, last: ContinuousClock.Instant)>

  init(_ language: Language) {
    self.language = language
    isShown = Terminal.isError
    state = Mutex((0, .now))
  }

  /// One more of `total` steps is done.
  func advance(of total: Int) {
    let shown = state.withLock { state -> Int? in
      state.done += 1
      return isDue(&state.last) ? state.done : nil
    }
    if let shown { write(LocalizedText(zh: "变异 \(shown)/\(total)", en: "\(shown) of \(total) mutants")) }
  }

  /// So many questions of a proof are answered; how many there will be is not known.
  func show(questions: Int) {
    guard state.withLock({ isDue(&$0.last) }) else { return }
    write(LocalizedText(zh: "已证明 \(questions) 个问题", en: "\(questions) questions of the proof"))
  }

  private func isDue(_ last: inout ContinuousClock.Instant) -> Bool {
    guard isShown, ContinuousClock.now - last >= .milliseconds(500) else { return false }
    last = .now
    return true
  }

  private func write(_ text: LocalizedText) { StandardError.write("\r\u{1B}[K" + text[language]) }

  /// Wipes the line.
  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
