import FenliuSource

extension TestReport {
  /// The report as JUnit XML, which most build servers read: a suite for every file.
  ///
  /// There is no schema of the format that all readers share; this keeps to the elements and attributes
  /// that they agree on, and leaves out times, so that equal results give equal reports.
  public var jUnit: String {
    var writer = XMLWriter()
    writer.open("testsuites", counts(of: records))
    for (file, records) in suites {
      writer.open("testsuite", [("name", file)] + counts(of: records))
      for record in records { write(record, to: &writer) }
      writer.close()
    }
    writer.close()
    return writer.text
  }

  /// The tests of every file, files in the order in which they are first met.
  private var suites: [(file: String, records: [TestRecord])] {
    var places: [String: Int] = [:]
    var suites: [(file: String, records: [TestRecord])] = []
    for record in records {
      if let place = places[record.file] {
        suites[place].records.append(record)
      } else {
        places[record.file] = suites.count
        suites.append((record.file, [record]))
      }
    }
    return suites
  }

  private func counts(of records: [TestRecord]) -> [(String, String)] {
    let failures = records.count { if case .failed = $0.outcome { true } else { false } }
    let skipped = records.count { if case .skipped = $0.outcome { true } else { false } }
    return [
      ("tests", String(records.count)), ("failures", String(failures)), ("errors", "0"),
      ("skipped", String(skipped)),
    ]
  }

  private func write(_ record: TestRecord, to writer: inout XMLWriter) {
    var attributes = [("classname", record.file), ("name", record.id), ("file", record.file)]
    if let range = record.range { attributes.append(("line", String(range.lowerBound.line))) }
    switch record.outcome {
    case .passed: writer.element("testcase", attributes)
    case .failed(let failure):
      writer.open("testcase", attributes)
      writer.element("failure", [("message", failure.summary)], text: failure.details)
      writer.close()
    case .skipped(let reason):
      writer.open("testcase", attributes)
      writer.element("skipped", [("message", reason)])
      writer.close()
    }
  }
}

/// Writes XML 1.0 (W3C, fifth edition). Characters that a document cannot hold become U+FFFD.
package struct XMLWriter {
  /// What was written.
  package private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var names: [String] = []

  /// An empty document.
  package init() {}

  /// Opens an element, in a line of its own.
  package mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += indent + "<" + tag(name, attributes) + ">\n"
    names.append(name)
  }

  /// Closes the element opened last.
  package mutating func close() {
    guard let name = names.popLast() else { return }
    text += indent + "</\(name)>\n"
  }

  /// An element that holds text alone, or nothing.
  package mutating func element(_ name: String, _ attributes: [(String, String)], text content: String? = nil)
  {
    text += indent + "<" + tag(name, attributes)
    text += content.map { ">" + Self.escaped($0, inAttribute: false) + "</\(name)>\n" } ?? "/>\n"
  }

  private var indent: String { String(repeating: " ", count: 2 * names.count) }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    ([name] + attributes.map { "\($0.0)=\"\(Self.escaped($0.1, inAttribute: true))\"" })
      .joined(separator: " ")
  }

  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      // A reader makes blanks of breaks in attributes, and drops carriage returns everywhere.
      case "\t" where inAttribute, "\n" where inAttribute, "\r":
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}",
        "\u{FFFE}"..."\u{FFFF}":
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
