extension StringProtocol {
  /// Whether this string stands before the other when their UTF-8 bytes are compared.
  ///
  /// Swift's `<` and `==` on strings compare up to canonical equivalence; names of files and ids must
  /// neither be confused nor ordered by tables that change with the Unicode version.
  public func precedesInBytes(_ other: some StringProtocol) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether this string has the same UTF-8 bytes as the other.
  public func equalsInBytes(_ other: some StringProtocol) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

extension String {
  /// Whether this string has the same UTF-8 bytes as the other: as for any text, but faster.
  public func equalsInBytes(_ other: String) -> Bool {
    let isEqual = utf8.withContiguousStorageIfAvailable { left in
      other.utf8.withContiguousStorageIfAvailable { right in
        UnsafeRawBufferPointer(left).equalsInBytes(UnsafeRawBufferPointer(right))
      }
    }
    return (isEqual ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

extension UnsafeRawBufferPointer {
  /// Compares eight bytes at a time, then one by one.
  fileprivate func equalsInBytes(_ other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      guard
        loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      place += 8
    }
    while place < count {
      guard self[place] == other[place] else { return false }
      place += 1
    }
    return true
  }
}
