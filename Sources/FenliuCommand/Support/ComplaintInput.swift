import FenliuCorpus
import FenliuEngine
import FenliuSource

/// The case that an interview is about: from a file, or typed before the answers.
struct ComplaintInput {
  let pack: CompiledPack
  let language: Language

  /// Why there is no case, for people.
  struct Failure: Error {
    var message: LocalizedText

    init(zh: String, en: String) { message = LocalizedText(zh: zh, en: en) }
  }

  /// What ends a typed complaint: a full stop that has its line to itself. Complaints have blank lines.
  private static let ends: Set<String> = [".", "。", "．"]
  /// A terminal that hands over whole lines drops what goes beyond (Linux, N_TTY_BUF_SIZE less one).
  private static let terminalLimit = 4095

  /// The one case of a file: a record with facts, or plain text.
  func read(file path: String) throws(Failure) -> Case {
    let bytes: [UInt8]
    do {
      let file = try FileDescriptor.open(path)
      defer { file.close() }
      bytes = try file.readToEnd()
    } catch {
      throw Failure(
        zh: "无法读取 `\(path)`：\(error.message.chinese)", en: "cannot read `\(path)`: \(error.message.english)")
    }
    var reader = CaseReader(
      ruleSet: pack.ruleSet, name: path.split(separator: "/").last.map(String.init) ?? path)
    let records = reader.read(bytes[...]) + reader.finish()
    guard let record = records.first else {
      throw Failure(zh: "`\(path)` 里没有案件", en: "there is no case in `\(path)`")
    }
    guard records.count == 1 else {
      throw Failure(
        zh: "`\(path)` 里有 \(records.count) 件案件；一次只能问一件",
        en: "`\(path)` has \(records.count) cases; ask takes one at a time")
    }
    do {
      return try record.get()
    } catch {
      throw Failure(zh: "`\(path)`：\(error.message.chinese)", en: "`\(path)`: \(error.message.english)")
    }
  }

  /// The case typed on standard input, up to the line that ends it, or to the end of input.
  func read(from input: inout LineReader) throws(Failure) -> Case {
    var lines: [String] = []
    while let line = try next(from: &input) {
      guard let text = line.text else {
        throw Failure(zh: "输入不是 UTF-8；请先转换编码", en: "the input is not UTF-8; convert its encoding first")
      }
      if Self.ends.contains(text) { break }
      if Terminal.isInput, line.length >= Self.terminalLimit {
        throw Failure(
          zh: "这一行太长，终端截断了它；请存成文件，用 --file 打开",
          en: "the terminal has cut a line as long as this; put the text into a file and use --file")
      }
      lines.append(text)
    }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    guard !lines.isEmpty else { throw Failure(zh: "输入里没有案件", en: "there is no case in the input") }
    return Case(id: "ask", text: lines.joined(separator: "\n"))
  }

  private func next(from input: inout LineReader) throws(Failure) -> LineReader.Line? {
    do {
      return try input.next()
    } catch {
      throw Failure(
        zh: "无法读取标准输入：\(error.message.chinese)",
        en: "cannot read standard input: \(error.message.english)")
    }
  }
}
