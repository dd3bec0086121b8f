import FenliuMemory

/// Bytes of a compiled pack that are read later.
///
/// Sendable because they never change.
struct Section: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  /// Keeps the bytes.
  private let store: TableStore

  init(bytes: UnsafeRawBufferPointer, of store: TableStore) {
    self.bytes = bytes
    self.store = store
  }

  /// What the bytes say. Their checksum was right when the file was opened, and `fenliu compile` has read them once
  /// before it gave the file its name: what cannot be read here was forged, or written to while it was mapped.
  func read<Value>(_ decode: (UnsafeRawBufferPointer) throws -> Value) -> Value {
    do { return try decode(bytes) } catch {
      preconditionFailure("the compiled pack was changed while it was in use")
    }
  }
}
