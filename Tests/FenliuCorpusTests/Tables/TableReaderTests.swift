import FenliuEngine
import FenliuTesting
import Testing

@testable import FenliuCorpus

@Suite("Tables are cut into rows")
struct TableReaderTests {
  /// Rows under the header `id,text`, and what comes of them: `id=text` or `line:code`.
  static let rows: [(String, [String])] = [
    ("", []),
    ("a,x", ["a=x"]),
    ("a,x\n", ["a=x"]),
    ("a,x\r\nb,y\rc,z\n", ["a=x", "b=y", "c=z"]),
    ("a,x\n\n\r\n,\n\"\",  \nb,y", ["a=x", "b=y"]),
    (",x\n\n,y", ["line-2=x", "line-4=y"]),
    ("a,\"x,y\"", ["a=x,y"]),
    ("a,\"一\n二\r\n三\"\n,z", ["a=一\n二\r\n三", "line-5=z"]),
    ("a,\"说\"\"不\"\"\"", ["a=说\"不\""]),
    ("a,\"\"\"\"", ["a=\""]),
    ("a,5\" 管", ["a=5\" 管"]),
    ("a, x ", ["a= x "]),
    ("\"a\",\"x\"", ["a=x"]),
    ("a,\"x\"y\nb,z", ["2:bad-row", "b=z"]),
    ("a,\"x\" \nb,z", ["2:bad-row", "b=z"]),
    ("a, \"x,y\"\nb,z", ["2:bad-row", "b=z"]),
    ("a,x\nb,\"y\nc,z\n", ["a=x", "3:bad-row"]),
    ("a\nb,x,y\nc,z", ["2:bad-row", "3:bad-row", "c=z"]),
    ("a,x\u{0}y\nb,z", ["2:bad-row", "b=z"]),
    ("a,\nb,z", ["2:missing-text", "b=z"]),
    ("a,'=1", ["a='=1"]),
  ]

  private func told(_ result: Result<Case, CaseError>) -> String {
    switch result {
    case .success(let decided): "\(decided.id)=\(decided.text)"
    case .failure(let error): "\(error.line):\(error.code.rawValue)"
    }
  }

  @Test("each row gives one case or one error", arguments: rows)
  func cutting(rows: String, expected: [String]) {
    #expect(readCases("id,text\n" + rows, format: .csv).map(told) == expected)
  }

  @Test("every separator and encoding gives the same cases", arguments: [",", "\t", ";"], SampleEncoding.all)
  func forms(separator: String, encoding: SampleEncoding) {
    let rows = [["编号", "正文"], ["甲1", "楼上 “跳绳” 𠮷㐂€"], ["乙2", "一\"\"二"]]
    let text = rows.map { $0.map { "\"\($0)\"" }.joined(separator: separator) }.joined(separator: "\r\n")
    let results = readCases(encoding.bytes(text), format: .csv)
    #expect(results.map(told) == ["甲1=楼上 “跳绳” 𠮷㐂€", "乙2=一\"二"])
    #expect(readCases(encoding.bytes(text)).map(told) == results.map(told), "the start tells a table")
  }

  @Test(
    "a table is known by a first line that names a text column among others",
    arguments: [
      ("id,text\na,x", ["a=x"]), ("ＩＤ,內容\na,x", ["a=x"]), ("\n\n工单号\t留言详情\na\tx", ["a=x"]),
      ("text\nx", ["stdin=text\nx"]), ("楼上,跳绳\n", ["stdin=楼上,跳绳\n"]), ("id,texts", ["stdin=id,texts"]),
      ("id,text", []), ("正文\t姓名\n楼上\t\n", ["line-2=楼上"]), ("标题，内容\n跳绳", ["stdin=标题，内容\n跳绳"]),
    ])
  func detection(input: String, expected: [String]) {
    for encoding in SampleEncoding.all
    where encoding.isUTF8 || !expected.contains(where: { $0.hasPrefix("stdin") }) {
      #expect(readCases(encoding.bytes(input)).map(told) == expected, "\(encoding.testDescription)")
    }
  }

