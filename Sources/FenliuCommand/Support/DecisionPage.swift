import FenliuCorpus
import FenliuEngine
import FenliuRules
import FenliuSource

/// How cases are decided, and the form in which decisions and errors are told.
struct DecisionForm: Sendable {
  let format: Route.Format
  /// Whether JSON tells only what is done, and not why.
  let isBrief: Bool
  let reporter: DecisionReporter
  let language: Language
  let pack: CompiledPack
  /// The day by whose law all cases are judged; nil: each by that of its own day.
  let asOf: CalendarDate?
}

/// What is told of some records, one after the other.
struct DecisionPage {
  private let form: DecisionForm
  private let json: JSONText
  /// What is told in forms other than JSON.
  private var text: [UInt8] = []
  /// How many records are told of, errors among them.
  private(set) var count = 0
  private(set) var errors = 0

  /// An empty page.
  init(_ form: DecisionForm) {
    self.form = form
    json = JSONText(pretty: form.format == .json)
  }

  /// Decides the cases of a batch and tells of them, in place of what the page held.
  mutating func fill(with batch: CaseBatch) {
    json.removeAll()
    text.removeAll(keepingCapacity: true)
    (count, errors) = (0, 0)
    batch.forEach { record in
      switch record {
      case .success(let theCase): tell(theCase.judged(asOf: form.asOf))
      case .failure(let error): tell(error)
      }
      count += 1
    }
  }

  /// Gives the page to `body`, in UTF-8.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    switch form.format {
    case .ndjson, .json: try body(json.written)
    case .text, .csv: try text.withUnsafeBufferPointer(body)
    }
  }

  /// Only what is told of a case is worked out.
  private mutating func tell(_ theCase: Case) {
    let decision = form.pack.decide(theCase, form.format == .text || form.isBrief ? .referrals : .full)
    switch form.format {
    case .csv: text += form.reporter.tableRow(decision, of: theCase, in: form.language).utf8
    case .text: add(form.reporter.line(decision, in: form.language))
    case .ndjson, .json:
      tellJSON {
        if form.isBrief {
          form.reporter.writeBrief(decision, to: json)
        } else {
          form.reporter.write(decision, of: theCase, to: json)
        }
      }
    }
  }

  private mutating func tell(_ error: CaseError) {
    errors += 1
    switch form.format {
    case .csv: text += form.reporter.tableRow(error, in: form.language).utf8
    case .text: add(form.reporter.line(error, in: form.language))
    case .ndjson, .json: tellJSON { json.write(form.reporter.json(error, in: form.language)) }
    }
  }

  private mutating func add(_ line: String) {
    text += line.utf8
    text.append(UInt8(ascii: "\n"))
  }

  /// One value a line, or the elements of an array, for which the writer has the brackets.
  private func tellJSON(_ tell: () -> Void) {
    if form.format == .json, count > 0 { json.separator(",\n") }
    tell()
    if form.format == .ndjson { json.separator("\n") }
  }
}

/// Writes what is told of records, page after page.
struct DecisionWriter {
  private let format: Route.Format
  private let output: Output
  /// How many records were written, errors among them.
  private(set) var count = 0
  private(set) var errors = 0

  init(format: Route.Format, header: String, output: Output) throws {
    self.format = format
    self.output = output
    if format == .csv { try output.write(header) }
  }

  /// Writes a page at once: a reader that waits for each decision gets it as soon as its case is complete.
  mutating func write(_ page: DecisionPage) throws {
    if page.count > 0 {
      if format == .json { try output.write(count == 0 ? "[\n" : ",\n") }
      try page.withBytes { try output.write($0) }
      count += page.count
      errors += page.errors
    }
    try output.flush()
  }

  func finish() throws {
    if format == .json { try output.write(count == 0 ? "[]\n" : "\n]\n") }
    try output.flush()
  }
}
