/// The sections of a compiled pack, each as it was written.
package struct ImageFile: Sendable {
  private let memory: ImageBytes
  private let sections: [ImageSection]
  /// The fingerprint of the pack.
  package let fingerprint: String

  /// The sections of bytes that `engine` made.
  ///
  /// - Parameter check: runs the checks of sections, which are many, on whatever is there to run them.
  /// - Parameter resting: the names of sections of which little is read, and perhaps nothing: once they are checked,
  ///   the memory that they took is let go of.
  /// - Throws: why they are not to be used. What is not thrown at is as it was written.
  package init(
    _ memory: ImageBytes, engine: String, resting: Set<String>,
    checking check: ([Int], @Sendable (Int) -> Bool) -> [Bool]
  ) throws(ImageError) {
    let bytes = memory.bytes
    let header = try ImageHeader(bytes, engine: engine)
    let end = ImageHeader.size + header.sectionCount * ImageSection.size
    guard end <= bytes.count else { throw .wrongLength }
    guard
      XXH64.hash(UnsafeRawBufferPointer(rebasing: bytes[ImageHeader.size..<end])) == header.directoryChecksum
    else { throw .damaged(section: "directory") }
    var sections: [ImageSection] = []
    for place in stride(from: ImageHeader.size, to: end, by: ImageSection.size) {
      sections.append(try ImageSection(bytes, at: place))
    }
    self.memory = memory
    self.sections = sections
    fingerprint = header.fingerprint
    let file = self
    let verdicts = check(Array(sections.indices)) { index in
      let section = file.sections[index]
      defer { if resting.contains(section.name) { memory.rest(section.range) } }
      return XXH64.hash(UnsafeRawBufferPointer(rebasing: file.memory.bytes[section.checkedRange]))
        == section.checksum
    }
    for (section, isIntact) in zip(sections, verdicts) where !isIntact {
      throw .damaged(section: section.name)
    }
  }

  private func bytes(of section: ImageSection) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory.bytes[section.range])
  }

  /// The section of that number, if it has that name and rows of that size.
  func section(_ index: Int, _ name: String, stride: Int) throws(ImageError) -> UnsafeRawBufferPointer {
    guard sections.indices.contains(index), sections[index].name == name, sections[index].stride == stride,
      sections[index].range.count % stride == 0
    else { throw .otherVersion(found: "another \(name)") }
    return bytes(of: sections[index])
  }

  /// What the directory says of each section: its name, the size of a row, how many bytes it has, and their checksum.
  package var listing: [String] {
    sections.map { "\($0.name) \($0.stride) \($0.range.count) \(String($0.checksum, radix: 16))" }
  }

  /// The version of the format.
  package static var format: Int { Int(ImageHeader.format) }
}
