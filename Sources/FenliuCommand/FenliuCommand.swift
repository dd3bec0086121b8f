import ArgumentParser
import FenliuSource
import Foundation

@main
struct FenliuCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fenliu",
    abstract: "Sends each dispute down the right channel, and says why.",
    discussion: """
      分流：把居民区的纠纷送到该去的地方，并说明理由。

      A pack of rules is a folder of YAML files; a case is a text with a few fields. Fenliu decides each \
      case by the rules: mediation, the resident lawyer, a department, or an emergency call.

      \(ExitStatus.help)
      """,
    version: FenliuVersion.current,
    subcommands: [
      Check.self, Prove.self, Route.self, Explain.self, Ask.self, Test.self, CoverageCommand.self,
      Mutate.self, Verify.self, Score.self, Diff.self, Suggest.self, Init.self, New.self, Fmt.self,
      Compile.self, Schema.self,
    ])

  static func main() {
    // A reader that has seen enough (`| head`) closes the pipe; writing then fails instead of killing us.
    signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}
