import FenliuSource
import Foundation

/// What was measured of one pack, to be shown.
struct Table {
  let open: OpenedPack
  let stages: Stages
  let measurements: [Measurement]

  /// For people.
  var text: String {
    let head = """
      \(open.pack.ruleSet.rules.count) rules · \(stages.count) cases of \(stages.meanBytes) bytes · \
      \(figure(stages.meanMatches)) rules a case
      load \(figure(open.loading)) ms · compile \(figure(open.compiling)) ms

      µs a case, processor time            median       min
      """
    let rows = measurements.map { measurement in
      let name = measurement.name.padding(toLength: 34, withPad: " ", startingAt: 0)
      return name + right(figure(measurement.median), 10) + right(figure(measurement.minimum), 10)
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// For programs. As there are no fractions in our JSON, times are in nanoseconds.
  var json: String {
    let value: JSONValue = [
      "rules": .integer(open.pack.ruleSet.rules.count), "cases": .integer(stages.count),
      "meanBytes": .integer(stages.meanBytes),
      "loadNanoseconds": .integer(Int(open.loading * 1e6)),
      "compileNanoseconds": .integer(Int(open.compiling * 1e6)),
      "nanosecondsPerCase": .array(
        measurements.map { measurement in
          [
            "part": .string(measurement.name), "median": .integer(Int(measurement.median * 1e3)),
            "minimum": .integer(Int(measurement.minimum * 1e3)),
          ]
        }),
    ]
    return value.serialized(pretty: true) + "\n"
  }

  private func figure(_ number: Double) -> String { String(format: "%.2f", number) }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
