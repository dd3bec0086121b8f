import FenliuSource
import Testing

@Suite struct SourceSetTests {
  private func file(_ name: String, _ text: String = "") -> SourceFile {
    SourceFile(name: name, text: text)
  }

  @Test func filesComeInByteOrderOfTheirNames() {
    var set: SourceSet = [
      file("规则.yaml"), file("b.yaml"), file("a/z.yaml"), file("a.yaml"), file("é"), file("e\u{301}"),
    ]
    set.insert(file("B.yaml"))
    #expect(
      set.map { Array($0.name.utf8) }
        == ["B.yaml", "a.yaml", "a/z.yaml", "b.yaml", "e\u{301}", "é", "规则.yaml"].map { Array($0.utf8) })
  }

  @Test func aFileIsFoundByTheBytesOfItsName() {
    let set: SourceSet = [file("é", "composed"), file("e\u{301}", "decomposed")]
    #expect(set["é"]?.bytes == Array("composed".utf8))
    #expect(set["e\u{301}"]?.bytes == Array("decomposed".utf8))
    #expect(set["e"] == nil)
  }

  @Test func theLastFileOfANameStays() {
    var set: SourceSet = [file("a", "1"), file("b", "2"), file("a", "3")]
    #expect(set.count == 2)
    #expect(set["a"]?.bytes == Array("3".utf8))
    set.insert(file("b", "4"))
    #expect(set.count == 2)
    #expect(set["b"]?.bytes == Array("4".utf8))
  }
}
