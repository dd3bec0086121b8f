import FenliuSource
import Foundation

/// An open file of the system, read and written in pieces as they come: unlike `FileHandle` it never waits
/// for more than there is.
struct FileDescriptor {
  private let number: Int32

  static let standardInput = FileDescriptor(number: STDIN_FILENO)
  static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
  static let standardError = FileDescriptor(number: STDERR_FILENO)

  private init(number: Int32) { self.number = number }

  /// Opens a file to read.
  static func open(_ path: String) throws(SystemError) -> FileDescriptor {
    let number = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError.last }
    return FileDescriptor(number: number)
  }

  /// Opens a file to write, empty; it is made where there is none.
  static func create(_ path: String) throws(SystemError) -> FileDescriptor {
    let number = Foundation.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw SystemError.last }
    return FileDescriptor(number: number)
  }

  /// Opens a file to write at its end, and makes it where there is none.
  static func append(to path: String) throws(SystemError) -> FileDescriptor {
    let number = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw SystemError.last }
    return FileDescriptor(number: number)
  }

  /// Whether two paths lead to the same file.
  static func areSame(_ left: String, _ right: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(left, &first) == 0, stat(right, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// Whether there is a folder at a path.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Gives the file back to the system.
  func close() { _ = Foundation.close(number) }

  /// The next piece of the file, as long as there is and at most `count` bytes; empty at its end.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    while true {
      var length = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        length = Foundation.read(number, buffer.baseAddress, buffer.count)
        initialized = max(0, length)
      }
      if length >= 0 { return bytes }
      if errno != EINTR { throw SystemError.last }
    }
  }

  /// All the rest of the file.
  func readToEnd() throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try read(1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Writes all bytes; what kept it from doing so, if anything did.
  func write(_ bytes: [UInt8]) -> SystemError? { bytes.withUnsafeBufferPointer(write) }

  /// Writes all bytes; what kept it from doing so, if anything did.
  func write(_ bytes: UnsafeBufferPointer<UInt8>) -> SystemError? {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let written = Foundation.write(number, rest.baseAddress, rest.count)
      if written > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      } else if errno != EINTR {
        return SystemError.last
      }
    }
    return nil
  }
}

/// What the system says of something that failed.
struct SystemError: Error {
  /// The number of the error.
  let number: Int32

  /// The error of the last call.
  static var last: SystemError { SystemError(number: errno) }

  /// What it means for people.
  var message: LocalizedText {
    switch number {
    case ENOENT, ENOTDIR: LocalizedText(zh: "不存在", en: "there is no such file")
    case EACCES, EPERM: LocalizedText(zh: "没有权限", en: "permission denied")
    case EISDIR: LocalizedText(zh: "这是文件夹", en: "this is a folder")
    case ENOSPC: LocalizedText(zh: "磁盘已满", en: "the disk is full")
    case EBADF: LocalizedText(zh: "没有打开", en: "it is not open")
    default: LocalizedText(zh: "系统错误 \(number)", en: "system error \(number)")
    }
  }
}
