public import FenliuSource

/// Why a pattern is refused.
public struct PatternError: Error, Hashable, Sendable {
  /// What kind of mistake it is.
  public let code: Code
  /// The part of the pattern that is wrong, in UTF-8 bytes from the start of the pattern.
  public let range: ByteRange
  /// What is wrong, in a sentence.
  public let message: LocalizedText
  /// How to mend it, in a sentence.
  public let suggestion: LocalizedText
  /// What to write in place of `range`, where that is certain.
  public let replacement: String?

  init(
    _ code: Code, at range: ByteRange, _ message: LocalizedText, try suggestion: LocalizedText,
    replacement: String? = nil
  ) {
    self.code = code
    self.range = range
    self.message = message
    self.suggestion = suggestion
    self.replacement = replacement
  }
}

extension PatternError {
  /// A kind of mistake in a pattern. The raw value is stable.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// Nothing is written.
    case empty = "pattern-empty"
    /// The source is too long.
    case tooLong = "pattern-too-long"
    /// It asks for too many states.
    case tooLarge = "pattern-too-large"
    /// Groups are nested too deeply.
    case tooDeep = "pattern-too-deep"
    /// It matches where there is nothing.
    case matchesNothing = "pattern-matches-nothing"
    /// A `(` or `[` is not closed.
    case unclosed = "pattern-unclosed"
    /// A `)`, `]`, `{` or `}` that belongs to nothing.
    case strayBracket = "pattern-stray-bracket"
    /// A group or one of its alternatives is empty.
    case emptyAlternative = "pattern-empty-alternative"
    /// `[]`, or a class none of whose members can be in a folded text.
    case emptyClass = "pattern-empty-class"
    /// A range in a class that is written backwards, or between things that are not single characters.
    case badRange = "pattern-bad-range"
    /// `?`, `*`, `+` or `{n}` with nothing before it to repeat.
    case nothingToRepeat = "pattern-nothing-to-repeat"
    /// A repetition of a repetition, which elsewhere means a lazy or possessive one.
    case doubleRepetition = "pattern-double-repetition"
    /// A count in braces that cannot be read, is reversed, or is too great.
    case badCount = "pattern-bad-count"
    /// A backslash before something that has no meaning there.
    case unknownEscape = "pattern-unknown-escape"
    /// A reference back to a group.
    case backReference = "pattern-back-reference"
    /// Look-around, names, flags and the like: a group that begins with `(?`.
    case groupOption = "pattern-group-option"
    /// `^` or `$` where something may come before or after it.
    case misplacedAnchor = "pattern-misplaced-anchor"
    /// A full-width form of a character that has a meaning in patterns.
    case fullWidth = "pattern-full-width"
    /// A character that is never in a folded text, or not as one character.
    case neverInText = "pattern-never-in-text"
  }
}
