public import FenliuMemory

/// Where folded scalars came from, as runs of scalars that were next to each other and still are: most texts are
/// one run, broken where a space was left out.
@usableFromInline
struct OriginMap: ~Copyable {
  @usableFromInline
  struct Run: BitwiseCopyable {
    /// The first folded scalar of the run.
    @usableFromInline var position: Int32
    /// The original scalar that it came from; each further one came from the next.
    @usableFromInline var start: Int32
    /// How many original scalars the first one came from; the others came from one.
    @usableFromInline var width: Int32
  }

  @usableFromInline var runs = Scratch<Run>(capacity: 64)

  mutating func removeAll() { runs.removeAll() }

  /// Begins a text whose first folded scalar will be at `position`.
  mutating func beginText(at position: Int) {
    runs.append(Run(position: Int32(truncatingIfNeeded: position), start: 0, width: 1))
  }

  /// Notes where the folded scalar behind all others came from. A text has begun.
  @inline(__always)
  mutating func note(_ position: Int, from start: Int32, to end: Int32) {
    let position = Int32(truncatingIfNeeded: position)
    let last = runs[runs.count - 1]
    if start == last.start &+ (position &- last.position), end == start &+ 1 { return }
    runs.append(Run(position: position, start: start, width: end &- start))
  }

  /// Takes one original scalar more to the last folded scalar, which is at `position`.
  mutating func widen(_ position: Int) {
    let position = Int32(truncatingIfNeeded: position)
    let last = runs[runs.count - 1]
    if last.position == position {
      runs[runs.count - 1].width += 1
    } else {
      runs.append(Run(position: position, start: last.start + (position - last.position), width: 2))
    }
  }

  /// Forgets the folded scalars from `position` on, which were bracketed, and so are not the first of a text.
  mutating func truncate(to position: Int) {
    while runs.count > 1, runs[runs.count - 1].position > position { runs.removeLast() }
  }

  /// The original scalars that the folded scalars from `lower` up to `upper`, at least one, came from: the first, and
  /// the one behind the last.
  @inlinable
  func origin(_ lower: Int, _ upper: Int) -> (start: Int32, end: Int32) {
    let first = Int32(truncatingIfNeeded: lower)
    let last = Int32(truncatingIfNeeded: upper &- 1)
    var index = run(of: first)
    let start = runs[index].start &+ (first &- runs[index].position)
    while index &+ 1 < runs.count, runs[index &+ 1].position <= last { index &+= 1 }
    let run = runs[index]
    return (start, run.start &+ (last &- run.position) &+ (last == run.position ? run.width : 1))
  }

  /// The last run that begins at a position or before; of those that begin there, the last one made.
  @inlinable
  @inline(__always)
  func run(of position: Int32) -> Int {
    // Most texts are one run or two.
    if runs[runs.count &- 1].position <= position { return runs.count &- 1 }
    var (lower, upper) = (0, runs.count &- 1)
    while lower < upper {
      let middle = (lower &+ upper) &>> 1
      if runs[middle].position > position { upper = middle } else { lower = middle &+ 1 }
    }
    return max(lower &- 1, 0)
  }
}
