public import Foundation
public import Testing

/// Whether golden files are written anew instead of compared: `FENLIU_RECORD=1 swift test`.
public var isRecording: Bool {
  ProcessInfo.processInfo.environment["FENLIU_RECORD"] == "1"
}

/// Expects a text to equal `Tests/<target>/Golden/<name>.txt`, or writes that file when recording.
///
/// - Parameters:
///   - actual: the text made by the product.
///   - name: the name of the golden file, without its extension; may contain folders.
///   - fileExtension: the extension of the golden file.
///   - filePath: the file of the calling test, which tells the target.
///   - sourceLocation: where a difference is reported.
public func expectGolden(
  _ actual: String, named name: String, fileExtension: String = "txt", filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard let folder = targetFolder(ofTest: filePath) else {
    Issue.record("`\(filePath)` is not below a folder called Tests", sourceLocation: sourceLocation)
    return
  }
  let file = folder.appending(path: "Golden/\(name).\(fileExtension)")
  expect(actual, equalsContentsOf: file, sourceLocation: sourceLocation)
}

/// Expects a text to equal a file, or writes the file when recording. Also keeps generated sources fresh.
///
/// - Parameters:
///   - actual: the text made by the product or by a generator.
///   - file: the file that must have it.
///   - sourceLocation: where a difference is reported.
public func expect(
  _ actual: String, equalsContentsOf file: URL,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  if isRecording {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
    } catch {
      Issue.record("cannot write \(file.path): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let data = FileManager.default.contents(atPath: file.path) else {
    Issue.record(
      "there is no \(file.path); record it with FENLIU_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  if let difference = firstDifference(expected: String(decoding: data, as: UTF8.self), actual: actual) {
    Issue.record(
      "\(file.path) differs (FENLIU_RECORD=1 records it anew)\n\(difference)",
      sourceLocation: sourceLocation)
  }
}

/// The folder of the test target that a test file belongs to: the one right below `Tests`.
public func targetFolder(ofTest filePath: String) -> URL? {
  let components = filePath.split(separator: "/", omittingEmptySubsequences: false)
  guard let tests = components.lastIndex(of: "Tests"), tests + 1 < components.count - 1 else {
    return nil
  }
  return URL(filePath: components[...(tests + 1)].joined(separator: "/"))
}

/// The first line in which two texts differ, with both readings; nil if their bytes are the same.
public func firstDifference(expected: String, actual: String) -> String? {
  let expectedBytes = Array(expected.utf8)
  let actualBytes = Array(actual.utf8)
  guard expectedBytes != actualBytes else { return nil }
  let newline = UInt8(ascii: "\n")
  let expectedLines = expectedBytes.split(separator: newline, omittingEmptySubsequences: false)
  let actualLines = actualBytes.split(separator: newline, omittingEmptySubsequences: false)
  let same = zip(expectedLines, actualLines).prefix { $0 == $1 }.count
  func line(of lines: [ArraySlice<UInt8>]) -> String {
    same < lines.count ? String(reflecting: String(decoding: lines[same], as: UTF8.self)) : "(no more lines)"
  }
  return """
    line \(same + 1):
      expected \(line(of: expectedLines))
      actual   \(line(of: actualLines))
    """
}
