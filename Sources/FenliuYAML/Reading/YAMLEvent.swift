/// One step of libyaml's reading, with its marks in Unicode scalars from where the parser was started.
struct YAMLEvent {
  /// What was read.
  enum Kind {
    case scalar(String, YAMLScalar.Style)
    case alias
    case sequenceStart
    case mappingStart
    case collectionEnd
    case documentEnd(isExplicit: Bool)
    /// A step that says nothing about the tree.
    case other
  }

  var kind: Kind
  /// Where it starts, in scalars.
  var start: Int
  /// Where it ends, in scalars.
  var end: Int
  /// Whether an anchor or a tag belongs to a collection. A scalar's are seen in its source.
  var hasProperties = false
}

/// Why libyaml stopped.
struct YAMLFailure {
  /// What is wrong, in libyaml's words; nil when memory ran out.
  var problem: String?
  /// Where, in scalars.
  var problemMark: Int
  /// What libyaml was reading, in its words.
  var context: String?
  /// Where that began, in scalars.
  var contextMark: Int
}
