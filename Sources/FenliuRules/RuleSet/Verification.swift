public import FenliuSource

/// What a pack asks of itself, for `fenliu verify`: it changes no decision, and is no part of the fingerprint.
public struct Verification: Hashable, Sendable {
  /// Whether warnings fail too.
  public var isStrict = false
  /// The least shares of what the corpus must exercise, as written.
  public var coverage: [Share] = []
  /// The least shares of mutants that the corpus must notice, of all or of kinds, as written.
  public var mutation: [Share] = []
  /// Mutants that may go unnoticed.
  public var accepted: [AcceptedMutant] = []

  /// A pack that asks nothing of itself.
  public init() {}

  /// A least share.
  public struct Share: Hashable, Sendable {
    /// Of what, as the keyword is spelled: `rules`, `phrase`, `total`.
    public var name: String
    /// The share in hundredths of a percent.
    public var basisPoints: Int
    /// Where it is written.
    public var location: SourceLocation
  }

  /// A mutant that may go unnoticed, and why.
  public struct AcceptedMutant: Hashable, Sendable {
    /// The id of the mutant, as `fenliu mutate` gives it.
    public var id: String
    /// Why no case is needed for it.
    public var reason: LocalizedText
    /// Where it is written.
    public var location: SourceLocation

    /// A mutant that may go unnoticed.
    public init(id: String, reason: LocalizedText, location: SourceLocation) {
      self.id = id
      self.reason = reason
      self.location = location
    }
  }
}
