import ArgumentParser
import FenliuEngine
import FenliuRules
import FenliuSource
import Foundation

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures what it takes to load a pack.",
    discussion: """
      To read and check it, to show what was found, to compile it, and to lay out the file of a compiled pack. \
      Times are of the clock.
      """)

  @Option(help: "How many times.") var rounds = 3
  @Argument(help: "The folder of the pack.") var pack: String

  func run() throws {
    let files = PackFolder(pack).read().files
    let names = ["read and check", "show findings", "compile", "lay out the file"]
    var measurements = names.map { Measurement($0) }
    for _ in 0..<max(rounds, 1) {
      var result = LoadResult(ruleSet: nil, diagnostics: [], sources: [])
      measurements[0].add(clock { result = PackLoader().load(files: files) }, cases: 1)
      let renderer = DiagnosticRenderer(sources: result.sources, language: .chinese)
      measurements[1].add(clock { _ = renderer.render(result.diagnostics) }, cases: 1)
      guard let ruleSet = result.ruleSet else { continue }
      var compiled: CompiledPack?
      measurements[2].add(clock { compiled = CompiledPack(ruleSet) }, cases: 1)
      guard let compiled else { continue }
      let sources = result.sources
      measurements[3].add(try clock { _ = try PackImage.bytes(of: compiled, sources: sources) }, cases: 1)
    }
    for measurement in measurements {
      let times = (measurement.median / 1e3, measurement.minimum / 1e3)
      print(String(format: "%@ %.0f ms (best %.0f)", measurement.name, times.0, times.1))
    }
  }
}
