/// A part of the product that must cope with any bytes.
///
/// The fuzzer and the test suite run the same targets: the one on inputs that it searches for, the other
/// on the seeds and on a fixed number of changes to them.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Rule files are loaded, and what is found in them is shown.
  case pack
  /// An input is read as cases, whole and in pieces.
  case cases
  /// A case is decided by both engines, and the decision is told.
  case decision
  /// A text is folded, divided, and searched for quantities, personal data and a pattern.
  case text
  /// A compiled pack is changed, with checksums that are wrong then and without.
  case image

  /// The most bytes of an input that are looked at.
  public var maximumLength: Int {
    switch self {
    case .pack, .cases: 4_096
    case .decision: 2_048
    case .text: 512
    case .image: 256
    }
  }

  /// Runs the target on an input.
  ///
  /// - Throws: `Violation` if a promise is broken. A trap is a broken promise too.
  public func run(_ input: [UInt8]) throws(Violation) {
    let bytes = Array(input.prefix(maximumLength))
    switch self {
    case .pack: try PackCheck(bytes).run()
    case .cases: try CasesCheck(bytes).run()
    case .decision: try DecisionCheck(bytes).run()
    case .text: try TextCheck(bytes).run()
    case .image: try ImageCheck(bytes).run()
    }
  }
}
