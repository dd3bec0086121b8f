package import FenliuSource

/// A file with edits put in.
package struct EditedText {
  /// The file after the edits.
  package let file: SourceFile

  /// Puts edits into a file.
  ///
  /// - Parameter edits: edits of this file in the order of their places, none touching another.
  package init(_ file: SourceFile, _ edits: [SuggestedEdit]) {
    var bytes: [UInt8] = []
    var offset = 0
    for edit in edits {
      let range = edit.location.range
      guard range.lower.value >= offset, range.upper.value <= file.bytes.count else { continue }
      bytes += file.bytes[offset..<range.lower.value]
      bytes += Array(edit.replacement.utf8)
      offset = range.upper.value
    }
    self.file = edits.isEmpty ? file : SourceFile(name: file.name, bytes: bytes + file.bytes[offset...])
  }
}
