/// The source files of one run, by name, in the byte order of their names.
public struct SourceSet: Sendable {
  private var files: [SourceFile]

  /// A set of files. Of several files with one name, the last one stays.
  public init(_ files: some Sequence<SourceFile> = []) {
    var sorted: [SourceFile] = []
    // The standard sort is stable, so that "the last one" means the last one given.
    for file in files.sorted(by: { $0.name.precedesInBytes($1.name) }) {
      if let last = sorted.last, last.name.equalsInBytes(file.name) {
        sorted[sorted.count - 1] = file
      } else {
        sorted.append(file)
      }
    }
    self.files = sorted
  }

  /// The file with a name, compared byte by byte.
  public subscript(name: String) -> SourceFile? {
    let index = firstIndex(notBefore: name)
    guard index < files.count, files[index].name.equalsInBytes(name) else { return nil }
    return files[index]
  }

  /// Adds a file, in place of one with the same name.
  public mutating func insert(_ file: SourceFile) {
    let index = firstIndex(notBefore: file.name)
    if index < files.count, files[index].name.equalsInBytes(file.name) {
      files[index] = file
    } else {
      files.insert(file, at: index)
    }
  }

  private func firstIndex(notBefore name: String) -> Int {
    var lower = 0
    var upper = files.count
    while lower < upper {
      let middle = lower + (upper - lower) / 2
      if files[middle].name.precedesInBytes(name) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}

extension SourceSet: RandomAccessCollection {
  /// The place of the first file.
  public var startIndex: Int { files.startIndex }
  /// The place after the last file.
  public var endIndex: Int { files.endIndex }
  /// The file at a place in the order of names.
  public subscript(position: Int) -> SourceFile { files[position] }
}

extension SourceSet: ExpressibleByArrayLiteral {
  /// A set of the files listed.
  public init(arrayLiteral elements: SourceFile...) {
    self.init(elements)
  }
}
