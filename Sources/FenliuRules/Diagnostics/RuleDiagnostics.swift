public import FenliuSource

/// Every kind of finding about a pack, beyond what the YAML reader finds.
///
/// The kinds are declared by what they are about in the other files of this folder.
public enum RuleDiagnostics {
  /// Every kind, in the order of their declarations.
  public static let all: [DiagnosticKind] =
    shapeDiagnostics + nameDiagnostics + valueDiagnostics + textDiagnostics + outcomeDiagnostics
}
