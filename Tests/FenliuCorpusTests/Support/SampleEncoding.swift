import Foundation
import Testing

/// Encodings that people's tables come in.
struct SampleEncoding: Sendable, CustomTestStringConvertible {
  var testDescription: String
  private let encode: @Sendable (String) -> [UInt8]

  /// The bytes of a file with that text.
  func bytes(_ text: String) -> [UInt8] { encode(text) }

  /// Whether plain text may come in it too, which is read as UTF-8 only.
  var isUTF8: Bool { testDescription.hasPrefix("UTF-8") }

  static let gb18030 = SampleEncoding(testDescription: "GB18030") { text in
    Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
  }
  static let utf16LittleEndian = SampleEncoding(testDescription: "UTF-16LE") { text in
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  static let all = [
    SampleEncoding(testDescription: "UTF-8") { Array($0.utf8) },
    SampleEncoding(testDescription: "UTF-8 with mark") { [0xEF, 0xBB, 0xBF] + Array($0.utf8) },
    gb18030, utf16LittleEndian,
    SampleEncoding(testDescription: "UTF-16BE") { text in
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    },
  ]
}
