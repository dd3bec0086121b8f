import ArgumentParser

/// What the exit status of every command means.
enum ExitStatus: Int32, CaseIterable {
  /// All is well.
  case success = 0
  /// The pack or the corpus has errors, something is not as expected, or a figure is out of its bound.
  case failure = 1
  /// `--strict`: there are warnings.
  case warnings = 2
  /// Some records of the input are no cases.
  case recordErrors = 3
  /// The command was not called as it must be (sysexits, EX_USAGE).
  case usage = 64
  /// A file or folder cannot be read, or holds no case (EX_NOINPUT).
  case noInput = 66
  /// A file is there already, or cannot be made (EX_CANTCREAT).
  case cannotCreate = 73
  /// The output cannot be written (EX_IOERR).
  case outputFailed = 74

  /// The error that ends a command so.
  var code: ExitCode { ExitCode(rawValue) }

  private var meaning: String {
    switch self {
    case .success: "all is well"
    case .failure: "the pack or corpus has errors, a case is not as expected, or a figure is out of bounds"
    case .warnings: "--strict: there are warnings"
    case .recordErrors: "some records of the input are no cases"
    case .usage: "the command was not called as it must be"
    case .noInput: "a file or folder cannot be read, or holds no case"
    case .cannotCreate: "a file is there already, or cannot be made"
    case .outputFailed: "the output cannot be written"
    }
  }

  /// The table of exit statuses for the help.
  static var help: String { table(of: allCases) }

  /// The table of some exit statuses.
  static func table(of statuses: [ExitStatus]) -> String {
    let rows = statuses.map { status in
      let number = String(status.rawValue)
      return "  \(String(repeating: " ", count: 2 - number.count))\(number)  \(status.meaning)"
    }
    return "Exit status (退出码):\n" + rows.joined(separator: "\n")
  }
}
