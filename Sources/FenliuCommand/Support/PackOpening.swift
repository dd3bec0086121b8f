import ArgumentParser
import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource
import Foundation

/// A pack that is ready to decide.
struct OpenPack {
  let pack: CompiledPack
  let sources: SourceSet
  let reporter: DecisionReporter

  /// Loads and compiles the pack in a folder; if it has errors they are shown on standard error, and the
  /// command ends.
  init(folder: String, language: Language, disclosure: Disclosure = .masked) throws {
    try Folder.require(folder, language: language)
    let result = PackLoader().load(folder: folder)
    guard let ruleSet = result.ruleSet else {
      StandardError.show(errorsOf: result.diagnostics, in: result.sources, language)
      StandardError.complain(
        LocalizedText(zh: "规则包有错误，未作任何决定", en: "the pack has errors; nothing was decided"), language)
      throw ExitStatus.failure.code
    }
    pack = CompiledPack(ruleSet)
    sources = result.sources
    reporter = DecisionReporter(ruleSet: ruleSet, sources: result.sources, disclosure: disclosure)
  }
}

/// A folder named on the command line.
enum Folder {
  /// Ends the command if there is no such folder.
  static func require(_ path: String, language: Language) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      StandardError.complain(
        LocalizedText(zh: "没有文件夹 `\(path)`", en: "there is no folder `\(path)`"), language)
      throw ExitStatus.noInput.code
    }
  }
}
