extension Table {
  /// Puts another element in the place of the one at an index from 0 to `count` - 1.
  ///
  /// Tables are shared on the ground that they never change. This is for whoever keeps the memory of one by itself,
  /// while nobody else reads.
  @inlinable
  public func overwrite(at index: Int, with element: Element) {
    assert(index >= 0 && index < count, "index \(index) of \(count)")
    UnsafeMutablePointer(mutating: base)[index] = element
  }
}
