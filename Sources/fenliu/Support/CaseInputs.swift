import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// The inputs of a command: files in the order given, `-` and none at all meaning standard input.
struct CaseInputs {
  let paths: [String]
  let ruleSet: RuleSet
  let language: Language

  private static let pieceSize = 1 << 16

  /// Gives the records of all inputs to `body`, piece by piece as they come in.
  ///
  /// - Returns: whether every input could be read to its end. The others are read all the same.
  func forEachPiece(_ body: ([Result<Case, CaseError>]) throws -> Void) throws -> Bool {
    var isComplete = true
    for path in paths.isEmpty ? ["-"] : paths {
      do {
        let file = path == "-" ? .standardInput : try FileDescriptor.open(path)
        defer { if path != "-" { file.close() } }
        var reader = CaseReader(ruleSet: ruleSet, name: name(of: path))
        while true {
          let piece = try file.read(Self.pieceSize)
          try body(piece.isEmpty ? reader.finish() : reader.read(piece[...]))
          if piece.isEmpty { break }
        }
      } catch let error as SystemError {
        StandardError.complain(
          LocalizedText(
            zh: "无法读取 `\(path)`：\(error.message.chinese)",
            en: "cannot read `\(path)`: \(error.message.english)"), language)
        isComplete = false
      }
    }
    return isComplete
  }

  /// The id of the case that a plain text is: the name of its file.
  private func name(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }
}
