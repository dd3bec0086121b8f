/// A reference to an entity of a rule set: its index in the array that holds entities of that type.
///
/// Names are resolved once, when a pack is checked; from then on everything refers by index, and a
/// `Ref<Rule>` cannot be used where a `Ref<Field>` is meant.
public struct Ref<Entity>: Hashable, Comparable, Sendable {
  /// The index.
  public let index: Int

  /// A reference to the entity at `index`.
  public init(_ index: Int) { self.index = index }

  /// Whether the first entity stands before the second in the rule set.
  public static func < (left: Ref, right: Ref) -> Bool { left.index < right.index }
}
