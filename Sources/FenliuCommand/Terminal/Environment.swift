import FenliuSource
import Foundation

/// The environment variables that the command heeds.
struct Environment {
  private let variables: [String: String]

  /// The environment of this process.
  static var current: Environment { Environment(variables: ProcessInfo.processInfo.environment) }

  /// The value of a variable; nil where it is not set, or empty.
  subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// The locale, as far as it matters here.
enum Locale {
  /// The language that messages are wanted in (POSIX, XBD chapter 8.2: the first of three variables).
  static func language(of environment: Environment) -> Language {
    let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first ?? ""
    return name.lowercased().hasPrefix("zh") ? .chinese : .english
  }
}
