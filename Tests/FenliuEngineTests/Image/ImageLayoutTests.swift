import FenliuEngine
import FenliuSource
import FenliuTesting
import Testing

/// The format keeps its meaning as long as it keeps its number.
struct ImageLayoutTests {
  /// Where this differs, a table was added, a row was laid out otherwise, or something is filled in otherwise: raise
  /// `ImageHeader.format`, so that files of the old kind are refused, and record the new directory.
  @Test func theDirectoryIsThatOfTheFormat() throws {
    let pack = try TinyPack(
      "rules:\n" + TinyPack.rule("first", when: "{text: {any: [漏水, 跳绳]}}")
        + TinyPack.rule("second", when: "{text: {pattern: '[0-9]+号楼'}}"))
    let sources: SourceSet = [SourceFile(name: "test.yaml", text: "rules: []\n")]
    let image = try PackImage(bytes: PackImage.bytes(of: pack.compiled, sources: sources), name: "tiny")
    expectGolden(image.listing, named: "image/directory")
  }
}
