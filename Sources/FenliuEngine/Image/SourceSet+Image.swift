import FenliuMemory
import FenliuRules
import FenliuSource

extension SourceSet {
  /// As a compiled pack has them (see `TableCoder`). A file is copied out of it when its text is first needed.
  ///
  /// - Parameter store: what keeps the file that is read.
  init(_ coder: inout TableCoder, _ sources: SourceSet?, store: TableStore?) throws(ImageError) {
    let names = try coder.bytes("sources.names", sources.map { RuleSetImage.bytes(of: $0.map(\.name)) })
    let lengths = try coder.bytes(
      "sources.lengths", sources.map { RuleSetImage.bytes(of: $0.map { String($0.bytes.count) }) })
    let text = try coder.bytes("sources.text", sources.map { $0.flatMap(\.bytes) })
    guard let store else {
      self = sources ?? []
      return
    }
    let (known, counts): ([String], [String])
    do { (known, counts) = (try RuleSetImage.texts(names), try RuleSetImage.texts(lengths)) } catch {
      throw .damaged(section: "sources.names")
    }
    var files: [SourceFile] = []
    var start = 0
    for (name, count) in zip(known, counts) {
      guard let count = Int(count), count >= 0, count <= text.count - start else {
        throw .damaged(section: "sources.lengths")
      }
      let section = Section(bytes: UnsafeRawBufferPointer(rebasing: text[start..<start + count]), of: store)
      files.append(SourceFile(name: name, reading: { Array(section.bytes) }))
      start += count
    }
    self.init(files)
  }
}
