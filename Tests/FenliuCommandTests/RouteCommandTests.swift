import Foundation
import Testing

@Suite("fenliu route")
struct RouteCommandTests {
  private let input = """
    {"id":"a","text":"楼上跳绳","received":"2026-09-01"}
    nonsense
    {"id":"c","text":"楼上拖椅子","dissuaded":true}
    {"id":"d","text":"一切都好"}
    """

  private func route(_ arguments: String..., input: String) throws -> Command {
    try Command.run(["route", "--pack", "rules"] + arguments, input: input)
  }

  @Test("one line a case, in order, an error in its place")
  func text() throws {
    let command = try route(input: input)
    #expect(command.status == 3)
    #expect(
      command.lines == [
        "a\trouted\tconsultation room\tnormal\tnoise of neighbours",
        "line 2\terror\t[bad-json] at character 1 of the record: a JSON value is expected here",
        "c\trouted\tpolice station\thigh\tnoise of neighbours",
        "d\tunmatched\tintake desk",
      ])
    #expect(command.errors.isEmpty)
  }

  @Test("NDJSON: one object a record")
  func ndjson() throws {
    let command = try route("--format", "ndjson", input: input)
    #expect(command.lines.count == 4)
    let objects = try command.lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["status"] as? String } == ["routed", "error", "routed", "unmatched"])
    #expect(objects[1]["line"] as? Int == 2)
    #expect(objects[3]["destination"] as? String == "intake")
    #expect(Set(objects.compactMap { $0["pack"] as? String }).count == 1)
  }

  @Test("a brief decision has what the full one has, without the reasons", arguments: ["ndjson", "json"])
  func brief(format: String) throws {
    let good = """
      {"id":"a","title":"楼上跳绳","text":"楼上跳绳,跳绳","received":"2026-09-01"}
      {"id":"c","text":"楼上拖椅子","dissuaded":true}
      {"id":"d","text":"一切都好"}
      """
    func objects(_ arguments: [String]) throws -> [NSDictionary] {
      let command = try Command.run(
        ["route", "--pack", "rules", "--format", format] + arguments, input: good)
      #expect(command.status == 0)
      let texts = format == "json" ? [command.output] : command.lines
      return try texts.flatMap { text in
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(json as? [NSDictionary] ?? (json as? NSDictionary).map { [$0] })
      }
    }
    let (brief, full) = (try objects(["--brief"]), try objects([]))
    #expect(brief.count == 3 && full.count == 3)
    for (brief, full) in zip(brief, full) {
      #expect(
        Set(brief.allKeys.compactMap { $0 as? String })
          == ["case", "status", "destination", "urgency", "referrals", "pack"])
      for key in ["case", "status", "destination", "urgency", "pack"] {
        #expect((brief[key] as? NSObject) == (full[key] as? NSObject), "\(key)")
      }
      let referrals = try #require(brief["referrals"] as? [NSDictionary])
      let explained = try #require(full["referrals"] as? [NSDictionary])
      #expect(referrals.count == explained.count)
      for (referral, explained) in zip(referrals, explained) {
        for key in ["issue", "destination", "urgency", "deadline", "rules"] {
          #expect((referral[key] as? NSObject) == (explained[key] as? NSObject), "\(key)")
        }
        func places(_ evidence: Any?) throws -> [[NSObject]] {
          try #require(evidence as? [NSDictionary]).map { place in
            try ["part", "start", "end"].map { try #require(place[$0] as? NSObject) }
          }
        }
        let places = try (brief: places(referral["evidence"]), full: places(explained["evidence"]))
        #expect(places.brief == places.full.reduce(into: []) { if $0.last != $1 { $0.append($1) } })
        #expect(!places.brief.isEmpty)
      }
    }
  }

  @Test("only JSON can be brief")
  func briefText() throws {
    let command = try route("--brief", input: #"{"id":"a","text":"x"}"#)
    #expect(command.status == 64)
    #expect(command.errors == "fenliu: --brief goes with `--format ndjson` and `--format json` only\n")
  }

  @Test(
    "one JSON array, also of nothing",
    arguments: [("", 0), ("{\"text\":\"x\"}", 1), ("[{\"text\":\"x\"},{}]", 2)])
  func json(input: String, count: Int) throws {
    let command = try route("--format", "json", input: input)
    let array = try JSONSerialization.jsonObject(with: Data(command.output.utf8)) as? [Any]
    #expect(array?.count == count)
  }

  @Test("the same input gives the same bytes in every locale")
  func determinism() throws {
    let arguments = ["route", "--pack", "rules", "--format", "ndjson"]
    let good = #"{"id":"a","text":"楼上跳绳"}"#
    let runs = try ["zh_CN.UTF-8", "C", "tr_TR.UTF-8"].map {
      try Command.run(arguments, input: good, environment: ["LC_ALL": $0]).output
    }
    #expect(Set(runs).count == 1)
  }

  @Test("a day can be given for every case")
  func asOf() throws {
    let record = #"{"id":"a","text":"楼上跳绳","received":"2026-09-01"}"#
    #expect(try route("--format", "ndjson", input: record).output.contains(#""asOf":"2026-09-01""#))
    let earlier = try route("--as-of", "2026-01-02", "--format", "ndjson", input: record)
    #expect(earlier.output.contains(#""asOf":"2026-01-02""#))
    #expect(earlier.output.contains(#""laws":[]"#))
    #expect(try route("--as-of", "2026-02-30", input: record).status == 64)
    #expect(try route("--as-of", "today", input: record).status == 0)
  }

  @Test("an input that cannot be read does not keep the others from being read")
  func inputs() throws {
    let command = try route("nowhere.txt", "-", input: #"{"id":"a","text":"x"}"#)
    #expect(command.status == 66)
    #expect(command.lines == ["a\tunmatched\tintake desk"])
    #expect(command.errors == "fenliu: cannot read `nowhere.txt`: there is no such file\n")
  }

  @Test("a folder means the cases of its corpus")
  func folder() throws {
    let command = try route("corpus", input: "")
    #expect(command.status == 0)
    #expect(command.lines.count > 1)
    #expect(try route("corpus", "corpus", input: "").lines.count == command.lines.count * 2)
  }

  @Test("a pack with errors decides nothing")
  func brokenPack() throws {
    let command = try Command.run(["route", "--pack", "broken"], input: input)
    #expect(command.status == 1)
    #expect(command.output.isEmpty)
    #expect(command.errors.contains("polce"))
  }

  @Test("bytes that are no text are an error, not a crash")
  func binary() throws {
    let bytes = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 131) })
    let command = try Command.run(["route", "--pack", "rules"], input: bytes)
    #expect(command.status == 3)
    #expect(command.lines == ["line 1\terror\t[bad-utf8] the input is not UTF-8; convert its encoding first"])
  }

  @Test("an output that cannot be written is told")
  func fullDisk() throws {
    let (process, stderr) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    let command = try Command.executable().path
    process.arguments = [
      "-c", #"echo '{"text":"x"}' | "\#(command)" route --pack "\#(Command.fixtures)/rules" > /dev/full"#,
    ]
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardError = stderr
    try process.run()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
    #expect(String(decoding: errors, as: UTF8.self) == "fenliu: cannot write the output: the disk is full\n")
  }

  @Test("each decision is out before the next case comes in")
  func streaming() throws {
    let (process, stdin, stdout) = (Process(), Pipe(), Pipe())
    process.executableURL = try Command.executable()
    process.arguments = ["route", "--pack", Command.fixtures + "/rules"]
    process.environment = ["LC_ALL": "C"]
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    for id in ["a", "b"] {
      try stdin.fileHandleForWriting.write(contentsOf: Data("{\"id\":\"\(id)\",\"text\":\"x\"}\n".utf8))
      let line = String(decoding: stdout.fileHandleForReading.availableData, as: UTF8.self)
      #expect(line == "\(id)\tunmatched\tintake desk\n")
    }
    try stdin.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("a reader that goes away ends the command without a trace")
  func closedPipe() throws {
    let (process, stdout, stderr) = (Process(), Pipe(), Pipe())
    process.executableURL = URL(filePath: "/bin/sh")
    let command = try Command.executable().path
    process.arguments = [
      "-c",
      #"yes '{"text":"x"}' | head -20000 | "\#(command)" route --pack "\#(Command.fixtures)/rules" | head -1"#,
    ]
    process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(String(decoding: output, as: UTF8.self) == "line-1\tunmatched\tintake desk\n")
    #expect(!String(decoding: errors, as: UTF8.self).contains("fenliu"))
  }
}
