public import FenliuMemory

/// The numbers of the segments that a scalar stands in (see `Segmentation`).
@frozen
public struct SegmentNumbers: BitwiseCopyable, Hashable, Sendable {
  /// The number of its clause.
  public var clause: Int32
  /// The number of its sentence.
  public var sentence: Int32
  /// The number of its line.
  public var line: Int32
}

/// Divides folded scalars as `Segmentation` says.
enum Segmenter {
  /// What ends with a scalar, the lesser first.
  private enum Ending: Int {
    case nothing, clause, sentence, line
  }

  /// Calls `add` for the scalars in turn, one or more that lie in the same segments at a time. The time is linear.
  @inline(__always)
  static func divide(_ scalars: some ScalarRun, add: (SegmentNumbers, _ count: Int) -> Void) {
    var numbers = SegmentNumbers(clause: 0, sentence: 0, line: 0)
    var ended = Ending.nothing
    var lineEnded = false
    var index = 0
    while index < scalars.count {
      if ended == .nothing {
        // Most scalars end nothing.
        let first = index
        while index < scalars.count, !scalars.mayEnd(at: index) { index &+= 1 }
        if index > first { add(numbers, index &- first) }
        if index == scalars.count { break }
      }
      let scalarClass = scalars.scalarClass(at: index)
      let ending = ending(scalarClass, scalars, at: index)
      if ended != .nothing, ending == .nothing, !trails(scalars[index], scalarClass) {
        numbers.clause &+= 1
        if ended != .clause { numbers.sentence &+= 1 }
        ended = .nothing
      }
      if lineEnded { numbers.line &+= 1 }
      lineEnded = ending == .line
      if ending.rawValue > ended.rawValue { ended = ending }
      add(numbers, 1)
      index &+= 1
    }
  }

  private static func ending(
    _ scalarClass: ScalarClass, _ scalars: some ScalarRun, at index: Int
  ) -> Ending {
    switch scalarClass {
    case .lineBreak: .line
    case .sentenceBoundary: FullStop.isInside(scalars, at: index) ? .nothing : .sentence
    case .clauseBoundary: isBetweenDigits(scalars, at: index) ? .nothing : .clause
    case .other, .han, .latin, .space, .punctuation: .nothing
    }
  }

  /// Whether a comma or colon is part of a number or a time.
  private static func isBetweenDigits(_ scalars: some ScalarRun, at index: Int) -> Bool {
    guard scalars[index] == 0x2C || scalars[index] == 0x3A, index > 0, index + 1 < scalars.count else {
      return false
    }
    return isDigit(scalars[index - 1]) && isDigit(scalars[index + 1])
  }

  /// Whether a scalar after an end still belongs to what ended.
  private static func trails(_ scalar: UInt32, _ scalarClass: ScalarClass) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0x201D, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017: true
    default: scalarClass == .space
    }
  }
}

extension FoldBuffer {
  /// Divides the text at `range`, and adds the numbers of each of its scalars to `numbers`.
  public borrowing func divide(_ range: Range<Int>, into numbers: inout Scratch<SegmentNumbers>) {
    numbers.reserve(range.count)
    scalars.withElements { scalars in
      Segmenter.divide(BufferRun(scalars: UnsafeBufferPointer(rebasing: scalars[range]))) { run, count in
        for _ in 0..<count { numbers.appendReserved(run) }
      }
    }
  }
}
