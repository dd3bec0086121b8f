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

  /// Opens a pack that is a folder of rule files, or was compiled into a file; if it has errors, or does not fit, that
  /// is shown on standard error, and the command ends.
  init(path: String, language: Language, disclosure: Disclosure = .masked) throws {
    guard PathKind(path) == .file else {
      try self.init(folder: path, language: language, disclosure: disclosure)
      return
    }
    let image = try Self.image(path, language: language)
    self.init(image.pack, image.sources, disclosure)
  }

  /// Opens a pack that was compiled into a file; if it does not fit, that is shown on standard error, and the command
  /// ends.
  static func image(_ path: String, language: Language) throws -> PackImage {
    do { return try PackImage(file: path) } catch {
      StandardError.show(errorsOf: [error.diagnostic], in: [], language)
      throw ExitStatus.noInput.code
    }
  }

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
    self.init(CompiledPack(ruleSet), result.sources, disclosure)
  }

  private init(_ pack: CompiledPack, _ sources: SourceSet, _ disclosure: Disclosure) {
    self.pack = pack
    self.sources = sources
    reporter = DecisionReporter(ruleSet: pack.ruleSet, sources: sources, disclosure: disclosure)
  }
}

/// What a path leads to.
enum PathKind {
  case folder
  case file
  case nothing

  /// What is there now.
  init(_ path: String) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    self = !exists ? .nothing : isFolder.boolValue ? .folder : .file
  }
}

/// A folder named on the command line.
enum Folder {
  /// Ends the command if there is no such folder.
  static func require(_ path: String, language: Language) throws {
    switch PathKind(path) {
    case .folder: return
    case .file where PackImage.isCompiled(path):
      StandardError.complain(
        LocalizedText(
          zh: "`\(path)` 是编译后的规则包；此命令需要规则文件夹",
          en: "`\(path)` is a compiled pack; this command needs the folder of the rules"), language)
    case .file, .nothing:
      StandardError.complain(
        LocalizedText(zh: "没有文件夹 `\(path)`", en: "there is no folder `\(path)`"), language)
    }
    throw ExitStatus.noInput.code
  }
}
