import Fenliu
import Foundation

/// A pack of two rules.
enum SmallPack {
  static let text = """
    pack:
      id: small
      title: {zh: 小包, en: Small pack}
      version: "1.0"
      language: 1
      intake: intake
    fields:
      dissuaded:
        type: boolean
        title: {zh: 是否劝阻过, en: already dissuaded}
        question: {zh: 物业劝阻过吗？, en: "Has anyone asked them to stop?"}
      households:
        type: integer
        title: {zh: 户数, en: households}
    zones:
      - {id: title, title: {zh: 标题, en: title}, whole: title}
      - {id: body, title: {zh: 正文, en: body}, whole: text}
    destinations:
      intake: {title: {zh: 受理台, en: intake desk}, kind: desk}
      mediation: {title: {zh: 调解室, en: mediation room}, kind: mediation, deadline: 30 days}
      police: {title: {zh: 派出所, en: police station}, kind: department}
    issues:
      - id: noise
        title: {zh: 噪声, en: noise}
        issues:
          - {id: noise.neighbor, title: {zh: 邻里噪声, en: noise of neighbours}}
    laws:
      eco-code:
        title: {zh: 生态环境法典, en: Ecological Code}
        from: 2026-08-15
        articles: {"599": {zh: 先劝阻调解, en: dissuade first}}
    rules:
      - id: noise.first
        title: {zh: 邻里噪声, en: noise of neighbours}
        issue: noise.neighbor
        when: {text: {any: [跳绳, 拖椅子]}}
        send: mediation
        because: [eco-code 599]
      - id: noise.second
        title: {zh: 劝阻无效, en: dissuaded in vain}
        issue: noise.neighbor
        when:
          rule: noise.first
          any:
            - dissuaded: true
            - households: {at-least: 3}
        send: police
        urgency: high
        overrides: [noise.first]

    """

  /// A new folder with the pack in it.
  static func folder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: "noise.yaml"))
    return folder.path
  }

  /// The path of a new file into which the pack was compiled.
  static func compiled() throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "fenliu-\(UUID().uuidString).fenliu")
    let pack = try Pack(files: [PackFile(name: "small.yaml", text: text)])
    try Data(pack.compiledForm ?? []).write(to: file)
    return file.path
  }

  /// Removes such a folder or file.
  static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
