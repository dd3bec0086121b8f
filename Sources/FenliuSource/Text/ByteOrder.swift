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
