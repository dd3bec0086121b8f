import FenliuSource

/// A directed graph of references between things, to find those that lead back to themselves.
///
/// Chains may be as long as the pack, so everything here is iterative.
struct ReferenceGraph {
  /// A reference from one thing to another.
  struct Edge: Sendable {
    var target: Int
    /// Where the reference is written.
    var location: SourceLocation
  }

  private(set) var edges: [[Edge]]

  init(count: Int) {
    edges = Array(repeating: [], count: count)
  }

  /// Adds a reference.
  mutating func add(from source: Int, to target: Int, at location: SourceLocation) {
    add(from: source, Edge(target: target, location: location))
  }

  /// Adds a reference.
  mutating func add(from source: Int, _ edge: Edge) { edges[source].append(edge) }

  /// What a walk through the graph finds.
  struct Walk {
    /// Every node after all those it refers to, but for cycles.
    var order: [Int]
    /// Cycles, each as the references that make it up. Cycles that share a thing with an earlier one are
    /// left out: mending that one often mends them too.
    var cycles: [[Edge]]
  }

  /// Walks depth first from every node, in their order.
  func walk() -> Walk {
    var walk = Walk(order: [], cycles: [])
    var state = [State](repeating: .new, count: edges.count)
    var isReported = [Bool](repeating: false, count: edges.count)
    var depth = [Int](repeating: 0, count: edges.count)
    var stepsLeft = 10_000_000
    for root in edges.indices where state[root] == .new {
      var path = [(node: root, next: 0)]
      state[root] = .open
      while let (node, next) = path.last {
        guard next < edges[node].count else {
          state[node] = .done
          walk.order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = edges[node][next].target
        switch state[target] {
        case .new:
          state[target] = .open
          depth[target] = path.count
          path.append((target, 0))
        case .open:
          let loop = path[depth[target]...]
          // A graph full of long cycles is refused after the first ones; to list all could take for ever.
          stepsLeft -= loop.count
          guard stepsLeft > 0 || walk.cycles.isEmpty, !loop.contains(where: { isReported[$0.node] }) else {
            continue
          }
          for step in loop { isReported[step.node] = true }
          walk.cycles.append(loop.map { edges[$0.node][$0.next - 1] })
        case .done: break
        }
      }
    }
    return walk
  }

  private enum State {
    case new, open, done
  }
}

extension ReadingContext {
  /// Reports a cycle at its first reference, with every other one as a secondary place.
  func reportCycle(_ cycle: [ReferenceGraph.Edge], of title: LocalizedText, name: (Int) -> String) {
    guard let first = cycle.first, let last = cycle.last else { return }
    let shown = 12
    let start = name(last.target)
    let path = ([start] + cycle.prefix(shown).map { name($0.target) }).map { "`\($0)`" }
    let ellipsis = cycle.count > shown ? " → …" : ""
    let whole = path.joined(separator: " → ") + ellipsis
    let notes =
      cycle.count > shown
      ? [
        LocalizedText(
          zh: "这个循环共有 \(cycle.count) 步", en: "the cycle has \(cycle.count) steps")
      ] : []
    report(
      Diagnostic(
        RuleDiagnostics.cycle, at: first.location,
        LocalizedText(
          zh: "\(title.chinese)绕回了自己：\(whole)", en: "\(title.english) lead back to themselves: \(whole)"),
        secondary: cycle.dropFirst().prefix(shown).map { edge in
          let name = name(edge.target)
          return Label(edge.location, LocalizedText(zh: "由此到 `\(name)`", en: "leads to `\(name)`"))
        }, notes: notes))
  }
}
