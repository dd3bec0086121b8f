public import FenliuSource

/// Says for every part of a scalar's text where it stands in the source: through quotes, escapes,
/// folded lines, and the indentation of blocks.
///
/// The map is made on request by reading the source of the scalar again, so that trees stay small.
/// It holds only if that gives exactly the text libyaml gave; otherwise the scalar as a whole is meant.
public struct ScalarMap: Sendable {
  /// A stretch of text and the source it came from. Where both have the same length, byte stands for byte.
  struct Piece: Equatable, Sendable {
    var text: Range<Int>
    var source: Range<Int>

    var isVerbatim: Bool { text.count == source.count }
  }

  private let location: SourceLocation
  private let pieces: [Piece]
  private let count: Int
  private let emptyPlace: Int
  /// Whether parts of the text have places of their own; if not, each is taken to be the whole scalar.
  public let isExact: Bool

  /// A map of `scalar`, which stands at `location` in `file`.
  public init(of scalar: YAMLScalar, at location: SourceLocation, in file: SourceFile) {
    self.location = location
    count = scalar.text.utf8.count
    let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    let start = location.range.lower.value
    emptyPlace = isQuoted ? min(start + 1, location.range.upper.value) : start
    let pieces = ScalarRereader.pieces(of: scalar, at: location.range, in: file.bytes)
    self.pieces = pieces ?? []
    isExact = pieces != nil
  }

  /// The place of the bytes `range` of the text in UTF-8, cut to the text.
  public func location(ofUTF8 range: Range<Int>) -> SourceLocation {
    guard isExact else { return location }
    let lower = min(max(range.lowerBound, 0), count)
    let upper = min(max(range.upperBound, lower), count)
    let start = start(of: lower)
    let end = lower < upper ? end(of: upper) : start
    return SourceLocation(in: location.name, ByteRange(start, end))
  }

  private func start(of offset: Int) -> Int {
    guard let piece = piece(holding: offset) else { return pieces.last?.source.upperBound ?? emptyPlace }
    return piece.isVerbatim
      ? piece.source.lowerBound + offset - piece.text.lowerBound : piece.source.lowerBound
  }

  /// The end of the source of the byte before `offset`.
  private func end(of offset: Int) -> Int {
    guard let piece = piece(holding: offset - 1) else { return emptyPlace }
    return piece.isVerbatim
      ? piece.source.lowerBound + offset - piece.text.lowerBound : piece.source.upperBound
  }

  private func piece(holding offset: Int) -> Piece? {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = low + (high - low) / 2
      if pieces[middle].text.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < pieces.count ? pieces[low] : nil
  }
}

extension YAMLNode {
  /// The place of a part of a scalar's text, given in bytes of UTF-8; the whole node if it is no scalar.
  ///
  /// - Parameter file: the file the node was read from.
  public func location(ofUTF8 range: Range<Int>, in file: SourceFile) -> SourceLocation {
    guard case .scalar(let scalar) = content else { return location }
    return ScalarMap(of: scalar, at: location, in: file).location(ofUTF8: range)
  }

  /// The place of a part of a scalar's text; the whole node if it is no scalar.
  ///
  /// - Parameters:
  ///   - range: a range of indices of the scalar's own `text`.
  ///   - file: the file the node was read from.
  public func location(of range: Range<String.Index>, in file: SourceFile) -> SourceLocation {
    guard case .scalar(let scalar) = content else { return location }
    let utf8 = scalar.text.utf8
    let lower = utf8.distance(from: utf8.startIndex, to: min(range.lowerBound, utf8.endIndex))
    let upper = utf8.distance(from: utf8.startIndex, to: min(range.upperBound, utf8.endIndex))
    return location(ofUTF8: lower..<max(lower, upper), in: file)
  }
}

extension YAMLEntry {
  /// The place of a part of the key's text, given in bytes of UTF-8, in the file it was read from.
  public func keyLocation(ofUTF8 range: Range<Int>, in file: SourceFile) -> SourceLocation {
    ScalarMap(of: key, at: keyLocation, in: file).location(ofUTF8: range)
  }
}
