import FenliuSource
import Foundation

/// Standard output, or a file instead, written in large pieces.
///
/// When whoever reads it has gone, the command ends at once and without a word, as one does in a pipe.
final class Output {
  private let language: Language
  private let file: FileDescriptor
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// Standard output.
  ///
  /// - Parameter language: the language of complaints.
  init(_ language: Language) {
    self.language = language
    file = .standardOutput
  }

  /// The file at `path`, written anew.
  init(_ language: Language, to path: String) throws {
    self.language = language
    do {
      file = try FileDescriptor.create(path)
    } catch {
      Self.complain(error, language)
      throw ExitStatus.outputFailed.code
    }
  }

  /// Writes text; it may stay in the buffer until `flush`.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes bytes; they may stay in the buffer until `flush`, unless they are many.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard bytes.count >= Self.capacity else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.capacity { try flush() }
      return
    }
    try flush()
    try check(file.write(bytes))
  }

  /// Writes a line.
  func writeLine(_ text: String) throws {
    try write(text)
    try write("\n")
  }

  /// Brings everything written so far to the reader.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try check(buffer.withUnsafeBufferPointer(file.write))
  }

  private func check(_ problem: SystemError?) throws {
    guard let problem else { return }
    if problem.number != EPIPE { Self.complain(problem, language) }
    throw ExitStatus.outputFailed.code
  }

  private static func complain(_ problem: SystemError, _ language: Language) {
    StandardError.complain(
      LocalizedText(
        zh: "无法输出：\(problem.message.chinese)", en: "cannot write the output: \(problem.message.english)"),
      language)
  }
}

/// Standard error, for what is not a result.
enum StandardError {
  /// Writes text at once. Nothing can be done if that fails.
  static func write(_ text: String) {
    _ = FileDescriptor.standardError.write(Array(text.utf8))
  }
}

extension StandardError {
  /// Says what is wrong, in one line.
  static func complain(_ message: LocalizedText, _ language: Language) {
    write("fenliu: \(message[language])\n")
  }

  /// Shows the errors among findings; gives whether there are any.
  @discardableResult
  static func show(errorsOf findings: [Diagnostic], in sources: SourceSet, _ language: Language) -> Bool {
    let errors = findings.filter { $0.kind.severity == .error }
    if errors.isEmpty { return false }
    write(DiagnosticRenderer(sources: sources, language: language).render(errors) + "\n")
    return true
  }
}