  @Test("what is no table says so once, and nothing of it is read")
  func refused() {
    for input in ["编号,详清\na,x\nb,y", "text,正文\na,b", "\"text\n", "te\u{0}xt,id\na,b"] {
      let results = readCases(input, format: .csv)
      #expect(results.map(told) == ["1:bad-table"])
    }
    #expect(readCases([0x50, 0x4B, 0x03, 0x04, 0x0A, 0x00]).map(told) == ["1:bad-table"])
    #expect(readCases([0xD0, 0xCF, 0x11, 0xE0], format: .csv).map(told) == ["1:bad-table"])
    #expect(readCases("", format: .csv).isEmpty)
    #expect(readCases("id,text\n", format: .csv).isEmpty)
  }

  @Test("bytes that are no text cost their row only")
  func badBytes() {
    let head = Array("id,text\na,楼上每晚都在跳绳跳到十二点劝了很多次都没有用不知道怎么办\n".utf8)
    #expect(readCases(head + [0x62, 0x2C, 0xC4, 0xE3, 0x0A, 0x63, 0x2C, 0x79], format: .csv).count == 3)
    let results = readCases(head + [0x62, 0x2C, 0xC4, 0xE3, 0x0A, 0x63, 0x2C, 0x79], format: .csv)
    #expect(results.dropFirst().map(told) == ["3:bad-encoding", "c=y"])
    // Half a character, and a lone surrogate.
    let gb = SampleEncoding.gb18030.bytes("id,text\na,楼上跳绳\nb,")
    #expect(readCases(gb + [0x81, 0x30, 0x0A, 0x63, 0x2C, 0x79], format: .csv).last.map(told) == "c=y")
    let utf16 = SampleEncoding.utf16LittleEndian.bytes("id,text\na,x\n") + [0x62, 0, 0x2C, 0, 0x00, 0xD8]
    #expect(readCases(utf16, format: .csv).map(told) == ["a=x", "3:bad-encoding"])
    #expect(
      readCases(utf16 + [0x0A, 0x00, 0x61], format: .csv).map(told) == [
        "a=x", "3:bad-encoding", "4:bad-encoding",
      ])
  }

  @Test("a row beyond the limit is one error, and the rest goes on")
  func tooLong() {
    let long = String(repeating: "啊", count: 50)
    let input = "id,text\na,x\nb,\"\(long)\n\(long)\"\nc,y"
    #expect(readCases(input, format: .csv, limit: 100).map(told) == ["a=x", "3:record-too-long", "c=y"])
    let huge = String(repeating: "字", count: 100_000)
    #expect(readCases("id,text\na,\"\(huge)\"", format: .csv).map(told) == ["a=\(huge)"])
  }

  @Test("pieces of any size give the same rows as the whole", arguments: 0..<UInt64(rounds(60, long: 5_000)))
  func pieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      ",", ",", "\t", ";", "\"", "\"\"", "\n", "\r\n", "\r", " ", "\u{FEFF}", "id", "text,id", "楼上", "噪声",
      "𠮷",
      "\u{0}", "x", "正文,", "\u{80}", "是",
    ]
    var text = Bool.random(using: &generator) ? "id,text\n" : ""
    for _ in 0..<Int.random(in: 0..<60, using: &generator) {
      text += words[Int.random(in: 0..<words.count, using: &generator)]
    }
    let encoding = SampleEncoding.all[Int.random(in: 0..<SampleEncoding.all.count, using: &generator)]
    var bytes = encoding.bytes(text)
    if seed % 4 == 0, !bytes.isEmpty {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
        in: .min ... .max, using: &generator)
    }
    for format in [nil, CaseFormat.csv, .tsv] {
      let whole = readCases(bytes, format: format, limit: 64)
      let cut = readCases(bytes, format: format, limit: 64) { Int.random(in: 1..<8, using: &generator) }
      #expect(whole == cut)
    }
  }

  @Test("long headers tell the same in pieces of any size")
  func longHeader() {
    let names = (0..<60).map { "第\($0)列" }.joined(separator: ";")
    for encoding in SampleEncoding.all {
      let bytes = encoding.bytes("正文;\(names)\nx;" + String(repeating: ";", count: 59))
      #expect(readCases(bytes, format: .csv).map(told) == ["line-2=x"])
      #expect(readCases(bytes, format: .csv) { 1 }.map(told) == ["line-2=x"])
    }
  }
}
