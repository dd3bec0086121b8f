/// Findings in the Static Analysis Results Interchange Format (SARIF 2.1.0, OASIS 2020), which services and
/// editors read.
///
/// Columns count Unicode scalars from 1, as the log says. A label under a place is the message of that
/// place; every suggested edit is a fix of its own, because any one of them would do.
public struct SARIFReport: Sendable {
  private let sources: SourceSet
  private let paths: FilePaths
  private let language: Language

  /// A report in one language; what a kind of finding means is given in all of them.
  ///
  /// - Parameters:
  ///   - sources: the files that findings point into. Of a finding in another file only the file is told.
  ///   - paths: what the files are called.
  public init(sources: SourceSet, paths: FilePaths, language: Language) {
    self.sources = sources
    self.paths = paths
    self.language = language
  }

  /// The log of one run, in reading order.
  public func log(_ diagnostics: some Sequence<Diagnostic>) -> JSONValue {
    let ordered = diagnostics.inReadingOrder()
    let kinds = Self.kinds(of: ordered)
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": ["name": "fenliu", "rules": .array(kinds.map(rule))]],
          "language": .string(language.rawValue), "columnKind": "unicodeCodePoints",
          "results": .array(ordered.map { result($0, kinds: kinds) }),
        ]
      ],
    ]
  }

  /// The kinds that were found, by code.
  private static func kinds(of diagnostics: [Diagnostic]) -> [DiagnosticKind] {
    var kinds: [DiagnosticKind] = []
    for kind in diagnostics.map(\.kind).sorted(by: { $0.code.precedesInBytes($1.code) })
    where kind.code != kinds.last?.code { kinds.append(kind) }
    return kinds
  }

  private func rule(_ kind: DiagnosticKind) -> JSONValue {
    [
      "id": .string(kind.code), "shortDescription": text(kind.explanation[language]),
      "defaultConfiguration": ["level": .string(kind.severity.rawValue)],
      "properties": ["explanation": JSONValue(kind.explanation)],
    ]
  }

  private func result(_ diagnostic: Diagnostic, kinds: [DiagnosticKind]) -> JSONValue {
    let lines = ([diagnostic.message] + diagnostic.notes).map { $0[language] }
    var members: [(String, JSONValue)] = [
      ("ruleId", .string(diagnostic.kind.code)),
      ("ruleIndex", JSONValue(kinds.firstIndex { $0.code == diagnostic.kind.code })),
      ("level", .string(diagnostic.kind.severity.rawValue)),
      ("message", text(lines.joined(separator: "\n"))), ("locations", [location(diagnostic.primary)]),
    ]
    if !diagnostic.secondary.isEmpty {
      let related = diagnostic.secondary.enumerated().map { location($0.element, id: $0.offset + 1) }
      members.append(("relatedLocations", .array(related)))
    }
    if !diagnostic.edits.isEmpty { members.append(("fixes", .array(diagnostic.edits.map(fix)))) }
    return .object(members)
  }

  private func location(_ label: Label, id: Int? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let id { members.append(("id", .integer(id))) }
    var physical = [("artifactLocation", artifact(label.location.file))]
    if let region = region(label.location) { physical.append(("region", region)) }
    members.append(("physicalLocation", .object(physical)))
    let words = label.text[language]
    if !words.isEmpty { members.append(("message", text(words))) }
    return .object(members)
  }

  private func fix(_ edit: SuggestedEdit) -> JSONValue {
    let place = edit.location
    // Bytes stand in where lines are unknown: a replacement must say what it deletes.
    let bytes: JSONValue = [
      "byteOffset": .integer(max(0, place.range.lower.value)),
      "byteLength": .integer(max(0, place.range.upper.value) - max(0, place.range.lower.value)),
    ]
    return [
      "description": text(edit.title[language]),
      "artifactChanges": [
        [
          "artifactLocation": artifact(place.file),
          "replacements": [
            ["deletedRegion": region(place) ?? bytes, "insertedContent": text(edit.replacement)]
          ],
        ]
      ],
    ]
  }

  private func region(_ place: SourceLocation) -> JSONValue? {
    sources.positions(of: place).map {
      [
        "startLine": .integer($0.lowerBound.line), "startColumn": .integer($0.lowerBound.column),
        "endLine": .integer($0.upperBound.line), "endColumn": .integer($0.upperBound.column),
      ]
    }
  }

  private func artifact(_ file: String) -> JSONValue {
    ["uri": .string(URIReference.path(paths.path(of: file)))]
  }

  private func text(_ text: String) -> JSONValue { ["text": .string(text)] }
}

/// Paths as references (RFC 3986, section 4.2).
enum URIReference {
  /// The reference that a path is: absolute ones by the scheme `file`, others relative.
  static func path(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      if unescaped.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }

  /// A colon is not among them: before the first slash it would end a scheme.
  private static let unescaped = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@".utf8)
}
