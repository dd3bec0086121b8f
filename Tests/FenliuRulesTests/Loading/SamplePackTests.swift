import FenliuRules
import FenliuSource
import Testing

struct SamplePackTests {
  @Test func loadsWithoutAFinding() throws {
    let result = try PackLoader().load(folder: SamplePack.folder)
    #expect(plain(result) == "")
    #expect(result.ruleSet != nil)
  }
}
