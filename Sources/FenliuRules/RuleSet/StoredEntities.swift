public import Synchronization

/// Entities each of which is read when it is first asked for, and then kept, whichever threads ask.
///
/// Sendable because what a place leads to is written before the place leads there, and never changed after.
@usableFromInline
final class StoredEntities<Entity: Sendable>: @unchecked Sendable {
  /// Leads to an entity that was read. Nobody counts references to it: it stays as long as all of them.
  @usableFromInline typealias Place = Atomic<UnsafeMutablePointer<Entity>?>

  @usableFromInline let count: Int
  @usableFromInline let places: UnsafeMutablePointer<Place>
  private let read: @Sendable (Int) -> Entity

  /// - Parameter read: reads the entity at an index below `count`; it may be called more than once.
  init(count: Int, reading read: @escaping @Sendable (Int) -> Entity) {
    self.count = count
    self.read = read
    places = .allocate(capacity: count)
    for index in 0..<count { (places + index).initialize(to: Place(nil)) }
  }

  deinit {
    for index in 0..<count {
      guard let entity = places[index].load(ordering: .acquiring) else { continue }
      entity.deinitialize(count: 1)
      entity.deallocate()
    }
    places.deinitialize(count: count)
    places.deallocate()
  }

  /// Where the entity at an index is, for as long as these entities are.
  @inlinable
  func entity(at index: Int) -> UnsafeMutablePointer<Entity> {
    precondition(index >= 0 && index < count, "index out of range")
    return places[index].load(ordering: .acquiring) ?? readEntity(at: index)
  }

  /// Reads an entity, unless another thread was faster.
  @usableFromInline
  func readEntity(at index: Int) -> UnsafeMutablePointer<Entity> {
    let own = UnsafeMutablePointer<Entity>.allocate(capacity: 1)
    own.initialize(to: read(index))
    let (isFirst, other) = places[index].compareExchange(
      expected: nil, desired: own, ordering: .acquiringAndReleasing)
    guard !isFirst, let other else { return own }
    own.deinitialize(count: 1)
    own.deallocate()
    return other
  }
}
