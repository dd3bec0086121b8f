#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes that stay where they are: a file that is mapped into memory, or a copy of bytes.
///
/// Sendable because nobody writes to them. A mapped file must not be written to either: whoever replaces it makes a new
/// one and renames it.
package final class ImageBytes: @unchecked Sendable {
  /// All of them; they begin at a multiple of 64.
  package let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file.
  ///
  /// - Throws: if it is no file, or cannot be read.
  package init(file path: String) throws(ImageError) {
    // Without O_NONBLOCK, a pipe would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let size = Int(exactly: status.st_size)
    else { throw .unreadable }
    isMapped = size > 0
    if size == 0 {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  /// A copy of bytes.
  package init(copying other: [UInt8]) {
    isMapped = false
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: other.count, alignment: 64)
    memory.copyBytes(from: other)
    bytes = UnsafeRawBufferPointer(memory)
  }

  /// Lets go of the memory that some of the bytes take, as nobody will read them soon. They can be read all the same.
  func rest(_ range: Range<Int>) {
    let page = 4_096
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    guard isMapped, start < end, let base = bytes.baseAddress else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + start), end - start, MADV_DONTNEED)
  }

  deinit {
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
