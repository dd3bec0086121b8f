/// Which Fenliu this is.
public enum FenliuVersion {
  /// The version by the rules of semantic versioning (semver.org, 2.0.0).
  public static let current = "0.1.0"
}
