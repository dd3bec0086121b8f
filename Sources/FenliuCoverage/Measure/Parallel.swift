import Dispatch
import FenliuSource
import Synchronization

/// Work spread over the processors of the machine.
package enum Parallel {
  /// How many pieces of work run at once.
  package static var width: Int { Cores.count }

  /// The results of `body` for each of `0..<count`, in that order; `body` runs on several threads at once.
  package static func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Result?]>(Array(repeating: nil, count: max(0, count)))
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(width, max(0, count))) { _ in
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
