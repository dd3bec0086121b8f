import FenliuSource

/// A title or a text as it may be shown, from which words are quoted by their place.
struct ShownText {
  /// The text.
  let text: String
  /// Where each scalar begins, in bytes of UTF-8, and where the last one ends.
  private let starts: [Int]

  init(_ text: String) {
    var text = text
    starts = text.withUTF8 { bytes in
      [Int](unsafeUninitializedCapacity: bytes.count + 1) { starts, count in
        var index = 0
        while index < bytes.count {
          starts.initializeElement(at: count, to: index)
          count += 1
          index += Self.length(ofScalarWith: bytes[index])
        }
        starts.initializeElement(at: count, to: bytes.count)
        count += 1
      }
    }
    self.text = text
  }

  /// How many bytes a scalar has that begins with this one.
  @inline(__always)
  private static func length(ofScalarWith lead: UInt8) -> Int {
    lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// Tells the words in a range of scalars; the range is cut to the text.
  func quote(_ range: Range<Int>, to json: some JSONSink) {
    let inside = range.clamped(to: 0..<starts.count - 1)
    let bytes = starts[inside.lowerBound]..<starts[inside.upperBound]
    // The text is contiguous since it was read for its scalars.
    _ = text.utf8.withContiguousStorageIfAvailable {
      json.string(utf8: UnsafeBufferPointer(rebasing: $0[bytes]))
    }
  }
}
