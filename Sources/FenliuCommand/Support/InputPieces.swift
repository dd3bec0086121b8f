import FenliuCorpus
import FenliuEngine
import FenliuSource

/// The inputs of a command, read one after the other, piece by piece as they come in.
final class InputPieces<Reader: PieceReader> {
  private let inputs: CaseInputs
  private let makeReader: (CaseReader) -> Reader
  private let readFolder: (String) -> (piece: Reader.Piece, isComplete: Bool)
  private var paths: ArraySlice<String>
  private var current: Input?
  /// Whether every input so far could be read to its end.
  private(set) var isComplete = true

  private struct Input {
    let path: String
    let file: FileDescriptor
    var reader: Reader

    func close() {
      if path != "-" { file.close() }
    }
  }

  /// Enough records at a time to keep a core busy, few enough that none waits long for another at the end.
  private static var pieceSize: Int { 1 << 16 }

  init(
    _ inputs: CaseInputs, _ makeReader: @escaping (CaseReader) -> Reader,
    readFolder: @escaping (String) -> (piece: Reader.Piece, isComplete: Bool)
  ) {
    self.inputs = inputs
    self.makeReader = makeReader
    self.readFolder = readFolder
    paths = inputs.paths.isEmpty ? ["-"] : inputs.paths[...]
  }

  /// The next piece; nil after the last one.
  func next() -> Reader.Piece? {
    while true {
      if current != nil {
        if let piece = read() { return piece }
      } else {
        guard let path = paths.popFirst() else { return nil }
        guard FileDescriptor.isFolder(path) else {
          open(path)
          continue
        }
        let folder = readFolder(path)
        isComplete = isComplete && folder.isComplete
        return folder.piece
      }
    }
  }

  private func open(_ path: String) {
    do {
      let file = path == "-" ? .standardInput : try FileDescriptor.open(path)
      current = Input(path: path, file: file, reader: makeReader(inputs.reader(of: path)))
    } catch {
      complain(error, of: path)
    }
  }

  /// The next piece of the current input; nil where it cannot be read further.
  private func read() -> Reader.Piece? {
    guard var input = current else { return nil }
    // Not held twice while the reader changes.
    current = nil
    do {
      let bytes = try input.file.read(Self.pieceSize)
      let piece = bytes.isEmpty ? input.reader.finish() : input.reader.read(bytes[...])
      for note in input.reader.takeNotes() { inputs.complain(note, of: input.path) }
      if let failure = Reader.failure(of: piece) {
        inputs.complain(failure.message, of: input.path)
        isComplete = false
        input.close()
        return nil
      }
      if bytes.isEmpty { input.close() } else { current = input }
      return piece
    } catch {
      complain(error, of: input.path)
      input.close()
      return nil
    }
  }

  private func complain(_ error: SystemError, of path: String) {
    StandardError.complain(
      LocalizedText(
        zh: "无法读取 `\(path)`：\(error.message.chinese)", en: "cannot read `\(path)`: \(error.message.english)"),
      inputs.language)
    isComplete = false
  }
}

/// A reader of records from an input that comes in pieces.
protocol PieceReader {
  /// What is read at a time.
  associatedtype Piece
  mutating func takeNotes() -> [LocalizedText]
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Piece
  mutating func finish() -> Piece
  /// Why nothing of the input can be read, where a piece says so.
  static func failure(of piece: Piece) -> CaseError?
}

extension PieceReader {
  static func failure<Content>(of piece: Piece) -> CaseError? where Piece == [Result<Content, CaseError>] {
    guard case .failure(let error)? = piece.first, error.code.isOfInput else { return nil }
    return error
  }
}

extension CaseReader: PieceReader {}
extension LabelledCaseReader: PieceReader {}

/// A reader that leaves the decoding to others.
struct CaseBatchReader: PieceReader {
  private var cases: CaseReader

  init(_ cases: CaseReader) { self.cases = cases }

  mutating func takeNotes() -> [LocalizedText] { cases.takeNotes() }
  mutating func read(_ bytes: ArraySlice<UInt8>) -> CaseBatch { cases.cut(bytes) }
  mutating func finish() -> CaseBatch { cases.cutRest() }
  static func failure(of piece: CaseBatch) -> CaseError? { piece.failure }
}
