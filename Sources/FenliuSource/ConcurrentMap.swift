private import Dispatch
private import Synchronization

/// What `transform` makes of each element, in the order of the elements, worked out on all cores.
package func mapConcurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ transform: @Sendable (Element) -> Result
) -> [Result] {
  // Several shares a core, as some elements take longer than others.
  let shares = min(elements.count, Cores.count * 8)
  guard shares > 1 else { return elements.map(transform) }
  let results = Mutex([[Result]](repeating: [], count: shares))
  DispatchQueue.concurrentPerform(iterations: shares) { share in
    let range = (elements.count * share / shares)..<(elements.count * (share + 1) / shares)
    let found = elements[range].map(transform)
    results.withLock { $0[share] = found }
  }
  return results.withLock { $0.flatMap { $0 } }
}
