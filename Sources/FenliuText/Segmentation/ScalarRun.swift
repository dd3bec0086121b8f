import FenliuMemory

/// Folded scalars by position, as segmentation reads them.
protocol ScalarRun {
  /// The number of scalars.
  var count: Int { get }
  /// The scalar at a position from 0 to `count` - 1.
  subscript(index: Int) -> UInt32 { get }
  /// The class of the scalar at a position.
  func scalarClass(at index: Int) -> ScalarClass
  /// Whether the scalar at a position is of a class that can end anything.
  func mayEnd(at index: Int) -> Bool
}

extension ScalarRun {
  @inline(__always)
  func mayEnd(at index: Int) -> Bool {
    switch scalarClass(at: index) {
    case .lineBreak, .clauseBoundary, .sentenceBoundary: true
    case .other, .han, .latin, .space, .punctuation: false
    }
  }
}

extension [UInt32]: ScalarRun {
  func scalarClass(at index: Int) -> ScalarClass { ScalarClass(self[index]) }
}

/// The scalars of one text of a buffer.
struct BufferRun: ScalarRun {
  /// Memory of the buffer, which is not changed while the run is in use.
  let scalars: UnsafeBufferPointer<CodedScalar>

  var count: Int { scalars.count }
  subscript(index: Int) -> UInt32 { scalars[index].scalar.value }
  func scalarClass(at index: Int) -> ScalarClass { scalars[index].scalar.scalarClass }
}
/// Whether a folded scalar is an ASCII digit.
func isDigit(_ scalar: UInt32) -> Bool {
  0x30...0x39 ~= scalar
}
