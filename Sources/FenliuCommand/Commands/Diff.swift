import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuImpact
import FenliuRules
import FenliuSource

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what a new version of the rules makes of past cases.",
    discussion: """
      用往年案件比较两版规则：哪些案件的去向会变，因为哪条规则。

      A version is a folder of rules, or a revision of a git repository, such as HEAD~1 (the folder of --pack in \
      it) or main:rules (a folder from the root of the repository). Each case is decided by both. A case moves if \
      its first referral goes elsewhere; it counts under each rule that applies in one version only, or does \
      something else. A fact that one version has no field for is unknown to that version.

      With --symbolic no past cases are needed: formulas over all cases there can be show, for each issue, whether the \
      versions ever refer a case otherwise, to somewhere else, or with another urgency. That they do is shown by \
      a case that both have decided; that they do not is proved; what is neither is told. 不用往年案件，逐个事项\
      证明相同或举例说明不同。

      Text and Markdown show nothing of a message but its id and the phrases of the pack found in it; HTML and \
      JSON have its words in the examples, with personal data masked.

      \(ExitStatus.table(of: [.success, .failure, .recordErrors, .usage, .noInput, .outputFailed]))
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, markdown }

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var languageOptions: LanguageOptions
  @OptionGroup var inputOptions: InputOptions
  @OptionGroup var disclosureOptions: DisclosureOptions
  @Option(
    help: """
      The form of the output: text, json, html (one page to open or print), or markdown (a summary for a pull \
      request). 输出格式
      """)
  var format: Format = .text
  @Option(
    help: ArgumentHelp(
      "Past cases: a file, the folder of a corpus, or - for standard input; may be given several times. 往年案件",
      valueName: "file"))
  var cases: [String] = []
  @Flag(help: "Show where the versions differ at all, or prove that they do not. 不用案件，证明有无不同")
  var symbolic = false
  @Option(help: ArgumentHelp("How many cases are shown for each cause. 每个原因列出几件", valueName: "count"))
  var examples = 3
  @OptionGroup var outputOptions: OutputOptions
  @Argument(help: "The version before: a folder or a git revision. 旧版")
  var old: String
  @Argument(help: "The version after. 新版")
  var new: String

  func validate() throws {
    if cases.isEmpty, !symbolic {
      throw ValidationError("name past cases with --cases, or leave them out with --symbolic")
    }
    if !cases.isEmpty, symbolic { throw ValidationError("--symbolic takes no --cases") }
    if examples < 0 { throw ValidationError("--examples takes a number from 0 on") }
  }

  func run() throws {
    let language = languageOptions.language
    let disclosure = disclosureOptions.disclosure
    let before = try PackVersion(old, folder: packOptions.pack, language: language)
    let after = try PackVersion(new, folder: packOptions.pack, language: language)
    if symbolic { return try compare(before, after, language) }
    var counter = ImpactCounter(old: before.pack, new: after.pack, examples: examples)
    let form = try inputOptions.form(counter.reading, language, disclosure)
    let inputs = CaseInputs(paths: cases, ruleSet: counter.reading, language: language, form: form)
    let day = dateOptions.asOf?.day
    var progress = Progress(language, isOutputElsewhere: outputOptions.output != nil)
    let isComplete = try inputs.forEachPiece { records in
      for record in records {
        switch record {
        case .success(let theCase): counter.add(theCase.judged(asOf: day))
        case .failure: counter.addError()
        }
      }
      progress.advance(by: records.count)
    }
    progress.finish()
    let impact = counter.result
    let reporter = ImpactReporter(old: before.reported, new: after.reported, disclosure: disclosure)
    try write(
      text: { reporter.text(impact, language: language, isColoured: $0) }, json: { reporter.json(impact) },
      html: { reporter.html(impact, language: language) },
      markdown: { reporter.markdown(impact, language: language) })
    guard isComplete else { throw ExitStatus.noInput.code }
    guard impact.cases + impact.errors > 0 else {
      StandardError.complain(
        LocalizedText(zh: "输入里没有案件", en: "there is no case in the input"), language)
      throw ExitStatus.noInput.code
    }
    if impact.errors > 0 { throw ExitStatus.recordErrors.code }
  }

  private func compare(_ before: PackVersion, _ after: PackVersion, _ language: Language) throws {
    var progress = Progress(
      language, counting: LocalizedText(zh: "个事项", en: "issues"),
      isOutputElsewhere: outputOptions.output != nil)
    let impact = SymbolicImpact(old: before.pack, new: after.pack) { progress.advance(by: 1) }
    progress.finish()
    let reporter = ImpactReporter(
      old: before.reported, new: after.reported, disclosure: disclosureOptions.disclosure)
    try write(
      text: { reporter.text(impact, language: language, isColoured: $0) }, json: { reporter.json(impact) },
      html: { reporter.html(impact, language: language) },
      markdown: { reporter.markdown(impact, language: language) })
  }

  /// Writes a report in the form asked for.
  private func write(
    text: (_ isColoured: Bool) -> String, json: () -> JSONValue, html: () -> String, markdown: () -> String
  ) throws {
    let file = try outputOptions.open(languageOptions.language)
    switch format {
    case .text: try file.write(text(outputOptions.output == nil && Terminal.isColoured))
    case .json: try file.writeLine(json().serialized(pretty: true))
    case .html: try file.write(html())
    case .markdown: try file.write(markdown())
    }
    try file.flush()
  }
}

/// A version of the rules, ready to decide.
private struct PackVersion {
  let pack: CompiledPack
  let reported: ImpactReporter.Version

  /// Opens a folder, a file that was compiled, or a revision; if it cannot be read or has errors the command ends.
  init(_ name: String, folder: String, language: Language) throws {
    if PathKind(name) == .file, PackImage.isCompiled(name) {
      let image = try OpenPack.image(name, language: language)
      pack = image.pack
      reported = ImpactReporter.Version(name: name, ruleSet: image.pack.ruleSet, sources: image.sources)
      return
    }
    let result: LoadResult
    if FileDescriptor.isFolder(name) {
      result = PackLoader().load(folder: name)
    } else {
      do throws(GitRevision.Failure) {
        result = PackLoader().load(files: try GitRevision(name, folder: folder).files())
      } catch {
        StandardError.complain(error.message, language)
        throw ExitStatus.noInput.code
      }
    }
    guard let ruleSet = result.ruleSet else {
      StandardError.show(errorsOf: result.diagnostics, in: result.sources, language)
      StandardError.complain(
        LocalizedText(
          zh: "`\(name)` 的规则包有错误，未作比较", en: "the pack of `\(name)` has errors; nothing was compared"),
        language)
      throw ExitStatus.failure.code
    }
    pack = CompiledPack(ruleSet)
    reported = ImpactReporter.Version(name: name, ruleSet: ruleSet, sources: result.sources)
  }
}
