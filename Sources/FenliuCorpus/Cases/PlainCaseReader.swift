import FenliuEngine
import FenliuRules

/// Reads cases from records that are written as most are, in one pass and without making anything but the case.
///
/// It says nothing of all other records, whether they are wrong or only odd: `CaseDecoder` reads those, and tells what is
/// wrong with them. What both read, they read alike. One thread uses a reader at a time.
struct PlainCaseReader {
  private let decoders: [FieldDecoder]
  private var names: MemberNames
  /// The names of `fields`.
  private var fieldNames: MemberNames
  /// For each field, values that were read.
  private var texts: [TextValues]

  init(_ fields: FieldNames, _ decoders: [FieldDecoder]) {
    self.decoders = decoders
    texts = decoders.map { _ in TextValues() }
    func field(_ name: String) -> MemberNames.Meaning { fields[name].map { .field($0) } ?? .other }
    names = MemberNames { name in
      switch name {
      case "id": .id
      case "title": .title
      case "text": .text
      case "received": .received
      case "fields": .fields
      default: field(name)
      }
    }
    fieldNames = MemberNames(meaning: field)
  }

  /// The case that a record says; nil where it is left to `CaseDecoder`.
  mutating func read(_ bytes: [UInt8], line: Int) -> Case? {
    bytes.withUnsafeBufferPointer { bytes in
      var parser = RecordParser(bytes)
      var draft = Draft()
      parser.skipSpace()
      guard (try? readMembers(&parser, into: &draft)) == true, draft.hasText else { return nil }
      parser.skipSpace()
      guard parser.position == bytes.count, parser.duplicateName == nil else { return nil }
      if !draft.hasID { draft.result.id = "line-\(line)" }
      return draft.result
    }
  }

  /// What is known of a case so far.
  private struct Draft {
    var result = Case(id: "", text: "")
    var hasID = false
    var hasText = false
  }

  /// Reads the members of the record. False where the record is left to others.
  private mutating func readMembers(
    _ parser: inout RecordParser, into draft: inout Draft
  ) throws(RecordSyntaxError) -> Bool {
    var walk = MemberWalk()
    guard parser.take(UInt8(ascii: "{")) else { return false }
    repeat {
      guard let number = walk.next(&parser, &names) else { return false }
      // A member that is null might as well not be there.
      let isRead =
        switch names.meaning(of: number) {
        case _ where parser.take("null"): true
        case .id: try readID(&parser, into: &draft)
        case .title: try readText(&parser, into: &draft.result.title, &draft.hasText)
        case .text: try readText(&parser, into: &draft.result.text, &draft.hasText)
        case .received: try readDate(&parser, into: &draft.result)
        case .fields: try readFields(&parser, into: &draft.result)
        case .field(let field): try readField(field, &parser, depth: 1, into: &draft.result)
        case .other: try skip(&parser)
        }
      guard isRead else { return false }
      parser.skipSpace()
    } while parser.take(UInt8(ascii: ","))
    return parser.take(UInt8(ascii: "}"))
  }

  private mutating func readFields(
    _ parser: inout RecordParser, into result: inout Case
  ) throws(RecordSyntaxError) -> Bool {
    var walk = MemberWalk()
    guard parser.take(UInt8(ascii: "{")) else { return false }
    repeat {
      guard let number = walk.next(&parser, &fieldNames), case .field(let field) = fieldNames.meaning(of: number)
      else { return false }
      if !parser.take("null") {
        guard try readField(field, &parser, depth: 2, into: &result) else { return false }
      }
      parser.skipSpace()
    } while parser.take(UInt8(ascii: ","))
    return parser.take(UInt8(ascii: "}"))
  }

  // MARK: Values

  private func readID(
    _ parser: inout RecordParser, into draft: inout Draft
  ) throws(RecordSyntaxError) -> Bool {
    guard parser.current == UInt8(ascii: "\"") else { return false }
    draft.result.id = try parser.string()
    draft.hasID = true
    return !draft.result.id.isEmpty
  }

  private func readText(
    _ parser: inout RecordParser, into text: inout String, _ hasText: inout Bool
  ) throws(RecordSyntaxError) -> Bool {
    guard parser.current == UInt8(ascii: "\"") else { return false }
    text = try parser.string()
    hasText = true
    return true
  }

