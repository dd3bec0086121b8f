import FenliuSource
import Synchronization

/// A line on standard error that counts steps of which the number is known, for people who wait; many threads
/// may take steps. Shown where a person sees it.
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
      guard isShown, ContinuousClock.now - state.last >= .milliseconds(500) else { return nil }
      state.last = .now
      return state.done
    }
    guard let shown else { return }
    let text = LocalizedText(zh: "变异 \(shown)/\(total)", en: "\(shown) of \(total) mutants")
    StandardError.write("\r\u{1B}[K" + text[language])
  }

  /// Wipes the line.
  func finish() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
