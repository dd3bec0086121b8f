public import FenliuSource

/// How text for people is written.
public struct TextOptions: Hashable, Sendable {
  /// In which language.
  public var language: Language
  /// How wide the terminal is.
  public var width: TerminalCells
  /// Whether the terminal shows colours; otherwise evidence stands in 【…】.
  public var isColoured: Bool

  /// Options; by default plain text of 80 cells.
  public init(language: Language, width: TerminalCells = TerminalCells(80), isColoured: Bool = false) {
    self.language = language
    self.width = width
    self.isColoured = isColoured
  }
}
