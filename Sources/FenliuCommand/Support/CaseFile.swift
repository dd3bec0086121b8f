import FenliuCorpus
import FenliuEngine
import FenliuSource
import Foundation

/// A file that decided cases are added to: records for `route`, or cases of the corpus for `test`.
struct CaseFile {
  private let path: String
  private let format: Format
  private let pack: CompiledPack

  private enum Format { case records, corpus }

  /// Why a case cannot be added, for people.
  struct Failure: Error {
    var message: LocalizedText
  }

  /// The file at a path; nil where its extension tells of no form that cases are saved in.
  init?(path: String, pack: CompiledPack) {
    switch path.split(separator: ".").last?.lowercased() {
    case "ndjson", "jsonl": format = .records
    case "yaml", "yml": format = .corpus
    default: return nil
    }
    self.path = path
    self.pack = pack
  }

  /// Fails where nothing could be added, so that nobody answers questions in vain.
  func check() throws(Failure) {
    _ = try taken(try existing())
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let place = (path.hasPrefix("/") ? "/" : "") + folder
    let isThere = access(path, F_OK) == 0
    if access(isThere ? path : place.isEmpty ? "." : place, W_OK) != 0 { throw unwritable(SystemError.last) }
  }

  /// Adds a case at the end; its id, with a number after it where the file has that id already.
  func add(_ theCase: Case) throws(Failure) -> String {
    let file = try existing()
    let taken = try taken(file)
    var theCase = theCase
    let id = theCase.id
    var number = 2
    while taken.contains(theCase.id) {
      theCase.id = "\(id)-\(number)"
      number += 1
    }
    let addition: String
    switch format {
    case .records:
      let isOpenLine = file?.bytes.last.map { $0 != UInt8(ascii: "\n") } ?? false
      addition = (isOpenLine ? "\n" : "") + CaseFile.record(theCase, pack) + "\n"
    case .corpus:
      do {
        addition = try CorpusCaseWriter(pack).addition(of: theCase, to: file)
      } catch {
        throw self.failure(error)
      }
    }
    if let problem = append(addition) { throw unwritable(problem) }
    return theCase.id
  }

  private func append(_ text: String) -> SystemError? {
    do {
      let file = try FileDescriptor.append(to: path)
      defer { file.close() }
      return file.write(Array(text.utf8))
    } catch {
      return error
    }
  }

  /// A case as one line of NDJSON, without the line break.
  static func record(_ theCase: Case, _ pack: CompiledPack) -> String {
    CaseRecord(ruleSet: pack.ruleSet).json(theCase).serialized()
  }

  // MARK: What is there

  private func existing() throws(Failure) -> SourceFile? {
    guard access(path, F_OK) == 0 else { return nil }
    do {
      let file = try FileDescriptor.open(path)
      defer { file.close() }
      return SourceFile(name: path, bytes: try file.readToEnd())
    } catch {
      throw Failure(
        message: LocalizedText(
          zh: "无法读取 `\(path)`：\(error.message.chinese)",
          en: "cannot read `\(path)`: \(error.message.english)"))
    }
  }

  /// The ids of the cases that the file has.
  private func taken(_ file: SourceFile?) throws(Failure) -> Set<String> {
    switch format {
    case .records:
      guard let file, let first = file.bytes.first(where: { !" \n\r\t".utf8.contains($0) }) else { return [] }
      guard first == UInt8(ascii: "{") else { throw failure(.badFile) }
      var reader = CaseReader(ruleSet: pack.ruleSet, name: "")
      let records = reader.read(file.bytes[...]) + reader.finish()
      return Set(records.compactMap { try? $0.get().id })
    case .corpus:
      do { return try CorpusCaseWriter(pack).ids(in: file) } catch { throw failure(error) }
    }
  }

  private func failure(_ reason: CorpusCaseWriter.Failure) -> Failure {
    switch reason {
    case .badFile:
      Failure(
        message: LocalizedText(
          zh: "`\(path)` 的内容不是可以追加的案例；请存到别的文件",
          en: "`\(path)` does not hold cases that one could be added to; save to another file"))
    case .unfit:
      Failure(
        message: LocalizedText(
          zh: "这件案件放不进语料文件 `\(path)`；请存为 .ndjson",
          en: "the corpus file `\(path)` cannot hold this case; save it as .ndjson"))
    }
  }

  private func unwritable(_ error: SystemError) -> Failure {
    Failure(
      message: LocalizedText(
        zh: "无法写入 `\(path)`：\(error.message.chinese)",
        en: "cannot write `\(path)`: \(error.message.english)"))
  }
}
