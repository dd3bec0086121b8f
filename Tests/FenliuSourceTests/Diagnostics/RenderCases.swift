import FenliuSource
import Testing

private let unknownName = DiagnosticKind("unknown-name", zh: "没有这个名字", en: "there is no such name")
private let coveredPhrase = DiagnosticKind(
  "covered-phrase", .warning, zh: "短语已被覆盖", en: "a phrase is covered by another")
private let hint = DiagnosticKind("hint", .note, zh: "提示", en: "a hint")

private let noise = SourceFile(
  name: "rules/noise.yaml",
  text: """
    rules:
      - id: noise.neighbor
        title: 邻里噪声,劝阻无效
        issue: noise.neighbour
        when: {text: 漏水, concept: 人身危险}
        title: 楼上跳绳 (again)
    """)
private let terms = SourceFile(
  name: "rules/terms.yaml", text: "terms:\n  漏水: [漏水, 渗水, 楼上漏水]\n  人身危险: [持刀]\n")
private let tabs = SourceFile(name: "tabs.yaml", text: "a:\tb\n\t漏\t水: 水管\t爆裂\n")
private let hostile = SourceFile(
  name: "hostile\u{1B}[2J.yaml",
  text: "id: \u{1B}[31m红\u{7}\u{0}\u{202E}abc\u{200B}\u{85}漏水\u{7F} \u{301}x\r\nend: 👩\u{200D}👧 e\u{301}t\n")
private let broken = SourceFile(
  name: "broken.yaml", bytes: Array("漏: ".utf8) + [0xE6, 0xBC, 0xFF, 0xC0] + Array("水\n".utf8))
private let long = SourceFile(
  name: "long.yaml",
  text: String(repeating: "楼上漏水,", count: 60) + "目标" + String(repeating: "abcdefghi ", count: 60) + "end")

