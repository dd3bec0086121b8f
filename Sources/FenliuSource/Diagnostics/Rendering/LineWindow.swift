/// The part of a shown line that fits on a terminal, with `…` where something is left out.
struct LineWindow {
  /// The most cells that are shown of a line.
  static let widest = 100
  /// The cells kept before a range that fills the window by itself.
  private static let lead = 8

  /// The part shown.
  let text: String
  private let shown: Range<Int>
  private let shift: Int
  private let limit: Int

  /// The part of `line` around the cells `focus`.
  init(_ line: ShownLine, around focus: Range<Int>) {
    guard line.width > Self.widest else {
      text = line.text(of: line.glyphs.indices)
      shown = 0..<line.width
      shift = 0
      limit = Int.max
      return
    }
    let room = Self.widest - 2
    let before = max((room - focus.count) / 2, Self.lead)
    let start = max(0, min(focus.lowerBound - before, line.width - room))
    // Glyphs stand one after the other, and each takes a cell or more.
    let first = line.glyphs.indices.first { line.cell(of: $0) >= start } ?? line.glyphs.count
    let end = line.glyphs[first...].firstIndex { $0.cellEnd > start + room } ?? line.glyphs.count
    shown = first < end ? line.cell(of: first)..<line.cell(of: end) : start..<start
    let isCutBefore = shown.lowerBound > 0
    let isCutAfter = shown.upperBound < line.width
    text = (isCutBefore ? "…" : "") + line.text(of: first..<end) + (isCutAfter ? "…" : "")
    shift = shown.lowerBound - (isCutBefore ? 1 : 0)
    limit = isCutAfter ? shown.upperBound + 1 : Int.max
  }

  /// Where cells of the line stand in the window. What is left out stands where its `…` does.
  func place(_ cells: Range<Int>) -> Range<Int> {
    let lower = min(max(cells.lowerBound, shift), limit - 1)
    let upper = max(min(cells.upperBound, limit), lower + 1)
    return (lower - shift)..<(upper - shift)
  }
}
