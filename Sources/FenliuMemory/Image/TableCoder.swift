/// Writes tables into a compiled pack, or takes them from one, in one order.
///
/// Whatever has tables has one initialiser that hands each of them to a coder and keeps what it gets back: when writing,
/// what it handed over; when reading, what was written. So that what is written and what is read cannot come apart.
package struct TableCoder {
  private var mode: Mode
  private var index = 0

  private enum Mode {
    case writing([(section: String, stride: Int, bytes: [UInt8])])
    case reading(ImageFile)
  }

  /// A coder that writes.
  package init() { mode = .writing([]) }

  /// A coder that reads.
  package init(reading file: ImageFile) { mode = .reading(file) }

  /// A table.
  package mutating func table<Row: BitwiseCopyable>(
    _ name: String, _ known: Table<Row>?
  ) throws(ImageError) -> Table<Row> {
    let stride = MemoryLayout<Row>.stride
    if let known {
      write(name, stride: stride, known.bytes)
      return known
    }
    let bytes = try read(name, stride: stride)
    guard let start = bytes.baseAddress else { throw .wrongLength }
    return Table(base: start.assumingMemoryBound(to: Row.self), count: bytes.count / stride)
  }

  /// A table of lists.
  package mutating func lists<Row: BitwiseCopyable>(
    _ name: String, _ known: ListTable<Row>?
  ) throws(ImageError) -> ListTable<Row> {
    ListTable(
      starts: try table(name + ".starts", known?.starts), values: try table(name + ".values", known?.values))
  }

  /// A number.
  package mutating func number(_ name: String, _ known: Int?) throws(ImageError) -> Int {
    if let known {
      write(name, stride: MemoryLayout<Int>.stride, Swift.withUnsafeBytes(of: known) { Array($0) })
      return known
    }
    let bytes = try read(name, stride: MemoryLayout<Int>.stride)
    guard bytes.count == MemoryLayout<Int>.size else { throw .damaged(section: name) }
    return bytes.load(as: Int.self)
  }

  /// Bytes; when reading, those in the file.
  package mutating func bytes(_ name: String, _ known: [UInt8]?) throws(ImageError) -> UnsafeRawBufferPointer
  {
    if let known {
      write(name, stride: 1, known)
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return try read(name, stride: 1)
  }

  private mutating func write(_ name: String, stride: Int, _ bytes: [UInt8]) {
    guard case .writing(var sections) = mode else { return }
    mode = .writing([])
    sections.append((name, stride, bytes))
    mode = .writing(sections)
  }

  private mutating func read(_ name: String, stride: Int) throws(ImageError) -> UnsafeRawBufferPointer {
    guard case .reading(let file) = mode else { throw .damaged(section: name) }
    defer { index += 1 }
    return try file.section(index, name, stride: stride)
  }

  /// What was written, as a file.
  package func file(engine: String, fingerprint: String) -> [UInt8] {
    guard case .writing(let parts) = mode else { return [] }
    let start = ImageHeader.size + parts.count * ImageSection.size
    var places = [start]
    for (index, part) in parts.enumerated() {
      places.append(places[index] + ImageSection.aligned(part.bytes.count))
    }
    let length = places[parts.count]
    return [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      var directory: [UInt8] = []
      for (index, part) in parts.enumerated() {
        let (place, end) = (places[index], places[index] + part.bytes.count)
        _ = bytes[place..<end].initialize(fromContentsOf: part.bytes)
        bytes[end..<places[index + 1]].initialize(repeating: 0)
        let section = UnsafeRawBufferPointer(
          rebasing: UnsafeRawBufferPointer(bytes)[place..<places[index + 1]])
        directory +=
          ImageSection(
            name: part.section, range: place..<end, stride: part.stride, checksum: XXH64.hash(section)
          ).bytes
      }
      let header = ImageHeader.bytes(
        sectionCount: parts.count, length: length, engine: engine, fingerprint: fingerprint,
        directoryChecksum: directory.withUnsafeBytes { XXH64.hash($0) })
      _ = bytes[..<start].initialize(fromContentsOf: header + directory)
      count = length
    }
  }
}

extension Table {
  /// The rows with zeros between their fields.
  fileprivate var bytes: [UInt8] {
    guard count > 0 else { return [] }
    var bytes = Array(UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Element>.stride))
    PaddingMask(base[0]).apply(to: &bytes)
    return bytes
  }
}
