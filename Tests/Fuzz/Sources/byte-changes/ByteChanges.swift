import FenliuFuzzing
import FenliuRules
import FenliuSource

/// `byte-changes FOLDER [CANDIDATES]`: changes every byte of a pack, and prints what became of it.
@main
struct ByteChanges {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      print("usage: byte-changes FOLDER [CANDIDATES]")
      return
    }
    let candidates = arguments.dropFirst().first.flatMap { Int($0) } ?? ByteChange.candidates.count
    let files = PackFolder(folder).read().files
    guard let study = ChangeStudy(files) else {
      print("`\(folder)` is not a pack without errors")
      return
    }
    var counts: [ChangeStudy.Outcome: Int] = [:]
    let changes = ByteChange.all(of: files, candidates: candidates)
    for change in changes {
      do {
        let outcome = try study.outcome(of: change)
        counts[outcome, default: 0] += 1
        if outcome == .otherStructure { print(described(change, files)) }
      } catch {
        print("\(described(change, files)): BROKEN: \(error)")
      }
    }
    print("\(changes.count) changes of \(files.reduce(0) { $0 + $1.bytes.count }) bytes")
    for outcome in ChangeStudy.Outcome.allCases {
      let count = counts[outcome, default: 0]
      let perMille = changes.isEmpty ? 0 : count * 1_000 / changes.count
      print("  \(outcome.rawValue): \(count) (\(perMille / 10).\(perMille % 10) %)")
    }
  }

  private static func described(_ change: ByteChange, _ files: [SourceFile]) -> String {
    let file = files[change.file]
    let position = file.lines.position(at: ByteOffset(change.offset))
    let line = file.text(in: file.lines.range(ofLine: position.line))
    return "\(file.name):\(position.line):\(position.column): \(change): \(line)"
  }
}