  private func readDate(
    _ parser: inout RecordParser, into result: inout Case
  ) throws(RecordSyntaxError) -> Bool {
    guard parser.current == UInt8(ascii: "\"") else { return false }
    result.date = CaseDateText.read(try parser.string())
    return result.date != nil
  }

  private mutating func readField(
    _ field: Ref<Field>, _ parser: inout RecordParser, depth: Int, into result: inout Case
  ) throws(RecordSyntaxError) -> Bool {
    guard let value = try value(of: field, &parser, depth: depth) else { return false }
    if result.fields.isEmpty { result.fields.reserveCapacity(min(8, decoders.count)) }
    return result.fields.updateValue(value, forKey: field) == nil
  }

  private mutating func value(
    of field: Ref<Field>, _ parser: inout RecordParser, depth: Int
  ) throws(RecordSyntaxError) -> FieldValue? {
    let start = parser.position
    let decoder = decoders[field.index]
    if let text = parser.takePlainString() {
      if let known = texts[field.index].value(of: text) { return known }
      parser.position = start
      guard case .success(let value?) = decoder.decode(try parser.value(depth: depth)) else { return nil }
      texts[field.index].remember(value, of: text)
      return value
    }
    if let value = parser.takePlainValue(decoder) { return value }
    guard case .success(let value) = decoder.decode(try parser.value(depth: depth)) else { return nil }
    return value
  }

  /// Passes a value over that a case does not have.
  private func skip(_ parser: inout RecordParser) throws(RecordSyntaxError) -> Bool {
    if parser.takePlainString() == nil { _ = try parser.value(depth: 1) }
    return true
  }
}

/// Values that are written as texts, as far as they were met: most fields that are have but a few.
private struct TextValues {
  private static let limit = 32

  private var known: [(text: [UInt8], value: FieldValue)] = []

  func value(of text: Slice<UnsafeBufferPointer<UInt8>>) -> FieldValue? {
    for index in known.indices where known[index].text.elementsEqual(text) { return known[index].value }
    return nil
  }

  mutating func remember(_ value: FieldValue, of text: Slice<UnsafeBufferPointer<UInt8>>) {
    if known.count < Self.limit { known.append((Array(text), value)) }
  }
}

/// A walk over the members of an object, each of which must have another name.
private struct MemberWalk {
  private var seen: UInt64 = 0
  private var expected = 0

  /// The number of the next name, whose value comes next; nil where the object is left to others.
  mutating func next(_ parser: inout RecordParser, _ names: inout MemberNames) -> Int? {
    parser.skipSpace()
    guard let number = names.take(&parser, expected: expected) else { return nil }
    let bit = UInt64(1) << UInt64(number)
    if seen & bit != 0 { return nil }
    seen |= bit
    expected = number + 1
    parser.skipSpace()
    guard parser.take(UInt8(ascii: ":")) else { return nil }
    parser.skipSpace()
    return number
  }
}

extension RecordParser {
  /// Takes a value of a field that is no text, if it is written as most are; otherwise it takes nothing.
  fileprivate mutating func takePlainValue(_ decoder: FieldDecoder) -> FieldValue? {
    if take("true") { return decoder.boolean(true) }
    if take("false") { return decoder.boolean(false) }
    let start = position
    while let byte = current, 0x30...0x39 ~= byte { position += 1 }
    // Whatever else a number has, such as a point, is no end of a value.
    if let end = current, end == UInt8(ascii: ",") || end == UInt8(ascii: "}") || end == 0x20,
      let value = decoder.number(bytes[start..<position])
    {
      return value
    }
    position = start
    return nil
  }

  /// Takes a string without escapes, and tells its bytes; otherwise it takes nothing.
  fileprivate mutating func takePlainString() -> Slice<UnsafeBufferPointer<UInt8>>? {
    guard current == UInt8(ascii: "\"") else { return nil }
    let end = PlainRun.end(in: bytes, from: position + 1)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    defer { position = end + 1 }
    return bytes[position + 1..<end]
  }
}
