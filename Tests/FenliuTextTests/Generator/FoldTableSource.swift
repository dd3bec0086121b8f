import Foundation

/// The Swift source of the packed fold table.
struct FoldTableSource {
  private var dropped: [UInt32] = []
  private var spaces: [UInt32] = []
  private var lineBreaks: [UInt32] = []
  private var shifts: [(scalar: UInt32, target: UInt32)] = []
  private var characters: [(scalar: UInt32, target: UInt32)] = []
  private var expansions: [(scalar: UInt32, targets: [UInt32])] = []

  /// Where the source belongs.
  static let url = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../Sources/FenliuText/Fold/FoldTable.generated.swift")
    .standardized

  init() {
    for value in UInt32(0)..<0x110000 where Unicode.Scalar(value) != nil {
      switch FoldRules.outcome(value) {
      case .dropped: dropped.append(value)
      case .space: spaces.append(value)
      case .lineBreak: lineBreaks.append(value)
      case .scalars([value]): break
      case .scalars(let targets) where targets.count == 1: add(value, targets[0])
      case .scalars(let targets): expansions.append((value, targets))
      }
    }
  }

  /// Characters without decompositions are written as themselves, since no tool can disturb those.
  private mutating func add(_ value: UInt32, _ target: UInt32) {
    if 0x4E00...0x9FFF ~= value || 0x3400...0x4DBF ~= value || 0x20000...0x2F7FF ~= value {
      characters.append((value, target))
    } else {
      shifts.append((value, target))
    }
  }

  /// The whole file.
  var text: String {
    """
    // Generated. To write it anew: FENLIU_RECORD=1 swift test --filter FoldTableFreshnessTests

    // swift-format-ignore-file

    /// The fold table in packed form, which `FoldTableBuilder` reads; `PackedItems` has the notation.
    enum FoldTableData {
      /// Scalars that vanish.
    \(literal("dropped", ranges(dropped)))

      /// Scalars that are spacing.
    \(literal("spaces", ranges(spaces)))

      /// Scalars that break the line.
    \(literal("lineBreaks", ranges(lineBreaks)))

      /// Scalars that become one other.
    \(literal("shifts", shiftItems()))

      /// Chinese characters, each followed by the one it becomes.
    \(literal("characters", characters.map { string([$0.scalar, $0.target]) }, separator: "", width: 72))

      /// Scalars that become several.
    \(literal("expansions", expansions.map { "\(hex($0.scalar))>" + $0.targets.map(hex).joined(separator: "+") }))
    }

    """
  }

  private func hex(_ value: UInt32) -> String { String(value, radix: 16) }

  private func string(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private func ranges(_ scalars: [UInt32]) -> [String] {
    var ranges: [ClosedRange<UInt32>] = []
    for scalar in scalars {
      if let last = ranges.last, last.upperBound + 1 == scalar {
        ranges[ranges.count - 1] = last.lowerBound...scalar
      } else {
        ranges.append(scalar...scalar)
      }
    }
    return ranges.map { $0.count == 1 ? hex($0.lowerBound) : "\(hex($0.lowerBound))-\(hex($0.upperBound))" }
  }

  /// Runs of scalars one or two apart whose targets are as far apart, as with alternating capital and small
  /// letters.
  private func shiftItems() -> [String] {
    var items: [String] = []
    var index = 0
    while index < shifts.count {
      let (first, target) = shifts[index]
      var end = index + 1
      let step = end < shifts.count ? shifts[end].scalar - first : 0
      while (1...2).contains(step), end < shifts.count, shifts[end].scalar == shifts[end - 1].scalar + step,
        shifts[end].target == shifts[end - 1].target + step
      {
        end += 1
      }
      let range = end > index + 1 ? "-\(hex(shifts[end - 1].scalar))" : ""
      items.append("\(hex(first))\(range)\(range.isEmpty || step == 1 ? "" : "/2")>\(hex(target))")
      index = end
    }
    return items
  }

  private func literal(
    _ name: String, _ items: [String], separator: String = " ", width: Int = 104
  ) -> String {
    var lines = [""]
    for item in items {
      if lines[lines.count - 1].unicodeScalars.count + item.unicodeScalars.count >= width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : separator) + item
    }
    let body = lines.map { "    " + $0 }.joined(separator: "\n")
    return "  static let \(name): StaticString = \"\"\"\n\(body)\n    \"\"\""
  }
}
