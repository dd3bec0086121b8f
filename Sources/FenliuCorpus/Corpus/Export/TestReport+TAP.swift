import FenliuSource

extension TestReport {
  /// The report in the Test Anything Protocol, version 14 (https://testanything.org). What went wrong
  /// stands in a block of YAML; a known miss is a test still to do.
  public var tap: String {
    var text = "TAP version 14\n1..\(records.count)\n"
    for (index, record) in records.enumerated() {
      let point = "\(index + 1) - \(Self.description(record.id))"
      switch record.outcome {
      case .passed: text += "ok \(point)\n"
      case .skipped(let reason): text += "not ok \(point) # TODO \(Self.oneLine(reason))\n"
      case .failed(let failure):
        text += "not ok \(point)\n  ---\n"
        text += "  message: \(JSONValue.string(failure.summary).serialized())\n"
        text += "  at: {file: \(JSONValue.string(record.file).serialized())"
        if let range = record.range { text += ", line: \(range.lowerBound.line)" }
        // JSON is YAML; a program reads it with either.
        text += "}\n  data: \(failure.json.serialized())\n  ...\n"
      }
    }
    return text
  }

  /// A description holds no `#`, which begins a directive, unless escaped.
  private static func description(_ id: String) -> String {
    oneLine(id).replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? " " : $0 })
  }
}
