public import FenliuSource

/// One byte of a file replaced, inserted or taken away.
public struct ByteChange: Hashable, Sendable, CustomStringConvertible {
  /// What happens at the place.
  public enum Kind: Hashable, Sendable {
    /// The byte is taken away.
    case delete
    /// The byte becomes another.
    case replace(UInt8)
    /// A byte comes before it.
    case insert(UInt8)
  }

  /// The index of the file.
  public var file: Int
  /// The byte of the file.
  public var offset: Int
  /// What happens there.
  public var kind: Kind

  /// Bytes that mean something in YAML or in the rule language, and some that are never right.
  public static let candidates = Array("[]{}:,-'\"\n #&*!|>?%@`a1.".utf8) + [0x09, 0x0D, 0x80, 0xE2, 0x00]

  /// Every change at every byte of the files, with `count` candidates each for replacing and inserting; the
  /// candidates rotate from byte to byte.
  public static func all(of files: [SourceFile], candidates count: Int) -> [ByteChange] {
    files.enumerated().flatMap { file, source in
      source.bytes.indices.flatMap { offset in
        let chosen = (0..<min(count, candidates.count)).map {
          candidates[(offset * 7 + $0 * 5) % candidates.count]
        }
        return [ByteChange(file: file, offset: offset, kind: .delete)]
          + chosen.filter { $0 != source.bytes[offset] }.map {
            ByteChange(file: file, offset: offset, kind: .replace($0))
          } + chosen.map { ByteChange(file: file, offset: offset, kind: .insert($0)) }
      }
    }
  }

  /// Whether the byte that comes may begin a comment.
  var beginsComment: Bool {
    let sign = UInt8(ascii: "#")
    return kind == .replace(sign) || kind == .insert(sign)
  }

  /// The bytes after the change.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    switch kind {
    case .delete: changed.remove(at: offset)
    case .replace(let byte): changed[offset] = byte
    case .insert(let byte): changed.insert(byte, at: offset)
    }
    return changed
  }

  /// The change in words.
  public var description: String {
    switch kind {
    case .delete: "file \(file), byte \(offset) deleted"
    case .replace(let byte): "file \(file), byte \(offset) replaced by 0x\(String(byte, radix: 16))"
    case .insert(let byte): "file \(file), 0x\(String(byte, radix: 16)) inserted at byte \(offset)"
    }
  }
}
