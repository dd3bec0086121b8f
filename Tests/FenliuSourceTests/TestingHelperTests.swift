import FenliuTesting
import Testing

/// The helpers that other tests rely on must themselves notice what they are for.
@Suite struct TestingHelperTests {
  @Test(arguments: [
    ("a\nb\n", "a\nc\n", "line 2:\n  expected \"b\"\n  actual   \"c\""),
    ("a\n", "a", "line 2:\n  expected \"\"\n  actual   (no more lines)"),
    ("é", "e\u{301}", "line 1:\n  expected \"é\"\n  actual   \"e\u{301}\""),
    ("a\r\n", "a\n", "line 1:\n  expected \"a\\r\"\n  actual   \"a\""),
  ])
  func theFirstDifferenceIsNamed(_ expected: String, _ actual: String, _ difference: String) {
    #expect(firstDifference(expected: expected, actual: actual) == difference)
    #expect(firstDifference(expected: expected, actual: expected) == nil)
  }

  @Test(.disabled(if: isRecording)) func aMissingOrDifferentGoldenFails() {
    withKnownIssue { expectGolden("x", named: "there-is-no-such-file") }
    withKnownIssue { expectGolden("x", named: "diagnostic", fileExtension: "json") }
  }

  @Test(arguments: [
    ("/x/Tests/ATests/B.swift", "/x/Tests/ATests"), ("/x/Tests/ATests/c/B.swift", "/x/Tests/ATests"),
    ("/Tests/x/Tests/ATests/B.swift", "/Tests/x/Tests/ATests"), ("/x/B.swift", nil),
    ("/x/Tests/B.swift", nil),
  ])
  func theTargetIsTheFolderBelowTests(_ test: String, folder: String?) {
    #expect(targetFolder(ofTest: test)?.path == folder)
  }

  /// The first numbers of SplitMix64 from 0, as its authors' reference program prints them.
  @Test func theGeneratorIsSplitMix64() {
    var random = SeededGenerator(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    #expect(random.next() == 0x06C4_5D18_8009_454F)
  }
}
