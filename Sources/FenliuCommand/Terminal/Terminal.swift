import FenliuCorpus
import FenliuSource
import Foundation

/// What standard input, standard output and standard error are connected to.
enum Terminal {
  /// Whether a person types standard input.
  static var isInput: Bool { isatty(STDIN_FILENO) == 1 }
  /// Whether a person sees standard output.
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  /// Whether a person sees standard error.
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether to use colours on standard output (https://no-color.org).
  static var isColoured: Bool {
    let environment = Environment.current
    return isOutput && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
  }

  /// How text for people is written on standard output. Lines longer than a hundred cells read badly.
  static func textOptions(_ language: Language) -> TextOptions {
    TextOptions(language: language, width: TerminalCells(min(width, 100)), isColoured: isColoured)
  }

  /// How findings are decorated on standard output.
  static var diagnosticStyle: DiagnosticRenderer.Style { isColoured ? .ansi : .plain }

  private static var width: Int {
    var size = winsize()
    if isOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    let columns = Environment.current["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(columns, 20), 1000)
  }
}
