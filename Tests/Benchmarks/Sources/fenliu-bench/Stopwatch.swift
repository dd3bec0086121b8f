import Foundation

/// Processor time of the running thread: what else the machine does is not in it, though a shared cache is.
enum Stopwatch {
  /// Nanoseconds since some moment.
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How long something takes, in nanoseconds.
  static func time(_ body: () throws -> Void) rethrows -> UInt64 {
    let start = now
    try body()
    return now - start
  }
}

/// How long something takes by the clock, in nanoseconds: for what runs on several cores.
func clock(_ body: () throws -> Void) rethrows -> UInt64 {
  let duration = try ContinuousClock().measure(body).components
  return UInt64(duration.seconds) * 1_000_000_000 + UInt64(duration.attoseconds / 1_000_000_000)
}

/// What something took, round by round.
struct Measurement {
  let name: String
  /// Microseconds a case.
  private(set) var rounds: [Double] = []

  init(_ name: String) { self.name = name }

  mutating func add(_ nanoseconds: UInt64, cases: Int) {
    rounds.append(Double(nanoseconds) / 1e3 / Double(max(cases, 1)))
  }

  /// The round in the middle.
  var median: Double {
    let sorted = rounds.sorted()
    guard let upper = sorted.dropFirst(sorted.count / 2).first else { return 0 }
    return sorted.count % 2 == 1 ? upper : (sorted[sorted.count / 2 - 1] + upper) / 2
  }

  /// The best round, which the machine disturbed least.
  var minimum: Double { rounds.min() ?? 0 }
}
