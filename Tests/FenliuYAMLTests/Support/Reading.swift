import FenliuSource
import FenliuYAML
import Testing

/// A file called `pack.yaml` with the given text.
func file(_ text: String) -> SourceFile { SourceFile(name: "pack.yaml", text: text) }

/// What reading a text gives.
func read(_ text: String, limits: YAMLLimits = .standard) -> YAMLResult {
  YAMLReader(limits: limits).read(file(text))
}

/// The value of the only key of a text.
func onlyValue(
  _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> YAMLNode {
  let result = read(text)
  #expect(result.diagnostics.isEmpty, sourceLocation: sourceLocation)
  let root = try #require(result.root, sourceLocation: sourceLocation)
  return try #require(root.asMapping.value?.first?.value, sourceLocation: sourceLocation)
}

/// Each finding as its code and the text it underlines: `duplicate-key id`.
func findings(_ result: YAMLResult, in file: SourceFile) -> [String] {
  result.diagnostics.map { finding in
    let text = file.text(in: finding.primary.location.range)
    return text.isEmpty ? finding.kind.code : "\(finding.kind.code) \(text)"
  }
}

/// A tree on one line: the source text of each scalar between angle brackets, of each collection after `=`.
func outline(_ node: YAMLNode, in file: SourceFile) -> String {
  let text = file.text(in: node.location.range)
  switch node.content {
  case .scalar:
    return "<\(text)>"
  case .sequence(let items):
    return "[" + items.map { outline($0, in: file) }.joined(separator: " ") + "]=\(text)"
  case .mapping(let entries):
    let shown = entries.map { entry in
      "<\(file.text(in: entry.keyLocation.range))>:" + outline(entry.value, in: file)
    }
    return "{" + shown.joined(separator: " ") + "}=\(text)"
  }
}

extension YAMLNode {
  /// The text of a scalar, nil for a collection.
  var scalarText: String? {
    if case .scalar(let scalar) = content { scalar.text } else { nil }
  }

  /// The node and all nodes below it.
  var everything: [YAMLNode] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.everything)
    case .mapping(let entries): [self] + entries.flatMap(\.value.everything)
    }
  }
}
