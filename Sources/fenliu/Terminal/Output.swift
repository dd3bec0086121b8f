import Foundation

/// Standard output, written in large pieces.
///
/// When whoever reads it has gone, the command ends at once and without a word, as one does in a pipe.
final class Output {
  private var buffer: [UInt8] = []
  private static let capacity = 1 << 16

  /// Writes text; it may stay in the buffer until `flush`.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes a line.
  func writeLine(_ text: String) throws {
    try write(text)
    try write("\n")
  }

  /// Brings everything written so far to the reader.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard let problem = FileDescriptor.standardOutput.write(buffer) else { return }
    if problem.number != EPIPE {
      StandardError.write("fenliu: \(problem.message.english)\n")
    }
    throw ExitStatus.outputFailed.code
  }
}

/// Standard error, for what is not a result.
enum StandardError {
  /// Writes text at once. Nothing can be done if that fails.
  static func write(_ text: String) {
    _ = FileDescriptor.standardError.write(Array(text.utf8))
  }
}
