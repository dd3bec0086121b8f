/// The entities of one kind of a rule set, by index.
///
/// They are in memory, as an array is, or in a compiled pack, from which each is read when it is first asked for: whoever
/// decides by a large pack needs few of its rules. Nobody need know which; a list that is changed is read whole before.
@frozen
public struct EntityList<Entity: Sendable>: Sendable {
  /// The entities, where they are not stored.
  @usableFromInline var known: [Entity]
  @usableFromInline let stored: StoredEntities<Entity>?

  /// The entities of an array.
  @inlinable
  public init(_ entities: [Entity]) {
    known = entities
    stored = nil
  }

  init(_ entities: StoredEntities<Entity>) {
    known = []
    stored = entities
  }

  /// Reads the entities that were not asked for yet, so that they can be changed.
  @inlinable
  mutating func readAll() {
    if stored != nil { self = EntityList(Array(self)) }
  }
}

extension EntityList: RandomAccessCollection, MutableCollection {
  /// 0.
  @inlinable
  public var startIndex: Int { 0 }

  /// The number of entities.
  @inlinable
  public var endIndex: Int { stored?.count ?? known.count }

  /// The entity at an index. It is not copied to look at a part of it.
  @inlinable
  public subscript(index: Int) -> Entity {
    // Where it is: an array would hand out a copy, and count references to all parts of it. With a single `yield` the
    // access is inlined. What is in the list stays there for as long as the list does, which is while it is looked at.
    @inline(__always) _read {
      let place: UnsafePointer<Entity>
      if let stored {
        place = UnsafePointer(stored.entity(at: index))
      } else {
        place = known.withUnsafeBufferPointer { known in
          guard known.indices.contains(index), let start = known.baseAddress else {
            preconditionFailure("index out of range")
          }
          return start + index
        }
      }
      defer { withExtendedLifetime(self) {} }
      yield place.pointee
    }
    _modify {
      readAll()
      yield &known[index]
    }
  }
}

extension EntityList: RangeReplaceableCollection {
  /// No entities.
  @inlinable
  public init() { self.init([]) }

  /// Puts other entities in the place of some.
  @inlinable
  public mutating func replaceSubrange(
    _ range: Range<Int>, with entities: some Collection<Entity>
  ) {
    readAll()
    known.replaceSubrange(range, with: entities)
  }
}

extension EntityList: ExpressibleByArrayLiteral {
  /// The entities that are written.
  public init(arrayLiteral entities: Entity...) { self.init(entities) }
}

extension EntityList: Equatable where Entity: Equatable {
  /// Whether the entities are the same. Lists that are the same memory are not looked through.
  @inlinable
  public static func == (left: EntityList, right: EntityList) -> Bool {
    if left.stored == nil, right.stored == nil { return left.known == right.known }
    return left.stored === right.stored || left.elementsEqual(right)
  }
}
