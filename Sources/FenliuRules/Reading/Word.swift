public import FenliuSource
public import FenliuYAML

/// A scalar as a declaration uses it: its text, and where each part of it stands.
public struct Word: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Where the scalar stands, quotes included.
  public var location: SourceLocation

  /// Bytes before the text inside the scalar, where the text stands in the file as it is; nil where
  /// escapes or folded lines lie between.
  private var inset: Int8?

  /// The word that a scalar is.
  public init(_ scalar: YAMLScalar, at location: SourceLocation) {
    self.text = scalar.text
    self.location = location
    let length = location.range.upper.value - location.range.lower.value
    let count = scalar.text.utf8.count
    switch scalar.style {
    case .plain: inset = length == count ? 0 : nil
    case .singleQuoted, .doubleQuoted: inset = length == count + 2 ? 1 : nil
    case .literal, .folded: inset = nil
    }
  }

  /// Where a part of the text stands, given in UTF-8 bytes from its start; the whole scalar where that
  /// cannot be said.
  public func location(of part: Range<Int>) -> SourceLocation {
    guard let inset, part.upperBound <= text.utf8.count else { return location }
    let start = location.range.lower.value + Int(inset)
    return SourceLocation(
      in: location.name, ByteRange(start + part.lowerBound, start + part.upperBound))
  }

  /// Where the text stands, without quotes.
  public var inner: SourceLocation { location(of: 0..<text.utf8.count) }
}

extension SourceLocation {
  /// The place from the start of this one to the end of another in the same file.
  func extended(to other: SourceLocation) -> SourceLocation {
    SourceLocation(in: name, ByteRange(range.lower.value, other.range.upper.value))
  }

  /// The empty place before this one.
  var start: SourceLocation {
    SourceLocation(in: name, ByteRange(range.lower.value, range.lower.value))
  }
}
