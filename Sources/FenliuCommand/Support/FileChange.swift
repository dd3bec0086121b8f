import FenliuSource
import Foundation

/// Files that commands change.
enum FileChange {
  /// Puts bytes in the place of a file at once, so that no reader ever sees half of them; ends the command if
  /// that cannot be done. A symbolic link stays one, and the file keeps its permissions.
  static func write(_ bytes: [UInt8], to path: String, language: Language) throws {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      guard FileManager.default.isWritableFile(atPath: file.path) else {
        throw CocoaError(.fileWriteNoPermission)
      }
      try Data(bytes).write(to: file, options: .atomic)
      if let permissions {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
      }
    } catch {
      StandardError.complain(
        LocalizedText(zh: "无法写入 `\(path)`", en: "cannot write `\(path)`"), language)
      throw ExitStatus.cannotCreate.code
    }
  }
}
