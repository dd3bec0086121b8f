import FenliuFormat
import FenliuSource
import FenliuTesting
import FenliuYAML
import Foundation
import Testing

/// The canonical layout of a text; nil where it is refused.
func formatted(_ text: String) -> String? {
  guard case .formatted(let bytes) = Formatter().format(SourceFile(name: "a.yaml", text: text)) else {
    return nil
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The tree of a text without places, styles of quotes and orders of keys; nil where it has errors.
func meaning(_ text: String) -> String? {
  let result = YAMLReader().read(SourceFile(name: "a.yaml", text: text))
  return result.diagnostics.isEmpty ? result.root.map(meaning) : nil
}

private func meaning(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let scalar): meaning(scalar)
  case .sequence(let items): "[" + items.map(meaning).joined(separator: ",") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\(meaning($0.key)):\(meaning($0.value))" }.sorted().joined(separator: ",") + "}"
  }
}

private func meaning(_ scalar: YAMLScalar) -> String {
  (scalar.style == .plain ? "plain " : "") + String(reflecting: scalar.text)
}

/// The files of the shipped pack, of its corpus, and of every pack the tests have, by their paths.
enum Shipped {
  static let root = targetFolder(ofTest: #filePath)?.appending(path: "../..").standardizedFileURL

  static func files(under folder: String) -> [SourceFile] {
    guard let folder = root?.appending(path: folder),
      let paths = FileManager.default.enumerator(atPath: folder.path)
    else { return [] }
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .sorted()
      .compactMap { path in
        FileManager.default.contents(atPath: folder.appending(path: path).path)
          .map { SourceFile(name: path, bytes: Array($0)) }
      }
  }
}
