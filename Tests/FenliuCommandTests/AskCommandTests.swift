import Foundation
import Testing

@Suite("fenliu ask")
struct AskCommandTests {
  private func ask(_ arguments: String..., input: String) throws -> Command {
    try Command.run(["ask", "--pack", "rules"] + arguments, input: input)
  }

  /// A path that nothing else uses; what is there afterwards is removed.
  private func withFile(_ name: String, _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: name).path)
  }

  private func contents(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test("the whole of a session in a pipe, in Chinese")
  func chinese() throws {
    let command = try ask("--lang", "zh", "--as-of", "2026-09-01", input: "楼上跳绳\n。\n是\nq\n")
    #expect(command.status == 0)
    #expect(command.errors.isEmpty)
    #expect(
      command.output.replacing(#/\([0-9a-f]{12}\)/#, with: "(…)") == """

        ── 初步决定 ────────────────────────────────────────────────
        送往  咨询室
        缓急  普通 · 30天内（最迟 2026-10-01）
        事由  邻里噪声
        案件  ask · 按 2026-09-01 的法律 · 样例规则 1.0 (…)

        1. 邻里噪声 → 咨询室 · 普通 · 30天内（最迟 2026-10-01）
           规则  邻里噪声 [noise.first]
           原文  楼上【跳绳】
           依据  《生态环境法典》第599条 先劝阻调解 (2026-08-15 起施行)

        ── 问题 1 ──────────────────────────────────────────────────
        物业劝阻过吗  (可能转为加急)
          1 是 → 邻里噪声：派出所 · 加急
          2 否 → 不变
          输入 1（是）或 2（否）；回车跳过，? 看命令
        > 是
        ✓ 是否劝阻过：是；邻里噪声：咨询室 → 派出所，普通 → 加急

        没有要问的了：回车结束，b 返回，c 改回答，w 看理由
        > q

        ── 最终决定 ────────────────────────────────────────────────
        送往  派出所
        缓急  加急
        事由  邻里噪声
        案件  ask · 按 2026-09-01 的法律 · 样例规则 1.0 (…)

        1. 邻里噪声 → 派出所 · 加急
           规则  劝阻无效 [noise.second]
           原文  楼上【跳绳】
           事实  是否劝阻过：是

        未采  邻里噪声（让位于 劝阻无效）

        """)
  }

  @Test("an input that ends early ends the session with the decision so far", arguments: ["", "\n", "\n."])
  func endOfInput(rest: String) throws {
    let command = try ask(input: "楼上跳绳" + rest)
    #expect(command.status == 0)
    #expect(command.output.hasSuffix("the decision is as above.\n"))
  }

  @Test("without a text there is nothing to ask", arguments: ["", "\n \n", ".\n1\n"])
  func noText(input: String) throws {
    let command = try ask(input: input)
    #expect(command.status == 66)
    #expect(command.errors == "fenliu: there is no case in the input\n")
  }

  @Test("bytes that are no text")
  func binary() throws {
    let bytes = Data([0xFF, 0xFE, 0x0A])
    #expect(try Command.run(["ask", "--pack", "rules"], input: bytes).status == 66)
    let answer = try Command.run(["ask", "--pack", "rules"], input: Data("跳绳\n.\n".utf8) + bytes)
    #expect(answer.status == 0)
    #expect(answer.output.contains("is no answer"))
  }

  @Test("with a file, standard input has the answers only")
  func file() throws {
    try withFile("complaint.txt") { path in
      try "楼上跳绳\n.\n".write(toFile: path, atomically: true, encoding: .utf8)
      let command = try ask("--file", path, "--id", "K-7", input: "n\n")
      #expect(command.status == 0)
      #expect(command.output.contains("K-7"))
      #expect(command.output.contains("✓ already dissuaded: no; the decision stays"))
    }
    #expect(try ask("--file", "nowhere.txt", input: "").status == 66)
  }

  @Test("a saved record is routed to the same decision")
  func record() throws {
    try withFile("cases.ndjson") { path in
      for _ in 0..<2 {
        let command = try ask("--save", path, "--as-of", "2026-09-01", input: "楼上跳绳\n.\ny\n")
        #expect(command.status == 0)
      }
      let lines = try contents(path).split(separator: "\n").map(String.init)
      #expect(
        lines
          == ["ask", "ask-2"].map {
            #"{"id":"\#($0)","text":"楼上跳绳","received":"2026-09-01","fields":{"dissuaded":true}}"#
          })
      let routed = try Command.run(["route", "--pack", "rules", path])
      #expect(routed.lines.first == "ask\trouted\tpolice station\thigh\tnoise of neighbours")
    }
  }

  @Test("a saved corpus case passes the test command")
  func corpus() throws {
    try withFile("saved.yaml") { path in
      #expect(try ask("--save", path, input: "楼上跳绳\n\n受不了\n.\ny\n").status == 0)
      #expect(try ask("--save", path, "--id", "quiet", input: "一切都好\n").output.contains("as `quiet`"))
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let tested = try Command.run(["test", "--pack", "rules", "--corpus", folder])
      #expect(tested.status == 0)
      #expect(
        try contents(path).contains("primary: {issue: noise.neighbor, destination: police, urgency: high}"))
    }
  }

  @Test("where nothing could be saved, nothing is asked")
  func unwritable() throws {
    #expect(try ask("--save", "cases.csv", input: "跳绳\n").status == 64)
    let nowhere = try ask("--save", "nowhere/cases.ndjson", input: "跳绳\n")
    #expect(nowhere.status == 74)
    #expect(nowhere.output.isEmpty)
    #expect(nowhere.errors == "fenliu: cannot write `nowhere/cases.ndjson`: there is no such file\n")
    let pack = try ask("--save", "rules/rules.yaml", input: "跳绳\n")
    #expect(pack.status == 74)
    #expect(pack.errors.contains("does not hold cases"))
  }
}
