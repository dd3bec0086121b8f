import FenliuCorpus
import FenliuEngine
import FenliuImpact
import FenliuRules
import FenliuSource
import FenliuTesting
import Testing

@Suite("Reports of what a change does")
struct ReportTests {
  private static let change = [
    ("[吵, 跳绳]", "[吵]"), ("    overrides: loud.first\n", ""),
    ("when: {text: 持刀}, instead", "when: {text: 带刀}, instead"),
  ]

  @Test(arguments: Language.allCases)
  func golden(_ language: Language) throws {
    let versions = try Versions(Self.change)
    let impact = try versions.impact(Versions.cases + "{\"id\": \"bad\"}\n")
    let reporter = try versions.reporter()
    let name = "impact.\(language.rawValue)"
    expectGolden(reporter.text(impact, language: language), named: name)
    expectGolden(reporter.markdown(impact, language: language), named: name, fileExtension: "md")
    expectGolden(reporter.html(impact, language: language), named: name, fileExtension: "html")
    if language == .english {
      expectGolden(
        reporter.json(impact).serialized(pretty: true) + "\n", named: "impact", fileExtension: "json")
    }
  }

  @Test("where nothing changes, that is all that is said")
  func nothing() throws {
    let same = try Versions([])
    let text = try same.reporter().text(try same.impact(Versions.cases), language: .english)
    #expect(text.hasSuffix("\n\nBoth versions mean the same.\n"))
    let idle = try Versions([("zh: 有危险", "zh: 危险")])
    let page = try idle.reporter().html(try idle.impact(Versions.cases), language: .chinese)
    #expect(page.contains("<p>没有一件案件受影响。</p>"))
  }

  @Test("the page is whole, loads nothing, and runs nothing, whatever a case says")
  func hostile() throws {
    let versions = try Versions(Self.change)
    let record =
      #"{"id": "<script>alert(1)</script>|`x`", "text": "<img src=x onerror=alert(1)>\u202e天天跳绳 & \"'"}"#
    let impact = try versions.impact(record)
    let reporter = try versions.reporter()
    let page = reporter.html(impact, language: .english)
    #expect(impact.changed == 1)
    for bad in ["<script", "<img", "http:", "https:", "url(", "\u{202E}"] {
      #expect(!page.contains(bad), "\(bad)")
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let markdown = reporter.markdown(impact, language: .english)
    #expect(markdown.contains(#"\<script\>alert(1)\</script\>\|\`x\`"#))
    #expect(!reporter.text(impact, language: .english, isColoured: true).contains("\u{202E}"))
  }

  @Test("personal data is masked unless asked for")
  func privacy() throws {
    let versions = try Versions([("deadline: 30 days", "deadline: 20 days")])
    let impact = try versions.impact(Versions.cases)
    let masked = try versions.reporter()
    for text in [masked.html(impact, language: .chinese), masked.json(impact).serialized(pretty: false)] {
      #expect(!text.contains("13812345678"))
    }
    #expect(try versions.reporter(.shown).html(impact, language: .chinese).contains("13812345678"))
    for language in Language.allCases {
      #expect(!masked.text(impact, language: language).contains("电话"))
      #expect(!masked.markdown(impact, language: language).contains("电话"))
    }
  }

  @Test("equal inputs give equal bytes")
  func deterministic() throws {
    let texts = try (0..<5).map { _ in
      let versions = try Versions(Self.change)
      return try versions.reporter().json(try versions.impact(Versions.cases)).serialized(pretty: true)
    }
    #expect(Set(texts).count == 1)
  }
}
