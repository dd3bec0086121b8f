import FenliuRules
import FenliuSource
import Testing

struct FingerprintTests {
  /// SHA-256 of the sample pack; a change of the serialisation changes it and must be meant.
  @Test func isPinnedDown() throws {
    let fingerprint = try SamplePack.ruleSet().fingerprint
    #expect(fingerprint.count == 64)
    #expect(fingerprint.allSatisfy { "0123456789abcdef".contains($0) })
    #expect(fingerprint == "3f1da0cd0082a3a3eb48170a3100efefd0f4e1e9aa74b4b9f198bb60fc44d0ce")
  }

  @Test(arguments: [
    Change("the order of phrases near a quantity", in: "pack.yaml", "[赔偿, 维修费,", "[维修费, 赔偿,"),
    Change("what the pack asks of itself", in: "pack.yaml", "  mutation: 95", "  mutation: 96"),
    Change("a comment", in: "pack.yaml", "  id: sample", "  id: sample # the id"),
    Change("quotes", in: "pack.yaml", "  id: sample", "  id: \"sample\""),
    Change(
      "layout", in: "taxonomy.yml", "{zh: 驻点律师, en: Resident lawyer}",
      "\n      zh: 驻点律师\n      en: Resident lawyer"),
    Change(
      "order of keys in a condition", in: "noise.yaml",
      "      rule: noise.neighbor.first\n      dissuaded: true",
      "      dissuaded: true\n      rule: noise.neighbor.first"),
    Change(
      "order of comparisons", in: "home.yaml", "{at-most: 3万元, more-than: 100.50}",
      "{more-than: 100.50, at-most: 3万元}"),
    Change("another way to write a sum", in: "home.yaml", "3万元", "30000"),
    Change("order of phrases", in: "terms.yaml", "[漏水, 渗水, leak]", "[leak, 漏水, 渗水]"),
    Change("width and script of a phrase", in: "terms.yaml", "[漏水, 渗水, leak]", "[漏水, 滲水, ＬＥＡＫ]"),
    Change("quotes of a pattern", in: "home.yaml", "'联名.?投诉'", "\"联名.?投诉\""),
    Change("a bare value", in: "noise.yaml", "dissuaded: true\n    send", "dissuaded: {is: true}\n    send"),
  ])
  func layoutDoesNotMatter(_ change: Change) throws {
    #expect(try change.fingerprint() == SamplePack.ruleSet().fingerprint)
  }

  @Test(arguments: [
    Change("a phrase", in: "terms.yaml", "渗水", "滴漏"),
    Change("a pattern", in: "home.yaml", "联名.?投诉", "联名.投诉"),
    Change("a pattern made a phrase", in: "home.yaml", "{pattern: '联名.?投诉'}", "'联名.?投诉'"),
    Change("a mask", in: "terms.yaml", "跳楼价", "跳楼大"),
    Change("a form of matching", in: "terms.yaml", "latin: words", "latin: substring"),
    Change("a bound", in: "home.yaml", "more-than: 100.50", "more-than: 100.51"),
    Change("a kind of quantity", in: "pack.yaml", "{quantity: households}", "{quantity: people}"),
    Change("hours", in: "pack.yaml", "22:00", "22:01"),
    Change("phrases near a quantity", in: "pack.yaml", "[赔偿, 维修费,", "[赔偿,"),
    Change("how near", in: "pack.yaml", "within: 12 characters", "within: clause"),
    Change("a bound of a field", in: "pack.yaml", "max: 100000", "max: 100001"),
    Change("a title", in: "pack.yaml", "en: Violence}", "en: Force}"),
    Change("a title of one language", in: "terms.yaml", "en: leaking", "en: dripping"),
    Change("an exception", in: "noise.yaml", "    unless: {rule: noise.renovation}\n", ""),
    Change("a destination", in: "home.yaml", "send: lawyer", "send: mediation"),
    Change("urgency", in: "noise.yaml", "urgency: high", "urgency: normal"),
    Change("a deadline", in: "noise.yaml", "deadline: 30 days", "deadline: 1 month"),
    Change("a date in force", in: "noise.yaml", "from: 2026-08-15", "from: 2026-08-16"),
    Change("an override", in: "noise.yaml", "    overrides: [noise.neighbor.first]\n", ""),
    Change("a legal basis", in: "noise.yaml", "[noise-law 64, eco-code 599]", "[noise-law 64]"),
    Change("an example", in: "noise.yaml", "楼下的花坛很漂亮", "楼下的花坛很好看"),
    Change(
      "the order of zones", in: "pack.yaml", "{id: body, title: {zh: 正文, en: body}, whole: text}",
      "{id: body, title: {zh: 正文, en: body}, whole: title}"),
    Change("a reach", in: "pack.yaml", "4 characters", "5 characters"),
    Change("a bar's alternative", in: "taxonomy.yml", "instead: lawyer", "instead: urban"),
    Change("a guarantee", in: "taxonomy.yml", "never: mediation", "never: [mediation, lawyer]"),
  ])
  func meaningMatters(_ change: Change) throws {
    #expect(try change.fingerprint() != SamplePack.ruleSet().fingerprint)
  }

  @Test func filesDoNotMatter() throws {
    let files = try SamplePack.files()
    let renamed = files.enumerated().map { index, file in
      SourceFile(name: "z\(9 - index).yaml", bytes: file.bytes)
    }
    let result = PackLoader().load(files: renamed)
    #expect(try result.ruleSet?.fingerprint == SamplePack.ruleSet().fingerprint)
  }
}

/// A change to one file of the sample pack.
struct Change: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let file: String
  let old: String
  let new: String

  init(_ description: String, in file: String, _ old: String, _ new: String) {
    testDescription = description
    self.file = file
    self.old = old
    self.new = new
  }

  /// The fingerprint of the sample pack so changed.
  func fingerprint() throws -> String {
    let files = try SamplePack.files().map { file in
      guard file.name.hasSuffix("/\(self.file)") else { return file }
      let text = file.text(in: ByteRange(0, file.bytes.count))
      try #require(text.contains(old))
      return SourceFile(name: file.name, text: text.replacing(old, with: new))
    }
    let result = PackLoader().load(files: files)
    return try #require(result.ruleSet, "\(plain(result))").fingerprint
  }
}
