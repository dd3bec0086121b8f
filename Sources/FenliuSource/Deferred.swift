private import Synchronization

/// A value that is worked out when it is first asked for: once, whichever threads ask.
package final class Deferred<Value: Sendable>: Sendable {
  private let isKnown: Atomic<Bool>
  private let make: @Sendable () -> Value
  private let lock = Mutex(())
  // Written once, under the lock and before `isKnown` says so; only read after.
  @exclusivity(unchecked) private nonisolated(unsafe) var known: Value?

  /// A value that `make` works out, which must not ask for it.
  package init(_ make: @escaping @Sendable () -> Value) {
    isKnown = Atomic(false)
    self.make = make
  }

  /// A value that is known already.
  package init(known value: Value) {
    isKnown = Atomic(true)
    make = { value }
    known = value
  }

  /// The value.
  package var value: Value {
    if isKnown.load(ordering: .acquiring), let known { return known }
    return lock.withLock { _ in
      if let known { return known }
      let value = make()
      known = value
      isKnown.store(true, ordering: .releasing)
      return value
    }
  }
}
