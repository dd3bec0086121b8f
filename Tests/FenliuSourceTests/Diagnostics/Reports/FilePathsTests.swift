import FenliuSource
import Testing

struct FilePathsTests {
  @Test(arguments: [
    ("rules", "rules/a.yaml", "rules/a.yaml"),
    ("rules/", "rules/a.yaml", "rules/a.yaml"),
    ("./rules", "rules/a.yaml", "rules/a.yaml"),
    (".", "a.yaml", "a.yaml"),
    ("packs/.", "a.yaml", "packs/a.yaml"),
    ("packs/north/rules", "rules/a.yaml", "packs/north/rules/a.yaml"),
    ("../rules", "rules/a.yaml", "../rules/a.yaml"),
    ("/srv/rules", "rules/a.yaml", "/srv/rules/a.yaml"),
    ("/", "a.yaml", "/a.yaml"),
  ])
  func filesAreCalledByWhereTheyAre(_ folder: String, _ name: String, _ expected: String) {
    var paths = FilePaths()
    paths.add([SourceFile(name: name, text: "")], readFrom: folder)
    #expect(paths.path(of: name) == expected)
  }

  @Test func eachFileBelongsToItsFolder() {
    var paths = FilePaths()
    paths.add([SourceFile(name: "rules/a.yaml", text: "")], readFrom: "north/rules")
    paths.add([SourceFile(name: "corpus/a.yaml", text: "")], readFrom: "south/corpus")
    #expect(paths.path(of: "corpus/a.yaml") == "south/corpus/a.yaml")
    #expect(paths.path(of: "elsewhere.yaml") == "elsewhere.yaml")
    // What could not be read is in no set of files, and yet has a place.
    #expect(paths.path(of: "rules/unreadable.yaml") == "north/rules/unreadable.yaml")
    #expect(paths.path(of: "corpus") == "south/corpus")
  }

  @Test func theCurrentFolderHasAPath() {
    var paths = FilePaths()
    paths.add([], readFrom: ".")
    #expect(paths.path(of: "") == ".")
  }
}
