public import FenliuSource

extension SourceLocation {
  /// The place so many bytes further on in the file.
  public func shifted(by distance: Int) -> SourceLocation {
    SourceLocation(
      in: name, ByteRange(range.lower.value + distance, range.upper.value + distance))
  }
}

extension YAMLNode {
  /// The same node so many bytes further on in the file.
  public func shifted(by distance: Int) -> YAMLNode {
    let moved: Content =
      switch content {
      case .scalar: content
      case .sequence(let items): .sequence(items.map { $0.shifted(by: distance) })
      case .mapping(let entries):
        .mapping(
          entries.map { entry in
            YAMLEntry(
              key: entry.key, keyLocation: entry.keyLocation.shifted(by: distance),
              value: entry.value.shifted(by: distance))
          })
      }
    return YAMLNode(moved, at: location.shifted(by: distance))
  }
}
