import ArgumentParser
import FenliuFormat
import FenliuRules
import FenliuSource
import Foundation

struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts rule files and corpus files into the one canonical layout.",
    discussion: """
      把规则文件和语料文件排成统一的版式；注释和含义不变。

      Files are rewritten in place, and named on standard output. Nothing is lost: each result is read again \
      and compared before it is written, and a file with errors is shown and left alone. There are no options; \
      the layout is described on the page of FenliuFormat.

      \(ExitStatus.table(of: [.success, .failure, .usage, .noInput, .cannotCreate, .outputFailed]))
      """)

  @OptionGroup var languageOptions: LanguageOptions
  @Flag(help: "Write nothing; name the files that would change, and fail if there are any. 只检查，不改文件")
  var check = false
  @Argument(
    help: ArgumentHelp(
      """
      Files, or folders of files; by default rules and corpus, if they are there. A dash reads standard input \
      and writes standard output. 文件或文件夹
      """, valueName: "path"))
  var paths: [String] = []

  func run() throws {
    let language = languageOptions.language
    let output = Output(language)
    let files = try self.files(language)
    var (changes, refusals) = (0, 0)
    for file in files {
      switch Formatter().format(file.source) {
      case .refused(let diagnostics):
        refusals += 1
        let renderer = DiagnosticRenderer(sources: [file.source], language: language)
        StandardError.write(renderer.render(diagnostics) + "\n")
      case .formatted(let bytes):
        if file.isStandardInput, !check { try output.write(String(decoding: bytes, as: UTF8.self)) }
        guard bytes != file.source.bytes else { continue }
        changes += 1
        guard !file.isStandardInput || check else { continue }
        if !check { try FileChange.write(bytes, to: file.path, language: language) }
        try output.writeLine(file.source.name)
      }
    }
    try output.flush()
    tell(files: files.count, changes: changes, refusals: refusals, language)
    if refusals > 0 || (check && changes > 0) { throw ExitStatus.failure.code }
  }

  /// A file to format.
  private struct Input {
    var source: SourceFile
    var path: String
    var isStandardInput = false
  }

  /// The files named, those of folders in the byte order of their paths.
  private func files(_ language: Language) throws -> [Input] {
    var paths = self.paths
    if paths.isEmpty {
      paths = ["rules", "corpus"].filter(FileDescriptor.isFolder)
      if paths.isEmpty { try Folder.require("rules", language: language) }
    }
    var inputs: [Input] = []
    for path in paths {
      if path == "-" {
        inputs.append(Input(source: try read(path, language), path: path, isStandardInput: true))
      } else if FileDescriptor.isFolder(path) {
        let contents = PackFolder(path).read()
        for diagnostic in contents.diagnostics {
          StandardError.complain(diagnostic.message, language)
        }
        if !contents.diagnostics.isEmpty { throw ExitStatus.noInput.code }
        inputs += contents.files.map { file in
          let real = FilePaths.path(of: file.name, readFrom: path)
          return Input(source: SourceFile(name: real, bytes: file.bytes), path: real)
        }
      } else {
        inputs.append(Input(source: try read(path, language), path: path))
      }
    }
    return inputs
  }

  private func read(_ path: String, _ language: Language) throws -> SourceFile {
    do throws(SystemError) {
      let file = path == "-" ? .standardInput : try FileDescriptor.open(path)
      defer { if path != "-" { file.close() } }
      return SourceFile(name: path == "-" ? "<stdin>" : path, bytes: try file.readToEnd())
    } catch {
      StandardError.complain(
        LocalizedText(
          zh: "无法读取 `\(path)`：\(error.message.chinese)", en: "cannot read `\(path)`: \(error.message.english)"
        ),
        language)
      throw ExitStatus.noInput.code
    }
  }

  /// Says on standard error how many files are concerned, unless an editor waits for its text.
  private func tell(files: Int, changes: Int, refusals: Int, _ language: Language) {
    guard paths != ["-"] else { return }
    let left =
      refusals == 0
      ? LocalizedText("")
      : LocalizedText(zh: "，\(refusals) 个有错误，未改动", en: ", \(refusals) with errors left alone")
    StandardError.complain(
      check
        ? LocalizedText(
          zh: "\(files) 个文件，\(changes) 个需要排版\(left.chinese)",
          en: "\(files) files, \(changes) to be formatted\(left.english)")
        : LocalizedText(
          zh: "\(files) 个文件，\(changes) 个已排版\(left.chinese)",
          en: "\(files) files, \(changes) formatted\(left.english)"), language)
  }
}
