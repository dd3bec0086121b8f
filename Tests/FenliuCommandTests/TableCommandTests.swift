import Foundation
import Testing

@Suite("fenliu route with tables")
struct TableCommandTests {
  private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
  private static let table = """
    工单号,诉求内容,是否劝阻过,电话\r
    a,"楼上跳绳，
    电话13812345678",是,13812345678\r
    b,楼上拖椅子,,\r
    c,楼上跳绳,也许13812345678,\r

    """

  /// A folder for one test, which is taken away after it.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func route(_ arguments: [String], input: Data = Data(), locale: String = "en_US.UTF-8") throws
    -> Command
  {
    try Command.run(["route", "--pack", "rules"] + arguments, input: input, environment: ["LC_ALL": locale])
  }

  @Test("an export from Excel, as it is", arguments: [gb18030, .utf8, .utf16LittleEndian])
  func export(encoding: String.Encoding) throws {
    let mark = encoding == .utf16LittleEndian ? "\u{FEFF}" : ""
    let input = try #require((mark + Self.table).data(using: encoding))
    let command = try route([], input: input)
    #expect(command.status == 3)
    #expect(
      command.lines == [
        "a\trouted\tpolice station\thigh\tnoise of neighbours",
        "b\trouted\tconsultation room\tnormal\tnoise of neighbours",
        "c\terror\t[bad-value] column `是否劝阻过`: `也许***********` is neither `true` nor `false`; "
          + "leave the cell empty where it is not known",
      ])
    let name = encoding == .utf8 ? "UTF-8" : encoding == Self.gb18030 ? "GB18030" : "UTF-16"
    #expect(
      command.errors == """
        fenliu: `stdin`: read as \(name), separated by commas; `工单号` → id, `诉求内容` → text, `是否劝阻过` → dissuaded
        fenliu: `stdin`: columns not used: `电话`

        """)
  }

  @Test("notes are in the user's language")
  func language() throws {
    let input = try #require("正文\t姓名\n楼上跳绳\t\n".data(using: Self.gb18030))
    let command = try route([], input: input, locale: "zh_CN.UTF-8")
    #expect(command.status == 0)
    #expect(
      command.errors == """
        fenliu: `stdin`：按 GB18030、制表符分隔读取；`正文` → text
        fenliu: `stdin`：不用的列：`姓名`

        """)
  }

  @Test("columns can be told, and a table without a text is not read")
  func mapping() throws {
    let input = Data("号,详请,日\n1,楼上跳绳,2026-09-01\n".utf8)
    let refused = try route(["--input-format", "csv"], input: input)
    #expect(refused.status == 66)
    #expect(refused.output.isEmpty)
    #expect(
      refused.errors == "fenliu: `stdin`: no column is known to hold the text; there are `号` `详请` `日`; "
        + "name it with `--map text=详请`\n")
    let told = try route(["--map", "text=详请", "--map", "id=号", "--map", "received=日"], input: input)
    #expect(told.status == 0)
    #expect(told.lines == ["1\trouted\tconsultation room\tnormal\tnoise of neighbours"])
    let missing = try route(["--map", "text=详情"], input: input)
    #expect(missing.status == 66)
    #expect(missing.errors.contains("there is no column `详情` among `号` `详请` `日`; did you mean `详请`?"))
    for mapping in ["text", "txet=详请"] {
      let command = try route(["--map", mapping], input: input)
      #expect(command.status == 64)
      #expect(command.errors.hasPrefix("fenliu: --map: "))
    }
  }

  @Test("the form of an input can be forced")
  func forced() throws {
    let record = Data(#"{"id":"a","text":"楼上跳绳"}"#.utf8)
    for format in ["ndjson", "json"] {
      #expect(try route(["--input-format", format], input: record).status == 0)
    }
    #expect(
      try route(["--input-format", "json"], input: Data("[".utf8) + record + Data("]".utf8)).status == 0)
    #expect(
      try route(["--input-format", "text"], input: record).lines.first?.hasPrefix("stdin\trouted") == true)
    #expect(try route(["--input-format", "csv"], input: record).status == 66)
    #expect(try route(["--input-format", "xml"], input: record).status == 64)
  }

  @Test("decisions as a table, in a file")
  func output() throws {
    try withFolder { folder in
      let input = folder.appending(path: "in.csv").path
      let output = folder.appending(path: "out.csv").path
      try Data(Self.table.utf8).write(to: URL(filePath: input))
      let command = try route([input, "--format", "csv", "--output", output])
      #expect(command.status == 3)
      #expect(command.output.isEmpty)
      #expect(command.errors.hasSuffix("fenliu: `\(output)`: 3 cases, 1 in error\n"))
      let bytes = try Data(contentsOf: URL(filePath: output))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
      #expect(lines.count == 5)
      #expect(
        lines[0]
          == "case,status,issue,destination id,destination,urgency,deadline,rules,ask first,reasons,also")
      #expect(lines[1].hasPrefix("a,routed,noise of neighbours,police,police station,high,,noise.second,,"))
      #expect(lines[3].hasPrefix("c,error,,,,,,,,\"line 5: column `是否劝阻过`"))
      // What is written can be read again, cell by cell.
      let again = try route(["--map", "text=reasons", output])
      #expect(again.status == 0)
      #expect(again.lines.count == 3)
    }
  }

  @Test("an input is never written over, and an output that cannot be is told")
  func ownOutput() throws {
    try withFolder { folder in
      let path = folder.appending(path: "in.csv").path
      try Data(Self.table.utf8).write(to: URL(filePath: path))
      let same = try route([
        path, "--output", folder.appending(path: "../\(folder.lastPathComponent)/in.csv").path,
      ])
      #expect(same.status == 64)
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(Self.table.utf8))
      let nowhere = try route([path, "--output", folder.appending(path: "no/out.csv").path])
      #expect(nowhere.status == 74)
      #expect(nowhere.errors == "fenliu: cannot write the output: there is no such file\n")
    }
  }

  @Test("personal data is shown only where it is asked for", arguments: ["route", "explain"])
  func personal(command: String) throws {
    for arguments in [[], ["--show-personal"]] {
      let run = try Command.run([command, "--pack", "rules"] + arguments, input: Self.table)
      #expect(run.status == 3)
      #expect((run.output + run.errors).contains("13812345678") == !arguments.isEmpty)
    }
  }

  @Test("a workbook is refused with what to do")
  func workbook() throws {
    let command = try route([], input: Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x0A, 0x00]))
    #expect(command.status == 66)
    #expect(
      command.errors == "fenliu: `stdin`: this is a workbook of a spreadsheet program; save it as CSV UTF-8\n"
    )
  }
}
