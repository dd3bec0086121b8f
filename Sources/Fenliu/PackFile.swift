import FenliuSource

/// A rule file that is in memory: from a resource of an application, a database, an editor.
public struct PackFile: Hashable, Sendable {
  /// The name that findings show, such as `noise.yaml`. The names of a pack's files are distinct.
  public var name: String
  /// The file as UTF-8.
  public var bytes: [UInt8]

  /// A file with the given bytes. They need not be valid: what is wrong with them becomes a finding.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file with the given text.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  var source: SourceFile { SourceFile(name: name, bytes: bytes) }
}
