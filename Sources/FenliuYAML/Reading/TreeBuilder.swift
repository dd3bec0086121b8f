import FenliuSource

/// Builds the tree from libyaml's events, and refuses what rule files may not contain.
struct TreeBuilder {
  let source: YAMLSource
  let limits: YAMLLimits
  private(set) var findings: Findings
  private var cursor: ScalarCursor
  private var stack: [Frame] = []
  private var root: YAMLNode?
  /// Whether reading ended before the document did; half a tree would only raise false findings.
  private var isCutShort = false

  init(source: YAMLSource, limits: YAMLLimits, start: Int, findings: Findings) {
    self.source = source
    self.limits = limits
    self.findings = findings
    self.cursor = ScalarCursor(bytes: source.bytes, start: start)
  }

  /// The finished tree; nil when there is none, or only an empty document.
  var result: YAMLNode? {
    guard !isCutShort, !findings.isFull, let root else { return nil }
    if case .scalar(let scalar) = root.content, scalar.text.isEmpty, root.location.range.isEmpty {
      return nil
    }
    return root
  }

  /// Takes the next event; false when nothing more is wanted.
  mutating func receive(_ event: YAMLEvent) -> Bool {
    let start = cursor.byteOffset(ofScalar: event.start)
    let end = cursor.byteOffset(ofScalar: event.end)
    switch event.kind {
    case .scalar(let text, let style):
      scalar(text, style, start, end)
    case .alias:
      alias(start, end)
    case .sequenceStart, .mappingStart:
      open(event, start)
    case .collectionEnd:
      close(end)
    case .documentEnd(let isExplicit):
      if let next = source.furtherDocument(after: end, isExplicit: isExplicit) {
        findings.add(YAMLDiagnostics.severalDocuments(at: next, first: root?.location))
        isCutShort = true
      }
    case .other:
      break
    }
    return !isCutShort && !findings.isFull
  }

  /// Reports why libyaml stopped.
  mutating func fail(_ failure: YAMLFailure) {
    let problem = cursor.byteOffset(ofScalar: failure.problemMark)
    let context = cursor.byteOffset(ofScalar: failure.contextMark)
    let error = SyntaxError(
      problem: failure.problem, offset: problem, context: failure.context, contextOffset: context)
    findings.add(error.diagnostic(in: source))
    isCutShort = true
  }

  // MARK: - Scalars

  private mutating func scalar(_ text: String, _ style: YAMLScalar.Style, _ start: Int, _ end: Int) {
    let start = refuseProperties(from: start, to: end)
    let scalar = YAMLScalar(text, style: style)
    var location = source.place(start, source.scalarEnd(scalar, start, end))
    if text.isEmpty, location.range.isEmpty, let frame = stack.last, case .value(_, let key) = frame.slot {
      let place = source.absentValue(after: key.range.upper.value, before: start)
      location = source.place(place, place)
    }
    if text.utf8.count > limits.scalarBytes {
      findings.add(
        YAMLDiagnostics.scalarTooLong(text.utf8.count, limit: limits.scalarBytes, at: location))
    }
    deliver(YAMLNode(.scalar(scalar), at: location))
  }

  private mutating func alias(_ start: Int, _ end: Int) {
    let location = source.place(start, end)
    findings.add(YAMLDiagnostics.alias(source.text(start, end), at: location))
    if stack.last?.isAtKey == true {
      stack[stack.count - 1].slot = .refusedValue
      stack[stack.count - 1].end = end
    } else {
      // Quoted, so that no reader of the tree reports a missing value as well.
      deliver(YAMLNode(.scalar(YAMLScalar("", style: .doubleQuoted)), at: location))
    }
  }

  /// Reports the anchor and tag in front of a node, and gives the byte where the node itself starts.
  private mutating func refuseProperties(from start: Int, to end: Int) -> Int {
    var start = start
    while start < end, let property = source.property(at: start) {
      let next = min(source.skipToContent(from: property.end), max(end, property.end))
      var blanksEnd = property.end
      while blanksEnd < next, source[blanksEnd]?.isBlank == true { blanksEnd += 1 }
      findings.add(
        YAMLDiagnostics.property(
          source.text(start, property.end), isTag: property.isTag, at: source.place(start, property.end),
          removing: source.place(start, blanksEnd)))
      // Nothing but the property: an absent value right behind it.
      start = next >= end ? property.end : next
    }
    return start
  }

  // MARK: - Collections

  private mutating func open(_ event: YAMLEvent, _ start: Int) {
    var start = start
    if event.hasProperties { start = refuseProperties(from: start, to: source.bytes.count) }
    guard stack.count < limits.depth else {
      findings.add(YAMLDiagnostics.tooDeep(limit: limits.depth, at: source.character(at: start)))
      isCutShort = true
      return
    }
    let isMapping = if case .mappingStart = event.kind { true } else { false }
    let bracket = isMapping ? UInt8(ascii: "{") : UInt8(ascii: "[")
    stack.append(Frame(isMapping: isMapping, isBracketed: source[start] == bracket, start: start))
  }

  private mutating func close(_ end: Int) {
    guard let frame = stack.popLast() else { return }
    let location = source.place(frame.start, frame.isBracketed ? end : frame.end)
    deliver(YAMLNode(frame.isMapping ? .mapping(frame.entries) : .sequence(frame.items), at: location))
  }

  private mutating func deliver(_ node: YAMLNode) {
    let last = stack.count - 1
    guard last >= 0 else {
      root = node
      return
    }
    stack[last].end = max(stack[last].end, node.location.range.upper.value)
    guard stack[last].isMapping else {
      stack[last].items.append(node)
      return
    }
    switch stack[last].slot {
    case .key:
      stack[last].slot = key(node)
    case .value(let key, let location):
      stack[last].append(YAMLEntry(key: key, keyLocation: location, value: node))
      stack[last].slot = .key
    case .refusedValue:
      stack[last].slot = .key
    }
  }

  /// What the innermost mapping waits for once `node` stood in the place of a key.
  private mutating func key(_ node: YAMLNode) -> Frame.Slot {
    guard case .scalar(let key) = node.content else {
      findings.add(YAMLDiagnostics.complexKey(at: node.location))
      return .refusedValue
    }
    if key.style == .plain, key.text.isEmpty {
      let colon = source.skipToContent(from: node.location.range.lower.value)
      findings.add(YAMLDiagnostics.missingKey(at: source.character(at: colon)))
      return .refusedValue
    }
    if key.style == .plain, key.text == "<<" {
      findings.add(YAMLDiagnostics.mergeKey(at: node.location))
      return .refusedValue
    }
    if let first = stack.last?.firstPlace(of: key.text) {
      findings.add(YAMLDiagnostics.duplicateKey(key.text, at: node.location, first: first))
      return .refusedValue
    }
    return .value(of: key, at: node.location)
  }
}
