extension Diagnostic {
  /// The finding for programs. The shape is the same for every finding and in every language:
  ///
  ///     {"code": "unknown-name", "severity": "error", "message": {"zh": "…", "en": "…"},
  ///      "file": "rules/noise.yaml", "start": PLACE, "end": PLACE, "label": TEXT-OR-NULL,
  ///      "secondary": [{"file": …, "start": PLACE, "end": PLACE, "label": TEXT-OR-NULL}],
  ///      "notes": [{"zh": "…", "en": "…"}],
  ///      "edits": [{"title": {"zh": "…", "en": "…"}, "file": …, "start": PLACE, "end": PLACE,
  ///                 "replacement": "…"}]}
  ///
  /// A PLACE is `{"byte": 40, "line": 3, "column": 5, "utf16Column": 5}`: bytes are counted from 0, the
  /// others from 1; a column counts Unicode scalars. Ends are not part of what is meant. Where the file
  /// is not in `sources`, only `byte` is known and the others are null.
  public func json(sources: SourceSet) -> JSONValue {
    let places = Places(sources: sources)
    return .object(
      [
        ("code", .string(kind.code)), ("severity", .string(kind.severity.rawValue)),
        ("message", JSONValue(message)),
      ] + places.members(of: primary) + [
        ("secondary", .array(secondary.map { .object(places.members(of: $0)) })),
        ("notes", .array(notes.map { JSONValue($0) })),
        ("edits", .array(edits.map(places.edit))),
      ])
  }
}

private struct Places {
  var sources: SourceSet

  func members(of label: Label) -> [(String, JSONValue)] {
    let hasText = !label.text.chinese.isEmpty || !label.text.english.isEmpty
    return members(of: label.location) + [("label", hasText ? JSONValue(label.text) : .null)]
  }

  func edit(_ edit: SuggestedEdit) -> JSONValue {
    .object(
      [("title", JSONValue(edit.title))] + members(of: edit.location)
        + [("replacement", .string(edit.replacement))])
  }

  private func members(of location: SourceLocation) -> [(String, JSONValue)] {
    let lines = sources[location.file]?.lines
    return [
      ("file", .string(location.file)), ("start", place(location.range.lower, lines)),
      ("end", place(location.range.upper, lines)),
    ]
  }

  private func place(_ offset: ByteOffset, _ lines: LineTable?) -> JSONValue {
    let position = lines?.position(at: offset)
    return [
      "byte": .integer(offset.value), "line": JSONValue(position?.line),
      "column": JSONValue(position?.column),
      "utf16Column": JSONValue(lines?.utf16Column(at: offset)),
    ]
  }
}
