private import Dispatch
private import Foundation

/// Work on pieces that come one after the other, done on all cores, with its results used in the order of the pieces.
///
/// Each core takes the next piece, works on it, and waits for its turn to hand over what it made. So there are never more
/// pieces at once than there are cores, and no core waits for another but for the order.
package struct OrderedWork<Piece: Sendable, Worker> {
  private let next: () throws -> Piece?
  private let makeWorker: @Sendable () -> Worker
  private let work: @Sendable (Piece, inout Worker) -> Void
  private let finish: (inout Worker) throws -> Void

  /// Work on pieces.
  ///
  /// - Parameters:
  ///   - next: the next piece; nil after the last one. Never called by two threads at once, nor after it gave nil or threw.
  ///   - makeWorker: what a core needs for its work, made once for each.
  ///   - work: works on a piece, and leaves in the worker what it made of it.
  ///   - finish: uses what the worker made of a piece. Never called by two threads at once, and not after it threw.
  package init(
    next: @escaping () throws -> Piece?, makeWorker: @escaping @Sendable () -> Worker,
    work: @escaping @Sendable (Piece, inout Worker) -> Void, finish: @escaping (inout Worker) throws -> Void
  ) {
    self.next = next
    self.makeWorker = makeWorker
    self.work = work
    self.finish = finish
  }

  /// Works until there are no more pieces.
  ///
  /// - Throws: what `next` or `finish` threw first. Pieces that came before are finished, those after are not.
  package func run() throws {
    let turns = Turns(next: next, finish: finish)
    let (makeWorker, work) = (makeWorker, work)
    let cores = Cores.count
    DispatchQueue.concurrentPerform(iterations: cores) { _ in
      var worker = makeWorker()
      while let (piece, turn) = turns.take() {
        work(piece, &worker)
        turns.finish(&worker, turn)
      }
    }
    if let error = turns.error { throw error }
  }
}

/// Who takes and who hands over, one after the other.
///
/// Sendable because `next` is only called under `taking`, and `use` only by the thread whose turn it is.
private final class Turns<Piece, Worker>: @unchecked Sendable {
  private let next: () throws -> Piece?
  private let use: (inout Worker) throws -> Void
  private let taking = NSLock()
  private var taken = 0
  private let finishing = NSCondition()
  /// The number of the piece that is to be finished next.
  private var turn = 0
  /// Whether no more pieces are to be taken, and whether no more are to be finished.
  private var isOver = false
  private var hasFailed = false
  private(set) var error: (any Error)?

  init(next: @escaping () throws -> Piece?, finish: @escaping (inout Worker) throws -> Void) {
    self.next = next
    use = finish
  }

  /// The next piece and its number; nil after the last one.
  func take() -> (Piece, Int)? {
    taking.lock()
    defer { taking.unlock() }
    guard !finishing.withLock({ isOver }) else { return nil }
    do {
      guard let piece = try next() else {
        finishing.withLock { end(with: nil) }
        return nil
      }
      taken += 1
      return (piece, taken - 1)
    } catch {
      finishing.withLock { end(with: error) }
      return nil
    }
  }

  /// Uses what was made of the piece with a number, when all before it are finished.
  func finish(_ worker: inout Worker, _ number: Int) {
    finishing.lock()
    while turn < number { finishing.wait() }
    let isWanted = !hasFailed
    finishing.unlock()
    var failure: (any Error)?
    if isWanted {
      do { try use(&worker) } catch { failure = error }
    }
    finishing.lock()
    if let failure {
      hasFailed = true
      end(with: failure)
    }
    turn += 1
    finishing.broadcast()
    finishing.unlock()
  }

  /// Under `finishing`.
  private func end(with error: (any Error)?) {
    isOver = true
    if self.error == nil { self.error = error }
  }
}