let renderCases: [RenderCase] = [
  RenderCase(
    "chinese", [noise],
    Diagnostic(
      unknownName, at: noise.place(of: "人身危险"),
      LocalizedText(zh: "没有名为 `人身危险` 的概念", en: "there is no concept `人身危险`"),
      label: LocalizedText(zh: "未知概念", en: "unknown concept"))),
  RenderCase(
    "mixed-widths", [noise],
    Diagnostic(coveredPhrase, at: noise.place(of: "跳绳 (ag"), LocalizedText(zh: "混排", en: "mixed text"))),
  RenderCase(
    "several-labels", [noise],
    Diagnostic(
      unknownName, at: noise.place(of: "漏水"), LocalizedText(zh: "一行几处", en: "several on a line"),
      label: LocalizedText(zh: "主要之处", en: "the main place"),
      secondary: [
        Label(noise.place(of: "text"), LocalizedText(zh: "文本测试", en: "a text test")),
        Label(noise.place(of: "concept"), LocalizedText(zh: "概念", en: "a concept")),
        Label(noise.place(of: "{text: 漏水, concept: 人身危险}")),
        Label(noise.place(of: "title"), LocalizedText(zh: "先写于此", en: "first written here")),
      ],
      notes: [LocalizedText(zh: "第一条", en: "the first"), LocalizedText(zh: "第二条", en: "the second")])),
  RenderCase(
    "several-files", [noise, terms],
    Diagnostic(
      coveredPhrase, at: terms.place(of: "楼上漏水"),
      LocalizedText(zh: "`楼上漏水` 已被 `漏水` 覆盖", en: "`楼上漏水` is covered by `漏水`"),
      label: LocalizedText(zh: "多余", en: "superfluous"),
      secondary: [
        Label(terms.place(of: "漏水", occurrence: 2), LocalizedText(zh: "已覆盖", en: "covers it")),
        Label(noise.place(of: "漏水"), LocalizedText(zh: "用于此", en: "used here")),
        Label(
          FenliuSource.SourceLocation(file: "gone.yaml", range: ByteRange(3, 4)),
          LocalizedText(zh: "原文不在", en: "its text is not known")),
      ])),
  RenderCase(
    "tabs", [tabs],
    Diagnostic(
      hint, at: tabs.place(of: "水管"), LocalizedText(zh: "制表符", en: "tabs"),
      label: LocalizedText(zh: "水管", en: "the pipe"),
      secondary: [Label(tabs.place(of: "\t漏\t"), LocalizedText(zh: "两个制表符", en: "two tabs"))])),
  RenderCase(
    "several-lines", [noise],
    Diagnostic(
      coveredPhrase, at: noise.place(of: "title: 邻里噪声,劝阻无效\n    issue: noise.neighbour\n    when: {text"),
      LocalizedText(zh: "跨三行", en: "over three lines"),
      label: LocalizedText(zh: "到此为止", en: "as far as this")),
    Diagnostic(
      coveredPhrase, at: noise.place(0, noise.bytes.count),
      LocalizedText(zh: "整个文件", en: "the whole file"), label: LocalizedText(zh: "全部", en: "all of it")),
    Diagnostic(
      coveredPhrase, at: noise.place(of: "rules:\n"),
      LocalizedText(zh: "连同换行", en: "with its line break"))),
  RenderCase(
    "empty-ranges", [noise, terms, SourceFile(name: "empty.yaml", text: "")],
    Diagnostic(
      hint, at: noise.place(10, 10), LocalizedText(zh: "空范围", en: "an empty range"),
      label: LocalizedText(zh: "此处", en: "here")),
    Diagnostic(
      hint, at: noise.place(noise.bytes.count, noise.bytes.count),
      LocalizedText(zh: "文件末尾,无换行", en: "the end, no line break"),
      label: LocalizedText(zh: "此处", en: "here")),
    Diagnostic(
      hint, at: terms.place(terms.bytes.count, terms.bytes.count),
      LocalizedText(zh: "文件末尾,有换行", en: "the end after a line break")),
    Diagnostic(
      hint, at: FenliuSource.SourceLocation(file: "empty.yaml", range: ByteRange(0, 0)),
      LocalizedText(zh: "空文件", en: "an empty file")),
    Diagnostic(
      hint, at: noise.place(-5, Int.max), LocalizedText(zh: "越界", en: "a range outside of the file"))),
  RenderCase(
    "long-line", [long],
    Diagnostic(
      hint, at: long.place(of: "目标"), LocalizedText(zh: "中间", en: "in the middle"),
      label: LocalizedText(zh: "目标", en: "the target")),
    Diagnostic(
      hint, at: long.place(of: "end"), LocalizedText(zh: "末尾", en: "at the end"),
      label: LocalizedText(zh: "末尾", en: "the end"),
      secondary: [Label(long.place(of: "目标"), LocalizedText(zh: "远处", en: "far away"))]),
    Diagnostic(
      hint, at: long.place(0, long.bytes.count), LocalizedText(zh: "整行", en: "the whole line"),
      label: LocalizedText(zh: "全部", en: "all of it"))),
  RenderCase(
    "hostile", [hostile, broken],
    Diagnostic(
      hint, at: hostile.place(of: "漏水"), LocalizedText(zh: "消息\u{1B}[0m\n换行", en: "message\u{1B}[0m\nbreak"),
      label: LocalizedText(zh: "标\u{7}签", en: "la\u{7}bel"),
      notes: [LocalizedText(zh: "注\u{202E}", en: "note\u{202E}")]),
    Diagnostic(
      hint, at: hostile.place(of: "e\u{301}t"), LocalizedText(zh: "组合字符", en: "a combining mark")),
    Diagnostic(
      hint, at: broken.place(5, 8), LocalizedText(zh: "坏的 UTF-8", en: "broken UTF-8"),
      label: LocalizedText(zh: "两段坏字节", en: "two bad sequences"))),
  RenderCase(
    "edits", [noise],
    Diagnostic(
      unknownName, at: noise.place(of: "noise.neighbour"),
      LocalizedText(zh: "没有名为 `noise.neighbour` 的事项", en: "there is no issue `noise.neighbour`"),
      edits: [
        SuggestedEdit(
          LocalizedText(zh: "改为 `noise.neighbor`", en: "write `noise.neighbor`"),
          at: noise.place(of: "noise.neighbour"), with: "noise.neighbor"),
        SuggestedEdit(
          LocalizedText(zh: "加引号", en: "quote it"), at: noise.place(of: "邻里噪声,劝阻无效"), with: "\"邻里噪声\""),
        SuggestedEdit(
          LocalizedText(zh: "加一行", en: "add a line"), at: noise.place(29, 29),
          with: "\n    send: mediation"),
        SuggestedEdit(
          LocalizedText(zh: "删去这一行", en: "remove the line"),
          at: noise.place(of: "    issue: noise.neighbour\n"), with: ""),
        SuggestedEdit(
          LocalizedText(zh: "删去后半", en: "remove the second half"), at: noise.place(of: ", concept: 人身危险"),
          with: ""),
        SuggestedEdit(
          LocalizedText(zh: "别的文件", en: "another file"),
          at: FenliuSource.SourceLocation(file: "gone.yaml", range: ByteRange(0, 1)), with: "x"),
      ])),
]
