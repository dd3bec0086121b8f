import ArgumentParser

@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fenliu-bench", abstract: "Measures Fenliu, and checks that what it measures is right.",
    subcommands: [
      Generate.self, Convert.self, Match.self, Check.self, Decide.self, Run.self, Contest.self, Edit.self,
      Load.self,
    ])
}
