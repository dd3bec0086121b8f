/// Bounds on what a pattern may ask for. They are far above what a rule needs, and keep the time to
/// compile a pattern and to match it small whatever is written.
enum PatternLimits {
  /// The greatest number of scalars in the source of a pattern.
  static let sourceScalars = 1_000
  /// The greatest count in `{n,m}`.
  static let count = 100
  /// The greatest number of states: leaves of the tree with repetitions written out.
  static let states = 2_000
  /// How deep groups may be nested.
  static let depth = 20
}
