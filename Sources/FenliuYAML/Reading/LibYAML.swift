private import CLibYAML

/// The only place that speaks to the C library.
///
/// The parser lives exactly as long as one call, so that no path can leak it, and every event is copied
/// into Swift values before it is freed.
enum LibYAML {
  /// Reads the bytes at `range`, which lies in `bytes`, handing each event to `receive` until that says no.
  ///
  /// - Returns: why reading failed, or nil when it reached the end or was told to stop.
  static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, _ receive: (YAMLEvent) -> Bool
  ) -> YAMLFailure? {
    // libyaml keeps a pointer to the parser inside it, so it needs an address that never moves.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return outOfMemory }
    defer { yaml_parser_delete(parser) }

    return bytes[range].withUnsafeBufferPointer { input in
      // libyaml asserts that there is an input, even an empty one.
      var nothing: UInt8 = 0
      return withUnsafePointer(to: &nothing) { empty in
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress ?? empty, input.count)
        return run(parser, receive)
      }
    }
  }

  private static let outOfMemory = YAMLFailure(
    problem: nil, problemMark: 0, context: nil, contextMark: 0)

  private static func run(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ receive: (YAMLEvent) -> Bool
  ) -> YAMLFailure? {
    while true {
      var raw = yaml_event_t()
      guard yaml_parser_parse(parser, &raw) == 1 else { return failure(of: parser.pointee) }
      defer { yaml_event_delete(&raw) }
      // After its last event the parser answers with empty ones for ever.
      if raw.type == YAML_STREAM_END_EVENT || raw.type == YAML_NO_EVENT { return nil }
      guard receive(event(raw)) else { return nil }
    }
  }

  private static func event(_ raw: yaml_event_t) -> YAMLEvent {
    var event = YAMLEvent(
      kind: .other, start: Int(clamping: raw.start_mark.index), end: Int(clamping: raw.end_mark.index))
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: Int(clamping: scalar.length))
      event.kind = .scalar(String(decoding: text, as: UTF8.self), style(scalar.style))
    case YAML_ALIAS_EVENT:
      event.kind = .alias
    case YAML_SEQUENCE_START_EVENT:
      event.kind = .sequenceStart
      event.hasProperties = raw.data.sequence_start.anchor != nil || raw.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      event.kind = .mappingStart
      event.hasProperties = raw.data.mapping_start.anchor != nil || raw.data.mapping_start.tag != nil
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      event.kind = .collectionEnd
    case YAML_DOCUMENT_END_EVENT:
      event.kind = .documentEnd(isExplicit: raw.data.document_end.implicit == 0)
    default:
      break
    }
    return event
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private static func failure(of parser: yaml_parser_t) -> YAMLFailure {
    YAMLFailure(
      problem: parser.problem.map { String(cString: $0) },
      problemMark: Int(clamping: parser.problem_mark.index),
      context: parser.context.map { String(cString: $0) },
      contextMark: Int(clamping: parser.context_mark.index))
  }
}
