import Testing

@testable import FenliuPattern

/// What each piece of syntax means, by example.
struct SyntaxTests {
  struct Example: CustomTestStringConvertible {
    var pattern: String
    var text: String
    var matches: [String]

    init(_ pattern: String, in text: String, _ matches: [String]) {
      self.pattern = pattern
      self.text = text
      self.matches = matches
    }

    var testDescription: String { "\(pattern) in \(text)" }
  }

  static let examples: [Example] = [
    Example("[0-9一二三四五六七八九十]+(户|家)业主", in: "我们12户业主和三十家业主,共42户", ["12户业主", "三十家业主"]),
    Example("漏水", in: "厨房漏水,卫生间也漏 水", ["漏水", "漏水"]),
    Example("a.c", in: "abc a\nc axc", ["abc", "axc"]),
    Example("[a-c]+", in: "xabcd", ["abc"]),
    Example("[^a-c]+", in: "axyb\nzc", ["xy", "z"]),
    Example("[^,]+费", in: "物业费,停车费\n水费", ["物业费", "停车费", "水费"]),
    Example("[-a]+", in: "-a-b", ["-a-"]),
    Example("[a-]+", in: "-a-b", ["-a-"]),
    Example("[a^]+", in: "^a", ["^a"]),
    Example("[\\d\\h]+", in: "3号楼a", ["3号楼"]),
    Example("[\\]\\-\\\\]+", in: "]-\\", ["]-\\"]),
    Example("[.*]+", in: "a.*b", [".*"]),
    Example("\\d+", in: "12三四", ["12"]),
    Example("\\h+", in: "12三四x", ["三四"]),
    Example("\\w+", in: "三A区b2", ["a", "b2"]),
    Example("a\\sb", in: "a  b ab", ["a b"]),
    Example("a\\nb", in: "a\r\nb", ["a\nb"]),
    Example("\\(\\d\\)", in: "第(3)项", ["(3)"]),
    Example("吗\\?", in: "有人管吗?", ["吗?"]),
    Example("吗\\?", in: "有人管吗?", ["吗?"]),
    Example("物业(公司)?费", in: "物业费 物业公司费", ["物业费", "物业公司费"]),
    Example("ab*", in: "a ab abbb", ["a", "ab", "abbb"]),
    Example("a{3}", in: "aaaaaaa", ["aaa", "aaa"]),
    Example("a{2,3}", in: "a aa aaaaa", ["aa", "aaa", "aa"]),
    Example("a{2,}", in: "a aaaa", ["aaaa"]),
    Example("(ab|c){2}x", in: "abcx ccx", ["abcx", "ccx"]),
    Example("a|ab", in: "ab", ["ab"]),
    Example("^a+", in: "aab\na b", ["aa", "a"]),
    Example("a+$", in: "ba\nab\naa", ["a", "aa"]),
    Example("^a$", in: "a\nab\nba\na", ["a", "a"]),
    Example("(^|,)a", in: "a,aa", ["a", ",a"]),
    Example("a(,|$)", in: "aa,a", ["a,", "a"]),
    Example("ABC", in: "abc ABC ABC", ["abc", "abc", "abc"]),
    Example("[A-C]+", in: "xABc", ["abc"]),
    Example("漏水", in: "漏水", ["漏水"]),
    Example("聽說", in: "听说 聽說", ["听说", "听说"]),
    Example("[聽]說", in: "听说", ["听说"]),
    Example("[一-龥]+", in: "x聽說漏水了", ["听说漏水了"]),
    Example("5㎡+", in: "25㎡ 5m2m2", ["5m2", "5m2m2"]),
    Example("。", in: "好。", ["。"]),
    Example("a b", in: "a  b", ["a b"]),
  ]

  @Test(arguments: examples)
  func meansWhatItsExampleShows(example: Example) throws {
    let pattern = try Pattern(example.pattern)
    #expect(pattern.found(in: example.text) == example.matches)
    let scalars = folded(example.text)
    #expect(pattern.referenceMatches(in: scalars).map { string(scalars[$0]) } == example.matches)
  }

  @Test func noTextHasNoMatch() throws {
    #expect(try Pattern("^a$").searcher().matches(in: []).isEmpty)
  }

  @Test func numbersThatAreNoScalarsDoNotTrap() throws {
    let text: [UInt32] = [.max, 0x110000, 0x61, 0xD800, .max]
    #expect(try Pattern("[^b]a").searcher().matches(in: text).count <= 1)
    #expect(try Pattern("a").searcher().matches(in: text) == [2..<3])
  }
}
