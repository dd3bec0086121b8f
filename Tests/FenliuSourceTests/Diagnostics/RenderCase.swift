import FenliuSource
import Testing

/// A finding to render, and the golden file that shows how.
struct RenderCase: CustomTestStringConvertible {
  var name: String
  var files: SourceSet
  var diagnostics: [Diagnostic]

  var testDescription: String { name }

  init(_ name: String, _ files: SourceSet, _ diagnostics: Diagnostic...) {
    self.name = name
    self.files = files
    self.diagnostics = diagnostics
  }
}

extension SourceFile {
  /// The place of the `occurrence`th time that `text` stands in this file, counted from 1; of the whole
  /// file's end, with an issue, if it does not stand there so often.
  func place(
    of text: String, occurrence: Int = 1, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) -> FenliuSource.SourceLocation {
    let wanted = Array(text.utf8)
    var found = 0
    for start in 0...max(0, bytes.count - wanted.count)
    where bytes[start...].starts(with: wanted) {
      found += 1
      if found == occurrence { return place(start, start + wanted.count) }
    }
    Issue.record("`\(text)` does not stand \(occurrence) times in `\(name)`", sourceLocation: sourceLocation)
    return place(bytes.count, bytes.count)
  }

  /// The place of a range of bytes in this file.
  func place(_ lower: Int, _ upper: Int) -> FenliuSource.SourceLocation {
    FenliuSource.SourceLocation(file: name, range: ByteRange(lower, upper))
  }
}
