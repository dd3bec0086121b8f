extension String {
  /// Whether the string stands before another in the order of their UTF-8 bytes: the one order of names
  /// that no locale and no normalisation changes.
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
